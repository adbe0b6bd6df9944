package kspace.core.kernel;

import kspace.core.address.VaddrRange;

/**
 * A range of a kernel's address space.
 *
 * @param id the name that commands print and take
 * @param name the name that people read
 * @param role what the range is for
 * @param range its addresses
 */
public record NamedRange(String id, String name, RangeRole role, VaddrRange range) {}
