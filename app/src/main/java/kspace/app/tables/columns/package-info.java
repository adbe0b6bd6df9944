/**
 * The tables on the selected path side by side. Uses the entries; is used by the view that composes the page
 * tables.
 */
package kspace.app.tables.columns;
