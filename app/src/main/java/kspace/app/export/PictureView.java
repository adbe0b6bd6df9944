package kspace.app.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a picture can show: the window, or one part of it. */
public enum PictureView {
    /** Everything. */
    WINDOW("window", 1920, 1080, 1000, 640),
    /** Virtual and physical memory, and what maps where. */
    MAP("map", 496, 720, 348, 320),
    /** All levels at once, and the tables along the selected path. */
    TABLES("tables", 1000, 720, 480, 320),
    /** How the selected address becomes a physical one. */
    TRANSLATION("translation", 1920, 132, 1000, 100),
    /** The phases of the boot and what the last step did. */
    TIMELINE("timeline", 1920, 158, 1000, 130);

    private final String id;
    private final int width;
    private final int height;
    private final int leastWidth;
    private final int leastHeight;

    PictureView(String id, int width, int height, int leastWidth, int leastHeight) {
        this.id = id;
        this.width = width;
        this.height = height;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
    }

    /** Returns the name that commands and recipes use. */
    public String id() {
        return id;
    }

    /** Returns the size that it has unless another one is asked for: that in a window of 1920 by 1080. */
    public PictureSize usualSize() {
        return new PictureSize(width, height);
    }

    /** Returns the smallest size at which everything can be read. */
    public PictureSize leastSize() {
        return new PictureSize(leastWidth, leastHeight);
    }

    /** Returns the view with an id, if there is one. */
    public static Optional<PictureView> find(String id) {
        return Arrays.stream(values()).filter(view -> view.id.equals(id)).findFirst();
    }

    /** Returns all ids, for sentences. */
    public static String ids() {
        return Arrays.stream(values()).map(PictureView::id).collect(Collectors.joining(", "));
    }
}
