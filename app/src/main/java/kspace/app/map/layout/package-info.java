/**
 * Where everything on the map is. {@code MapLayout} comes out, made of a snapshot, a scale and a size, and is asked by those
 * that paint and by the mouse alike; {@code Pointing} and {@code ZoomPlaces} go from pixels back to addresses.
 */
package kspace.app.map.layout;
