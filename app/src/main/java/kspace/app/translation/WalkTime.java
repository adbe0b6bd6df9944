package kspace.app.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When what happens in the picture of a walk, in milliseconds at speed 1: first a look at the sign bits; for each table
 * the index flies to it, the entry lights up and opens into its bits, and its address bits become an address that goes on
 * to the next table; last the result. One can stop and look wherever one of these has happened.
 *
 * @param nrReads how many tables are read
 * @param endsAbsent whether the last entry read names nothing
 */
record WalkTime(int nrReads, boolean endsAbsent) {
    static final double SIGN_MS = 240;
    static final double FLY_MS = 320;
    static final double LIGHT_MS = 120;
    static final double UNFOLD_MS = 240;
    /** The time to look at the bits. */
    static final double LOOK_MS = 120;
    static final double RISE_MS = 240;
    static final double CARRY_MS = 240;
    static final double CLOSE_MS = 160;
    static final double RESULT_MS = 320;

    private static final double ENTRY_MS = LIGHT_MS + UNFOLD_MS + LOOK_MS;
    private static final double LEVEL_MS = FLY_MS + ENTRY_MS + RISE_MS + CARRY_MS;

    /** What is going on. */
    sealed interface Part {
        /** Returns whether this is a thing of its own, not one of several about the same table. */
        default boolean isWhole() {
            return true;
        }
    }

    /** Nothing yet: the address lies there, split. */
    record Split() implements Part {}

    /** The sign bits are looked at. */
    record Sign() implements Part {}

    /**
     * An index goes to its table.
     *
     * @param read which one of the walk, from 0
     */
    record Index(int read) implements Part {
        @Override
        public boolean isWhole() {
            return false;
        }
    }

    /**
     * The entry is found and opened into its bits.
     *
     * @param read which one of the walk, from 0
     * @param isLast whether the walk ends with it
     */
    record Entry(int read, boolean isLast) implements Part {
        @Override
        public boolean isWhole() {
            return isLast;
        }
    }

    /**
     * The address bits of an entry become an address, which goes to what it names.
     *
     * @param read which one of the walk, from 0
     */
    record Address(int read) implements Part {}

    /** The result shows. */
    public record Result() implements Part {}

    /**
     * Where one can stop and look.
     *
     * @param ms when
     * @param part what has just ended
     */
    record Stop(double ms, Part part) {}

    /** Returns how long all of it takes, in milliseconds at speed 1. */
    double durationMs() {
        return resultStartMs() + RESULT_MS;
    }

    private double resultStartMs() {
        return SIGN_MS + nrReads * LEVEL_MS - (endsAbsent ? RISE_MS + CARRY_MS : 0);
    }

    private static double startMs(int read) {
        return SIGN_MS + read * LEVEL_MS;
    }

    private boolean isAbsent(int read) {
        return endsAbsent && read == nrReads - 1;
    }

    /** Returns where one can stop and look, the begin and the end included, in order. */
    List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(0, new Split()));
        stops.add(new Stop(SIGN_MS, new Sign()));
        for (int read = 0; read < nrReads; read++) {
            double start = startMs(read);
            stops.add(new Stop(start + FLY_MS, new Index(read)));
            stops.add(new Stop(start + FLY_MS + ENTRY_MS, new Entry(read, isAbsent(read))));
            if (!isAbsent(read)) {
                stops.add(new Stop(start + LEVEL_MS, new Address(read)));
            }
        }
        stops.add(new Stop(durationMs(), new Result()));
        return List.copyOf(stops);
    }

    /**
     * Returns the first stop after {@code ms}, or the end.
     *
     * @param isWhole whether to pass over stops within a table
     */
    double stopAfter(double ms, boolean isWhole) {
        return stops().stream().filter(stop -> stop.ms() > ms && (stop.part().isWhole() || !isWhole))
                .findFirst().map(Stop::ms).orElse(durationMs());
    }

    /**
     * Returns the last stop before {@code ms}, or the begin.
     *
     * @param isWhole whether to pass over stops within a table
     */
    double stopBefore(double ms, boolean isWhole) {
        return stops().reversed().stream().filter(stop -> stop.ms() < ms && (stop.part().isWhole() || !isWhole))
                .findFirst().map(Stop::ms).orElse(0.0);
    }

    /** Returns the last stop that is not after {@code ms}. */
    double stopAt(double ms) {
        return stops().reversed().stream().filter(stop -> stop.ms() <= ms).findFirst().map(Stop::ms).orElse(0.0);
    }

    /** Returns what is going on at {@code ms}; at a stop, what has just ended. */
    Part partAt(double ms) {
        return stops().stream().filter(stop -> ms <= stop.ms()).findFirst().map(Stop::part).orElse(new Result());
    }

    /** Returns how far each part has come at {@code ms}. */
    WalkFrame frame(double ms) {
        List<WalkFrame.Level> levels = IntStream.range(0, nrReads).mapToObj(i -> levelAt(ms, i)).toList();
        return new WalkFrame(fraction(ms, 0, SIGN_MS), levels, fraction(ms, resultStartMs(), RESULT_MS));
    }

    private WalkFrame.Level levelAt(double ms, int read) {
        double start = startMs(read);
        double opened = start + FLY_MS + ENTRY_MS;
        boolean isAbsent = isAbsent(read);
        return new WalkFrame.Level(
                fraction(ms, start, FLY_MS),
                fraction(ms, start + FLY_MS, LIGHT_MS),
                fraction(ms, start + FLY_MS + LIGHT_MS, UNFOLD_MS),
                isAbsent ? 0 : fraction(ms, opened, RISE_MS),
                isAbsent ? 0 : fraction(ms, opened + RISE_MS, CARRY_MS),
                fraction(ms, isAbsent ? opened : start + LEVEL_MS, CLOSE_MS));
    }

    private static double fraction(double ms, double startMs, double durationMs) {
        return Math.clamp((ms - startMs) / durationMs, 0, 1);
    }
}
