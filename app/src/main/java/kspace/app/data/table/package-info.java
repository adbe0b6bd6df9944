/** What a moment is written as in files of data: leaves, tables and the map, as JSON, CSV, text, Markdown and diagrams. */
package kspace.app.data.table;
