/** The top of the window: the machine, where one is, where one goes, and all that can be done. */
package kspace.app.shell.bar;
