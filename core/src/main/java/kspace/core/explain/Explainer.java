package kspace.core.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import kspace.core.paging.PagingMode;

/** Explains texts: the first reader that finds something of its form in one tells what it says. */
public final class Explainer {
    /** The most telling forms first; any text may name an address. */
    private static final List<Function<Reading, Optional<Explanation>>> READERS = List.of(
            VmprintReader::read, WindbgReader::read, PtdumpReader::read, PageListReader::read, NumberReader::read,
            LogReader::read);

    private Explainer() {}

    /**
     * Says what a text says.
     *
     * @param mode the paging mode, if it is known; else it is found from the text
     * @param level the level of the table that an entry is from, if it is known
     * @return what was understood; empty if nothing was
     */
    public static Optional<Explanation> explain(String text, Optional<PagingMode> mode, OptionalInt level) {
        return explain(text, mode, level, OptionalInt.empty());
    }

    /**
     * Says what a text says.
     *
     * @param mode the paging mode, if it is known; else it is found from the text
     * @param level the level of the table that an entry is from, if it is known
     * @param physicalAddressBits how wide physical addresses are, if it is known; no wider than the paging mode allows
     * @return what was understood; empty if nothing was
     */
    public static Optional<Explanation> explain(
            String text, Optional<PagingMode> mode, OptionalInt level, OptionalInt physicalAddressBits) {
        Reading reading = Reading.of(text, mode, level, physicalAddressBits);
        return READERS.stream().flatMap(it -> it.apply(reading).stream()).findFirst();
    }
}
