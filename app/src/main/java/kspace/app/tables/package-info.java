/** The page tables: an overview of all levels, and the tables along the selected path. */
package kspace.app.tables;
