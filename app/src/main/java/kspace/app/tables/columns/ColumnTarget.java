package kspace.app.tables.columns;

import kspace.core.address.Vaddr;

/** What the mouse hits among the columns. */
public sealed interface ColumnTarget {

    /** An entry in the grid of a table. */
    record Cell(int level, int index) implements ColumnTarget {}

    /** A row, by its first entry. */
    record Row(int level, int index) implements ColumnTarget {}

    /** A table that is folded into a card. */
    record Folded(int level) implements ColumnTarget {}

    /** The rows of a table. */
    record Rows(int level) implements ColumnTarget {}

    /** An address that can be gone to. */
    record Address(Vaddr va) implements ColumnTarget {}
}
