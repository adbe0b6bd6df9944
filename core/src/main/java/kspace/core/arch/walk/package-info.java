/** Walks and accesses: what the processor read on the way to an address, and whether it lets an access through. */
package kspace.core.arch.walk;
