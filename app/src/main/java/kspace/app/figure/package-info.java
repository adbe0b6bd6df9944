/**
 * Tables that are painted as figures for a page: rows of text come in, with what each column is, and they are laid out for the width there is.
 */
package kspace.app.figure;
