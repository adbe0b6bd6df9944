/**
 * What the program says: where the words of its messages lie, and messages of both modules as rich text. Views take it; it knows how
 * text looks on a canvas, and nothing of them.
 */
package kspace.app.text;
