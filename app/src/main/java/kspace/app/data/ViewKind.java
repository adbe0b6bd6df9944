package kspace.app.data;

import java.util.Arrays;
import java.util.Optional;

/** What a picture can show: the whole window, one of its views, a page of its inspector, or a table. */
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
    TIMELINE("timeline", DataMessage.VIEW_TIMELINE.text()),
    /** The entry that is looked at: its bits and its fields. */
    ENTRY("entry", DataMessage.VIEW_ENTRY.text()),
    /** How many tables there are, and what other page sizes would need. */
    COST("cost", DataMessage.VIEW_COST.text()),
    /** The ranges of the whole address space as a table. */
    RANGES("ranges", DataMessage.VIEW_RANGES.text()),
    /** How the page of the selected address came to its size. */
    DECISION("decision", DataMessage.VIEW_DECISION.text()),
    /** What the TLB goes through while the kernel page table takes over. */
    TLB("tlb", DataMessage.VIEW_TLB.text()),
    /** The pages, one after the other. */
    LIST("list", DataMessage.VIEW_LIST.text());

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

    /** Returns the page of the inspector that it is a picture of, if it is of one. */
    public Optional<InspectorPage> page() {
        return switch (this) {
            case WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, RANGES, DECISION, TLB, LIST -> Optional.empty();
            case ENTRY -> Optional.of(InspectorPage.ENTRY);
            case COST -> Optional.of(InspectorPage.COST);
        };
    }

    /** Returns whether there is nothing of it to see in a recording. */
    public boolean isOfBoot() {
        return this == TIMELINE || this == DECISION || this == TLB;
    }

    /** Returns the view of a page of the inspector that has the whole window: the window, if no picture is of that page alone. */
    public static ViewKind of(InspectorPage page) {
        return Arrays.stream(values()).filter(it -> it.page().filter(page::equals).isPresent()).findFirst()
                .orElse(WINDOW);
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
