/** How boot builds Asterinas' page table, any moment of that, and what it finds on the way. */
package kspace.core.kernel.asterinas.boot;
