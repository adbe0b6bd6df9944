package kspace.app.tables.list;

import java.util.EnumSet;
import java.util.Set;

/** What the rows of the list are. */
public enum ListKind {
    /** The pages that are mapped. */
    LEAVES(ListMessage.KIND_LEAVES.text(), ListMessage.LEAVES_ABOUT.text(),
            EnumSet.complementOf(EnumSet.of(ListColumn.STEP, ListColumn.ENTRY)), ListColumn.ADDRESS),
    /** The tables that there are. */
    TABLES(ListMessage.KIND_TABLES.text(), ListMessage.TABLES_ABOUT.text(),
            EnumSet.of(ListColumn.ADDRESS, ListColumn.PHYSICAL, ListColumn.FLAGS, ListColumn.LEVEL, ListColumn.ENTRY),
            ListColumn.LEVEL),
    /** The steps of the boot. */
    STEPS(ListMessage.KIND_STEPS.text(), ListMessage.STEPS_ABOUT.text(), EnumSet.of(ListColumn.STEP),
            ListColumn.STEP);

    private final String words;
    private final String purpose;
    /** It never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ListColumn> sortable;

    private final ListColumn usual;

    ListKind(String words, String purpose, Set<ListColumn> sortable, ListColumn usual) {
        this.words = words;
        this.purpose = purpose;
        this.sortable = sortable;
        this.usual = usual;
    }

    /** Returns what people call them. */
    public String words() {
        return words;
    }

    /** Returns what they are. */
    public String purpose() {
        return purpose;
    }

    /** Returns whether they can be sorted by a column. */
    boolean isSortable(ListColumn column) {
        return sortable.contains(column);
    }

    /** Returns whether a column's head offers to ask for some of what is in it. */
    boolean isFilterable(ListColumn column) {
        return switch (this) {
            case LEAVES -> EnumSet.of(ListColumn.ADDRESS, ListColumn.PHYSICAL, ListColumn.LEVEL, ListColumn.RANGE)
                    .contains(column);
            case TABLES -> column == ListColumn.ADDRESS || column == ListColumn.RANGE;
            case STEPS -> false;
        };
    }

    /** Returns the column that they are sorted by at first. */
    ListColumn usualSort() {
        return usual;
    }

    /** Returns whether they have a column. */
    boolean has(ListColumn column) {
        return column != ListColumn.STEP || this == STEPS;
    }

    /** Returns what stands above a column of theirs. */
    String title(ListColumn column) {
        return switch (this) {
            case LEAVES -> column.title();
            case TABLES -> switch (column) {
                case ADDRESS -> ListMessage.FIRST_ADDRESS.text();
                case SIZE -> ListMessage.COVERS.text();
                case FLAGS -> ListMessage.ENTRIES.text();
                case ENTRY -> ListMessage.HOLDS.text();
                case STEP, PHYSICAL, LEVEL, RANGE -> column.title();
            };
            case STEPS -> column == ListColumn.RANGE ? ListMessage.PHASE.text() : column.title();
        };
    }
}
