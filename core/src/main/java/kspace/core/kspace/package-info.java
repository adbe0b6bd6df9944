/** The kernel address space of Asterinas: its layout, how boot builds its page table, and any moment of that. */
package kspace.core.kspace;
