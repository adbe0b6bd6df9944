package kspace.app.machine.edit;

import kspace.core.memory.MemoryRegion;

/**
 * A region of the machine in the order of addresses.
 *
 * @param index its place among the machine's regions
 * @param region the region
 */
public record RegionRow(int index, MemoryRegion region) {}
