/**
 * Reads dumps: files in which an address space was recorded, a small class for each form. {@link kspace.core.machine.dump.DumpReader}
 * finds the form; what comes out is a {@link kspace.core.space.Recording}.
 */
package kspace.core.machine.dump;
