/** The range or region that holds the selected address. */
package kspace.app.inspector.region;
