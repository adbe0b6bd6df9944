/** Draws a {@code MapLayout}: its boxes, ribbons, labels and marks, and the signs that explain them. Decides nothing. */
package kspace.app.map.paint;
