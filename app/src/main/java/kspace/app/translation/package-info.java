/** The translation strip: how the selected address becomes a physical one. */
package kspace.app.translation;
