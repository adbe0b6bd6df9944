/** The address map: virtual and physical memory, and what maps where. */
package kspace.app.map;
