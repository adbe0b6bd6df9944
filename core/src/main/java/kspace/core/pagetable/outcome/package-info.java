/** What mapping pages came to, in numbers: which tables a run of them took, and what was done to the tables of a page table. */
package kspace.core.pagetable.outcome;
