/** Page table entries: their meaning to the kernel, and the bits of each architecture. */
package kspace.core.pte;
