/** What is read off page tables as a whole: runs of pages and of tables, images of memory, and what a TLB keeps of them. */
package kspace.core.pagetable.read;
