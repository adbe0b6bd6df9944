/** Two machines, or two moments of one, side by side. */
package kspace.app.shell.pair;
