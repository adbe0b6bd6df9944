/**
 * What stands in a column of the map, before it has a place: the parts of the virtual address space, as {@code Segment}s with
 * heights. A snapshot and a scale come in; the {@code Column} that goes out is one transform with what it transforms.
 */
package kspace.app.map.column;
