/** What is said of a place on the map: beside the mouse, and on the card of a mark. */
package kspace.app.map.readout;
