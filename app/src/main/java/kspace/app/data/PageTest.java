package kspace.app.data;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.space.AddressSpace;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/** What pages are looked for by, in the window and by commands. */
public enum PageTest {
    /** The page is mapped at the moment. */
    PRESENT("present", DataMessage.TEST_PRESENT.text(), DataMessage.ASKS_PRESENT.text()),
    /** The page is larger than the smallest. */
    HUGE("huge", DataMessage.TEST_HUGE.text(), DataMessage.ASKS_HUGE.text()),
    /** The page may be written. */
    WRITABLE("writable", DataMessage.TEST_WRITABLE.text(), DataMessage.ASKS_WRITABLE.text()),
    /** The page may be executed. */
    EXECUTABLE("executable", DataMessage.TEST_EXECUTABLE.text(), DataMessage.ASKS_EXECUTABLE.text()),
    /** The kernel counts references to the page's frame. */
    TRACKED("tracked", DataMessage.TEST_TRACKED.text(), DataMessage.ASKS_TRACKED.text());

    private final String id;
    private final String displayName;
    private final String words;

    PageTest(String id, String displayName, String words) {
        this.id = id;
        this.displayName = displayName;
        this.words = words;
    }

    /** Returns the name that commands take. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns what passes. */
    public String words() {
        return words;
    }

    /** Returns the test of a name, if there is one. */
    public static Optional<PageTest> of(String id) {
        return Arrays.stream(values()).filter(test -> test.id.equals(id)).findFirst();
    }

    /** Returns the tests that can be made of the pages of an address space. */
    public static Set<PageTest> answeredBy(AddressSpace space) {
        Set<PageTest> tests = EnumSet.allOf(PageTest.class);
        tests.removeIf(test -> test.obstacle(space).isPresent());
        return tests;
    }

    /** Returns why this cannot be said of the pages of an address space; empty if it can. */
    public Optional<Message> obstacle(AddressSpace space) {
        return switch (this) {
            case HUGE -> space.tellsPageSizes()
                    ? Optional.empty()
                    : Optional.of(DataMessage.SIZES_NOT_LISTED.of(space.name()));
            // What tells it is a bit that Asterinas gives the meaning.
            case TRACKED -> space instanceof Recording
                    ? Optional.of(DataMessage.FRAMES_NOT_MARKED.of(space.name()))
                    : Optional.empty();
            case PRESENT, WRITABLE, EXECUTABLE -> Optional.empty();
        };
    }

    /**
     * Returns whether a page passes.
     *
     * @param level the level of its entry
     * @param property what the entry says
     */
    public boolean passes(int level, PageProperty property) {
        return switch (this) {
            case PRESENT -> true;
            case HUGE -> level > 1;
            case WRITABLE -> property.flags().contains(PageFlags.W);
            case EXECUTABLE -> property.flags().contains(PageFlags.X);
            case TRACKED -> property.privileged().contains(PrivilegedFlags.AVAIL1);
        };
    }
}
