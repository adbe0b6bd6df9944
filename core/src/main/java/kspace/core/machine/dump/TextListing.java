package kspace.core.machine.dump;

import java.util.Optional;
import kspace.core.paging.PagingMode;
import kspace.core.space.ListedPages;

/**
 * What a text lists.
 *
 * @param mode the paging mode, if the text says it or leaves no doubt
 * @param pages the pages
 * @param tellsPageSizes whether the text tells the size of each page
 * @param rootFrom why the root is not known, with its address if the text has it
 * @param note what else there is to know; empty if nothing
 */
record TextListing(
        Optional<PagingMode> mode, ListedPages pages, boolean tellsPageSizes, String rootFrom,
        String note) {}
