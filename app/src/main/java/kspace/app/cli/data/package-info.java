/** Commands that answer about an address space, for people and for programs. */
package kspace.app.cli.data;
