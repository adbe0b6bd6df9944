/** The command line: what each command accepts and prints. */
package kspace.app.cli;
