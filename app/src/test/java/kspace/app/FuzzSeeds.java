package kspace.app;

import java.io.IOException;
import java.util.Random;

/** The numbers that random inputs are made from: {@code -Dkspace.fuzz.seconds} seconds of them, 2 unless it is given. */
public final class FuzzSeeds {
    /** Every build looks at the same inputs, so that none fails for what another change did; longer runs look at others. */
    private static final long EVERY_BUILD_SEED = 1;
    private static final boolean IS_LONGER = System.getProperty("kspace.fuzz.seconds") != null;
    private static final long SECONDS = Long.getLong("kspace.fuzz.seconds", 2);

    private FuzzSeeds() {}

    /** Looks at one input. */
    @FunctionalInterface
    public interface Check {
        /**
         * Throws if anything is wrong with what became of it.
         *
         * @param random makes the input
         * @param name how to make the same again
         */
        void check(Random random, String name) throws IOException;
    }

    /** Checks until the time is over, once at least. */
    public static void run(Check check) throws IOException {
        long seed = Long.getLong("kspace.fuzz.seed", IS_LONGER ? new Random().nextLong() : EVERY_BUILD_SEED);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (long i = seed; i == seed || System.nanoTime() < end; i++) {
            check.check(new Random(i), "-Dkspace.fuzz.seed=" + i);
        }
    }
}
