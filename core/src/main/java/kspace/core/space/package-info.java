/**
 * An address space at a moment, as every command and view can read it: one that a boot derives, or one that was recorded from
 * a machine. Readers of dumps make recordings; whoever reads an {@link kspace.core.space.AddressSpace} need not know which it is.
 */
package kspace.core.space;
