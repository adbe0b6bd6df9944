package kspace.core.memory;

import kspace.core.address.PaddrRange;

/**
 * A range of physical memory of one type.
 *
 * @param range where it lies
 * @param type what it is
 */
public record MemoryRegion(PaddrRange range, RegionType type) {}
