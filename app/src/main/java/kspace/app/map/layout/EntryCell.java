package kspace.app.map.layout;

import java.util.Optional;
import kspace.app.canvas.EntryMark;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PageProperty;

/**
 * A page-table entry that a zoom is deep enough to show.
 *
 * @param level the level of its table
 * @param index its index, 0..511
 * @param mark what it is, at the moment or in the end
 * @param range the addresses that it translates and that are shown
 * @param sizeBytes how many it translates in all
 * @param property what it says about its page, if it maps one at the moment
 * @param note why a recording's entry leads nowhere though it is not absent; empty if there is nothing to say
 */
public record EntryCell(
        int level, int index, EntryMark mark, VaddrRange range, long sizeBytes, Optional<PageProperty> property,
        Optional<String> note) {}
