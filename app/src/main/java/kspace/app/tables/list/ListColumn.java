package kspace.app.tables.list;

/** The columns of the list, in their first order. None is 80 wide, which JavaFX takes for a column whose width nobody chose. */
enum ListColumn {
    STEP(ListMessage.STEP_COLUMN.text(), 84, 62),
    ADDRESS(ListMessage.VIRTUAL_ADDRESS.text(), 150, 128),
    SIZE(ListMessage.SIZE_WORDS.text(), 64, 48),
    PHYSICAL(ListMessage.PHYSICAL_COLUMN.text(), 102, 94),
    FLAGS(ListMessage.FLAGS.text(), 118, 90),
    LEVEL(ListMessage.LEVEL_COLUMN.text(), 58, 54),
    RANGE(ListMessage.RANGE_WORDS.text(), 112, 82),
    ENTRY(ListMessage.TABLE_AND_ENTRY.text(), 136, 106);

    private final String title;
    private final double width;
    private final double compactWidth;

    ListColumn(String title, double width, double compactWidth) {
        this.title = title;
        this.width = width;
        this.compactWidth = compactWidth;
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    double compactWidth() {
        return compactWidth;
    }

    /** Returns the name that its nodes have. */
    String id() {
        return "list-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
