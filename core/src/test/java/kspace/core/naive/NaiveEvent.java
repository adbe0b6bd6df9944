package kspace.core.naive;

/** Something that happens while the kernel page table is built. */
public sealed interface NaiveEvent {

    /** Returns the name of the phase in which it happens. */
    String phase();

    /**
     * A table is allocated.
     *
     * @param phase the phase
     * @param va the address for which it is needed
     * @param level its level
     * @param frame where it lies
     * @param parent where the table lies that names it; the root is its own parent
     * @param index which of the parent's entries names it
     * @param raw what that entry says; 0 for the root
     */
    record Table(String phase, long va, int level, long frame, long parent, int index, long raw)
            implements
                NaiveEvent {}

    /**
     * A page is mapped.
     *
     * @param phase the phase
     * @param number its number in the phase, from 1
     * @param total the number of pages of the phase
     * @param va where it starts
     * @param pa what it shows
     * @param level its level
     * @param table where the table lies that was written
     * @param index which entry
     * @param raw what was written
     * @param nrNewTables how many tables had to be allocated for it
     * @param left the bytes of the phase from here on
     * @param executable whether instructions may be fetched from it
     */
    record Page(
            String phase,
            long number,
            long total,
            long va,
            long pa,
            int level,
            long table,
            int index,
            long raw,
            int nrNewTables,
            long left,
            boolean executable)
            implements
                NaiveEvent {}

    /**
     * The kernel stops.
     *
     * @param phase the phase
     * @param va where
     * @param level the level of the page that cannot be mapped; 0 if the whole range has no end
     */
    record Stop(String phase, long va, int level) implements NaiveEvent {}

    /**
     * The root is loaded.
     *
     * @param phase the phase
     * @param root where it lies
     */
    record Activation(String phase, long root) implements NaiveEvent {}
}
