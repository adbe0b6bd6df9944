/** The selected entry, bit by bit. */
package kspace.app.inspector.entry;
