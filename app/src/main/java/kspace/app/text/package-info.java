/**
 * What the program says: where the words of its messages lie, and messages of both modules as rich text. Everything that says
 * something takes it; it knows nothing of them, nor of what draws it.
 */
package kspace.app.text;
