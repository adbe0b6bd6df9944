/** What commands write to, and the forms of what they write. */
package kspace.app.cli.console;
