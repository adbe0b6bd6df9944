/** All levels at once over one axis of addresses, zoomed and moved. Marks on it what the search found. */
package kspace.app.tables.overview;
