package kspace.app.tables.list;

import java.util.Optional;
import kspace.app.data.list.LeafList;
import kspace.app.data.list.LeafSort;
import kspace.app.data.list.StepList;
import kspace.app.data.list.TableList;
import kspace.app.data.list.TableSort;
import kspace.core.kernel.asterinas.boot.Boot;

/** What is listed, before it is sorted. */
interface ListSource {
    /** Nothing. */
    ListSource NONE = (_, _) -> Optional.of(ListRows.NONE);

    /** Returns the rows; empty if they cannot be sorted so. */
    Optional<ListRows> rows(ListViewModel.Sort sort, boolean unfolded);

    /** Returns leaves. */
    static ListSource of(LeafList leaves) {
        return (sort, unfolded) -> leaves
                .in(new LeafList.Form(leafSort(sort.column()), sort.descending(), unfolded)).map(LeafRows::new);
    }

    /** Returns tables. */
    static ListSource of(TableList tables) {
        return (sort, unfolded) -> tables.in(tableSort(sort.column()), sort.descending(), unfolded)
                .map(TableRows::new);
    }

    /** Returns the steps of a boot. */
    static ListSource of(Boot boot) {
        return (sort, unfolded) -> Optional.of(new StepRows(StepList.of(boot, sort.descending(), unfolded)));
    }

    private static LeafSort leafSort(ListColumn column) {
        return switch (column) {
            case ADDRESS, ENTRY, STEP -> LeafSort.ADDRESS;
            case SIZE -> LeafSort.SIZE;
            case PHYSICAL -> LeafSort.PHYSICAL;
            case FLAGS -> LeafSort.FLAGS;
            case LEVEL -> LeafSort.LEVEL;
            case RANGE -> LeafSort.RANGE;
        };
    }

    private static TableSort tableSort(ListColumn column) {
        return switch (column) {
            case ADDRESS -> TableSort.ADDRESS;
            case PHYSICAL -> TableSort.PHYSICAL;
            case FLAGS -> TableSort.ENTRIES;
            case ENTRY -> TableSort.CONTENT;
            case LEVEL, STEP, SIZE, RANGE -> TableSort.LEVEL;
        };
    }
}
