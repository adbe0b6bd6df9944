package kspace.app.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When what happens in the picture of a walk, in milliseconds at speed 1: first a look at the sign bits; for each table
 * the index flies, the entry lights up and opens into its bits, and there is time to read; last the result.
 *
 * @param nrReads how many tables are read
 */
record WalkTime(int nrReads) {
    static final double SIGN_MS = 240;
    static final double FLY_MS = 320;
    static final double LIGHT_MS = 120;
    static final double OPEN_MS = 480;
    static final double READ_MS = 240;
    static final double CLOSE_MS = 160;
    static final double RESULT_MS = 320;

    private static final double LEVEL_MS = FLY_MS + LIGHT_MS + OPEN_MS + READ_MS;

    /** What is going on. */
    sealed interface Part {}

    /** Nothing yet: the address lies there, split. */
    record Split() implements Part {}

    /** The sign bits are looked at. */
    record Sign() implements Part {}

    /**
     * A table is read.
     *
     * @param index which one of the walk, from 0
     */
    record Read(int index) implements Part {}

    /** The result shows. */
    record Result() implements Part {}

    /** Returns how long all of it takes, in milliseconds at speed 1. */
    double durationMs() {
        return resultStartMs() + RESULT_MS;
    }

    private double resultStartMs() {
        return SIGN_MS + nrReads * LEVEL_MS;
    }

    /** Returns the moments at which one can stop and look, the begin and the end included, ascending. */
    List<Double> stops() {
        List<Double> stops = new ArrayList<>();
        stops.add(0.0);
        for (int i = 0; i <= nrReads; i++) {
            stops.add(SIGN_MS + i * LEVEL_MS);
        }
        stops.add(durationMs());
        return List.copyOf(stops);
    }

    /** Returns the first stop after {@code ms}, or the end. */
    double stopAfter(double ms) {
        return stops().stream().filter(stop -> stop > ms).findFirst().orElse(durationMs());
    }

    /** Returns the last stop before {@code ms}, or the begin. */
    double stopBefore(double ms) {
        return stops().reversed().stream().filter(stop -> stop < ms).findFirst().orElse(0.0);
    }

    /** Returns the last stop that is not after {@code ms}. */
    double stopAt(double ms) {
        return stops().reversed().stream().filter(stop -> stop <= ms).findFirst().orElse(0.0);
    }

    /** Returns what is going on at {@code ms}; at a stop, what has just ended. */
    Part partAt(double ms) {
        if (ms <= 0) {
            return new Split();
        }
        if (ms <= SIGN_MS) {
            return new Sign();
        }
        if (ms <= resultStartMs()) {
            return new Read((int) Math.min(nrReads - 1, Math.ceil((ms - SIGN_MS) / LEVEL_MS) - 1));
        }
        return new Result();
    }

    /** Returns how far each part has come at {@code ms}. */
    WalkFrame frame(double ms) {
        List<WalkFrame.Level> levels = IntStream.range(0, nrReads).mapToObj(i -> levelAt(ms, i)).toList();
        return new WalkFrame(fraction(ms, 0, SIGN_MS), levels, fraction(ms, resultStartMs(), RESULT_MS));
    }

    private static WalkFrame.Level levelAt(double ms, int index) {
        double start = SIGN_MS + index * LEVEL_MS;
        return new WalkFrame.Level(
                fraction(ms, start, FLY_MS),
                fraction(ms, start + FLY_MS, LIGHT_MS),
                fraction(ms, start + FLY_MS + LIGHT_MS, OPEN_MS),
                fraction(ms, start + FLY_MS + LIGHT_MS + OPEN_MS, READ_MS),
                fraction(ms, start + LEVEL_MS, CLOSE_MS));
    }

    private static double fraction(double ms, double startMs, double durationMs) {
        return Math.clamp((ms - startMs) / durationMs, 0, 1);
    }
}
