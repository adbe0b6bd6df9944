package kspace.app.tables.list;

/** The columns of the list, in their first order. */
enum ListColumn {
    STEP("Step", 96, 74),
    ADDRESS("Virtual address", 176, 132),
    SIZE("Size", 84, 52),
    PHYSICAL("Physical", 116, 84),
    FLAGS("Flags", 158, 104),
    LEVEL("Level", 62, 48),
    RANGE("Range", 132, 84),
    ENTRY("Table and entry", 150, 98);

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
