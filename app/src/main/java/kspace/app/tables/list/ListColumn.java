package kspace.app.tables.list;

/** The columns of the list, in their first order. None is 80 wide, which JavaFX takes for a column whose width nobody chose. */
enum ListColumn {
    STEP("Step", 84, 62),
    ADDRESS("Virtual address", 176, 128),
    SIZE("Size", 84, 48),
    PHYSICAL("Physical", 120, 94),
    FLAGS("Flags", 158, 102),
    LEVEL("Level", 62, 42),
    RANGE("Range", 132, 82),
    ENTRY("Table and entry", 150, 106);

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
