/** Commands about entries of page tables and sizes of pages, without a machine. */
package kspace.app.cli.pte;
