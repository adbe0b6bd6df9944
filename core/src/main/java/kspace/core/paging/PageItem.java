package kspace.core.paging;

import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

/**
 * One page to map.
 *
 * @param va where the page starts, a multiple of the level's page size
 * @param pa the physical memory it shows, a multiple of the level's page size
 * @param level the level of its leaf, from 1
 */
public record PageItem(Vaddr va, Paddr pa, int level) {}
