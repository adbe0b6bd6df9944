package kspace.core.exercise;

import java.util.List;
import java.util.Random;

/** Chance from a seed: the same on every machine, for {@link Random} is specified to the bit. */
final class Chance {
    private final Random random;

    private Chance(Random random) {
        this.random = random;
    }

    /** Returns the chance of one exercise of a sheet. Seeds that differ little must not draw alike, so their bits are mixed. */
    static Chance of(long seed, int number) {
        long bits = seed * 0x9e37_79b9_7f4a_7c15L + number;
        bits = (bits ^ bits >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d0_49bb_1331_11ebL;
        return new Chance(new Random(bits ^ bits >>> 31));
    }

    /** Returns 64 bits, each by chance. */
    long bits() {
        return random.nextLong();
    }

    /** Returns a number from {@code least} to {@code most}. */
    long between(long least, long most) {
        return least + Long.remainderUnsigned(bits(), most - least + 1);
    }

    int between(int least, int most) {
        return (int) between((long) least, (long) most);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }
}
