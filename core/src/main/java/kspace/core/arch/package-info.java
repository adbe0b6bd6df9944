/**
 * Architectures as their manuals describe them, without any kernel's conventions: one folder each, registered in
 * {@link kspace.core.arch.Architectures}.
 */
package kspace.core.arch;
