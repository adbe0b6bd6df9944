/** The machine that the window shows: which one, and how to open another. */
package kspace.app.machine;
