/** The contracts of the kernel's page table, evaluated on the table of any moment of a boot. */
package kspace.core.check;
