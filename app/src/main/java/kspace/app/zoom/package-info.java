/**
 * One axis of addresses: how a view turns them into pixels and back, and how it moves from one part of them to another.
 * It knows no view; the address map and the overview of the page tables are made of it.
 */
package kspace.app.zoom;
