/**
 * Asterinas: where everything lies in the kernel's part of the address space. Its rooms are {@code area}, the virtual areas
 * that the kernel makes for itself, {@code boot}, how its page table is built and any moment of that, {@code cpu}, what each CPU has loaded, and {@code naming}, what
 * addresses are called.
 */
package kspace.core.kernel.asterinas;
