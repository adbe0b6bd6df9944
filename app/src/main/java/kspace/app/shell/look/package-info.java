/** How the window looks: theme, size of its text, and what magnifies it. */
package kspace.app.shell.look;
