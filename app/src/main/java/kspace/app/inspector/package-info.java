/** The inspector: everything about the selected entry, region and machine. */
package kspace.app.inspector;
