package kspace.app.export.picture;

import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;

/** What a picture can show: the window, one view of it, a page of its inspector, or a table. */
public enum PictureView {
    /** Everything. */
    WINDOW(ViewKind.WINDOW, 1920, 1080, 1000, 640, 1600),
    /** Virtual and physical memory, and what maps where. */
    MAP(ViewKind.MAP, 496, 720, 348, 320, 496),
    /** All levels at once, and the tables along the selected path. */
    TABLES(ViewKind.TABLES, 1000, 720, 480, 320, 680),
    /** How the selected address becomes a physical one. */
    TRANSLATION(ViewKind.TRANSLATION, 1920, 138, 1000, 106, 1600),
    /** The phases of the boot and what the last step did. */
    TIMELINE(ViewKind.TIMELINE, 1920, 158, 1000, 138, 1600),
    /** The bits and the fields of an entry; a figure always. */
    ENTRY(ViewKind.ENTRY, 560, 0, 416, 0, 0),
    /** What the page table costs; a figure always. */
    COST(ViewKind.COST, 560, 0, 416, 0, 0),
    /** The ranges of the address space; a figure always. */
    RANGES(ViewKind.RANGES, 700, 0, 416, 0, 0),
    /** How a page came to its size; a figure always. */
    DECISION(ViewKind.DECISION, 700, 0, 416, 0, 0),
    /** What the TLB goes through; a figure always. */
    TLB(ViewKind.TLB, 700, 0, 416, 0, 0),
    /** The pages; a figure always. */
    LIST(ViewKind.LIST, 700, 0, 416, 0, 0);

    /** 11 cm. */
    private static final int LEAST_FIGURE = 416;
    /** A map whose regions can all be named, and tables whose entries can. */
    private static final double FIGURE_HEIGHT = 480;
    private static final double FIGURE_SHAPE = 0.8;

    private final ViewKind kind;
    private final int width;
    private final int height;
    private final int leastWidth;
    private final int leastHeight;
    private final int roomyFrom;

    PictureView(ViewKind kind, int width, int height, int leastWidth, int leastHeight, int roomyFrom) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        this.roomyFrom = roomyFrom;
    }

    /** Returns the name that commands and recipes use. */
    public String id() {
        return kind.id();
    }

    /** Returns what the picture is of, for the words that go with it. */
    public ViewKind kind() {
        return kind;
    }

    /**
     * Returns the size that it has in a theme unless another one is asked for: that in a window of 1920 by 1080, or more
     * where the theme's type needs it.
     */
    public PictureSize usualSize(Theme theme) {
        PictureSize least = leastSize(theme);
        return new PictureSize(Math.max(width, least.width()), Math.max(height, least.height()));
    }

    /** Returns the smallest size at which everything can be read in a theme. */
    public PictureSize leastSize(Theme theme) {
        double times = theme.magnification();
        return new PictureSize((int) Math.ceil(leastWidth * times), (int) Math.ceil(leastHeight * times));
    }

    /** Returns whether it is a figure whatever is asked for: it has no size in a window, and is as high as it needs to be. */
    public boolean isFigureAlways() {
        return height == 0;
    }

    /** Returns whether something may be a part of its pictures, which leave it out on demand. */
    public boolean mayHave(Omit part) {
        return switch (part) {
            case FINDINGS, SELECTION, OVERVIEW, PHYSICAL -> this == MAP;
            case LEGEND -> this == WINDOW || this == MAP || this == TABLES;
            case TITLE, CAPTION -> true;
        };
    }

    /** Returns the least width of a figure on a page, whose smallest type has its usual size. */
    public int leastFigureWidth() {
        return LEAST_FIGURE;
    }

    /**
     * Returns the height of a figure on a page; 0 if it is as high as what it shows needs.
     *
     * @param width its width
     * @param text the size of its smallest type
     */
    public int figureHeight(int width, double text) {
        return switch (this) {
            case WINDOW -> throw new IllegalArgumentException("several views");
            case TABLES, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION, TLB, LIST -> 0;
            case MAP -> (int) Math.max(FIGURE_HEIGHT * text / Density.LEAST_TYPE, width * FIGURE_SHAPE);
        };
    }

    /** Returns how much room a picture of this view has that is {@code width} pixels wide. */
    public Density density(double width) {
        return width < roomyFrom ? Density.COMPACT : Density.NORMAL;
    }

    /** Returns the view of what a picture is of. */
    public static PictureView of(ViewKind kind) {
        return switch (kind) {
            case WINDOW -> WINDOW;
            case MAP -> MAP;
            case TABLES -> TABLES;
            case TRANSLATION -> TRANSLATION;
            case TIMELINE -> TIMELINE;
            case ENTRY -> ENTRY;
            case COST -> COST;
            case RANGES -> RANGES;
            case DECISION -> DECISION;
            case TLB -> TLB;
            case LIST -> LIST;
        };
    }
}
