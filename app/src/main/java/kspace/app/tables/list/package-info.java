/**
 * The list of leaves, tables or steps: rows that are computed as they come into sight. {@link kspace.app.tables.list.ListRows} hand them in by
 * their numbers; what is selected goes out to the state of the window.
 */
package kspace.app.tables.list;
