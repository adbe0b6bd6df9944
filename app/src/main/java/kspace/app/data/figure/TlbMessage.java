package kspace.app.data.figure;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said of the TLB while the kernel page table takes over. */
public enum TlbMessage implements WindowMessage {
    NO_BOOT_PAGE_TABLE,
    WINDOW_UNTIL_ACTIVATION,
    DIRECT_MAPPING_WINDOW,
    THE_BOOT_PAGE_TABLE,
    SCENE_BOOT_TABLE,
    THE_KERNEL_RUNS,
    ENTRIES_LEFT(COUNT, COUNT),
    THE_SAME_ADDRESSES_AGAIN,
    FLUSH_GLOBAL_ENTRIES_TOO,
    EVERYTHING_FORGOTTEN(NAME),
    NEW_TABLE_TRANSLATES,
    LOOKED_UP_ANEW,
    LOAD_THE_ROOT_ALONE,
    GLOBALS_REMAIN(NAME, NUMBER, NUMBER),
    ALL_REMAIN(NAME),
    NONE_STALE,
    FOUND_IN_TLB(COUNT),
    BOOT_PAGE_TABLE_ROOT(NAME),
    KERNEL_PAGE_TABLE_ROOT(NAME),
    THE_TABLE_SAYS(NAME),
    THE_TABLE_SAYS_AT(NAME, PHYSICAL),
    TABLE_MAPS_NOTHING_THERE,
    ENTRIES_LEFT_NONE_GLOBAL(COUNT),
    NEVER_ACTIVATED,
    STOPS_BEFORE_ACTIVATION,
    THE_TLB_IS_EMPTY,
    IN_USE(NAME),
    STALE,
    GLOBAL_STALE(NAME, SIZE, NAME, NAME),
    GLOBAL(NAME, SIZE, NAME),
    NOT_GLOBAL_STALE(NAME, SIZE, NAME, NAME),
    FLAGS_NOT_GLOBAL(NAME, SIZE, NAME),
    FLUSH_STORY,
    NONE,
    TLB_OF(NAME),
    SCENE(NAME, NAME, NAME, NAME);

    private final Parameters parameters;

    TlbMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
