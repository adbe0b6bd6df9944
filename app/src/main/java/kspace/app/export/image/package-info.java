/** Images of pixels and animations of them: PNG, APNG, GIF. */
package kspace.app.export.image;
