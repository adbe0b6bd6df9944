/**
 * The address map: virtual and physical memory, and what maps where. {@code MapView} and {@code MapViewModel} are all that others
 * know; the rooms below, from {@code column} to {@code edit}, each use only those before them.
 */
package kspace.app.map;
