/**
 * Asterinas: where everything lies in the kernel's part of the address space, what its page table entries say, and findings, the
 * things that a user should know about it on a machine. Its rooms are {@code area}, the virtual areas
 * that the kernel makes for itself, {@code boot}, how its page table is built and any moment of that, {@code cpu}, what each CPU has loaded, {@code naming}, what
 * addresses are called, and {@code contract}, what has to hold at any moment.
 */
package kspace.core.kernel.asterinas;
