/**
 * The search for the entries that lead to a physical address, with its field and card. Uses the entries and
 * the columns' page of a recording.
 */
package kspace.app.tables.find;
