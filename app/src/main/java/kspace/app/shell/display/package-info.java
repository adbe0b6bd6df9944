/** Starting JavaFX, with a display and without. */
package kspace.app.shell.display;
