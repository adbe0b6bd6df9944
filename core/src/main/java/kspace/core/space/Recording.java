package kspace.core.space;

/** An address space that was recorded at one moment. */
public sealed interface Recording extends AddressSpace permits RecordedSpace, ListedSpace {

    /** Returns where it came from. */
    Origin origin();

    /**
     * Returns the same with names for its ranges, as far as its kernel is known; the tables are read for it.
     *
     * @param isLinux whether something besides the tables says that the kernel is Linux
     */
    Recording named(boolean isLinux);

    /** Returns whether what it maps can be listed in bounded time. */
    default boolean isListable() {
        return true;
    }

    /**
     * Checks that what it maps can be listed in bounded time.
     *
     * @throws RecordingException if not; the sentence says why
     */
    void requireListable();
}
