/** The page table, the cursor that changes it, and the walk that reads it as the hardware does. */
package kspace.core.pagetable;
