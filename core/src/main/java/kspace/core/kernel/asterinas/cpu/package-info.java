/** What each CPU has loaded and remembers of translations, from the boot page table to the activation of the kernel's. */
package kspace.core.kernel.asterinas.cpu;
