/** Virtual and physical addresses, ranges of them, and their unsigned 64-bit arithmetic. */
package kspace.core.address;
