/** What a memory management unit makes of a page table entry, in the terms that all architectures share. */
package kspace.core.arch.mmu;
