package kspace.core.space;

/** An address space that was recorded at one moment. */
public sealed interface Recording extends AddressSpace permits RecordedSpace, ListedSpace {

    /** Returns where it came from. */
    Origin origin();

    /**
     * Checks that what it maps can be listed in bounded time.
     *
     * @throws RecordingException if not; the sentence says why
     */
    void requireListable();
}
