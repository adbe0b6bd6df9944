package kspace.app.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the inspector says something about. */
public enum InspectorPage {
    /** The translation of the selected address. */
    TRANSLATION("translation"),
    /** The selected entry. */
    ENTRY("entry"),
    /** The range that holds the selected address. */
    REGION("region"),
    /** What holds at the moment, and what was found. */
    CHECKS("checks"),
    /** What the page table costs. */
    COST("cost");

    private final String id;

    InspectorPage(String id) {
        this.id = id;
    }

    /** Returns the name that commands use. */
    public String id() {
        return id;
    }

    /** Returns the page of a name that commands use, if there is one. */
    public static Optional<InspectorPage> of(String id) {
        return Arrays.stream(values()).filter(page -> page.id.equals(id)).findFirst();
    }

    /** Returns all names, for sentences. */
    public static String ids() {
        return Arrays.stream(values()).map(InspectorPage::id).collect(Collectors.joining(", "));
    }
}
