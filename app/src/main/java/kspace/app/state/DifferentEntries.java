package kspace.app.state;

import kspace.core.address.VaddrRange;

/**
 * Entries of a page table that another one has differently, or not at all.
 *
 * @param level the level of their tables, from 1
 * @param range the addresses that they translate
 */
public record DifferentEntries(int level, VaddrRange range) {}
