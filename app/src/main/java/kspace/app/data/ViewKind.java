package kspace.app.data;

import java.util.Arrays;
import java.util.Optional;

/** What a picture can show: the whole window, or one of its parts. */
public enum ViewKind {
    /** The whole window. */
    WINDOW("window", DataMessage.VIEW_WINDOW.text()),
    /** Virtual and physical memory and what maps where. */
    MAP("map", DataMessage.ADDRESS_MAP.text()),
    /** The levels of the page table and the tables on the way to the selected address. */
    TABLES("tables", DataMessage.PAGE_TABLES.text()),
    /** The translation of the selected address. */
    TRANSLATION("translation", DataMessage.VIEW_TRANSLATION.text()),
    /** The phases of the boot and its last step. */
    TIMELINE("timeline", DataMessage.VIEW_TIMELINE.text());

    private final String id;
    private final String displayName;

    ViewKind(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** Returns the view that commands call {@code id}. */
    public static Optional<ViewKind> byId(String id) {
        return Arrays.stream(values()).filter(view -> view.id.equals(id)).findFirst();
    }

    /** Returns the name that commands use. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }
}
