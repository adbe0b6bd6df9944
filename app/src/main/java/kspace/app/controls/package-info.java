/** Controls of our own, made of JavaFX's, that several views use. */
package kspace.app.controls;
