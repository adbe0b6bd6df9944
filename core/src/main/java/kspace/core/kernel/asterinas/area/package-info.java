/** The areas of virtual memory that Asterinas makes for itself ({@code KVirtArea}), and what is tried with them. */
package kspace.core.kernel.asterinas.area;
