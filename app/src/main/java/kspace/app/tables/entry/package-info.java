/**
 * The entries of tables as the views show them: what each is, which are looked for, and what is the same as
 * its neighbours.
 */
package kspace.app.tables.entry;
