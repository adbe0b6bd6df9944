package kspace.app.tables.list;

/** The columns of the list, in their first order. None is 80 wide, which JavaFX takes for a column whose width nobody chose. */
enum ListColumn {
    STEP("Step", 84, 62),
    ADDRESS("Virtual address", 150, 128),
    SIZE("Size", 64, 48),
    PHYSICAL("Physical", 102, 94),
    FLAGS("Flags", 118, 90),
    LEVEL("Level", 58, 54),
    RANGE("Range", 112, 82),
    ENTRY("Table and entry", 136, 106);

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
