package kspace.app.tables.columns;

import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/** What the columns show. */
public interface ColumnsModel {
    /** Returns the tables on the selected path. */
    TablePath path();

    /** Returns whether every entry has a row of its own. */
    boolean isUnfolded();

    /** Returns the shape of the tables. */
    PagingConsts consts();

    /** Returns the selected address. */
    Vaddr selected();
}
