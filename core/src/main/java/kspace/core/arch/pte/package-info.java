/** Page table entries as a kernel writes and reads them, and their fields, in the terms that all architectures share. */
package kspace.core.arch.pte;
