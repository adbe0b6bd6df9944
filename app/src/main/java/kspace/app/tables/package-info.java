/** The page tables: composes the overview, the columns, the list and the search of its rooms, and filters them. */
package kspace.app.tables;
