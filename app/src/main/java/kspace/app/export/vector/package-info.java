/** A scene as shapes and texts: SVG and PDF, and the words of it. */
package kspace.app.export.vector;
