package kspace.core.paging;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * A number for each level of paging, from 1, the last tables, to {@value PagingConsts#MOST_LEVELS}. Levels that a paging mode
 * does not have are there too, with 0, so that two modes can be compared. It never changes; {@link Counter} counts.
 */
public final class PerLevel {
    /** 0 at each level. */
    public static final PerLevel ZERO = of(_ -> 0);

    /** The number of level 1 comes first. */
    private final long[] numbers;

    private PerLevel(long[] numbers) {
        this.numbers = numbers;
    }

    /** Returns the number that {@code number} gives for each level, 1..{@value PagingConsts#MOST_LEVELS}. */
    public static PerLevel of(IntToLongFunction number) {
        return new PerLevel(IntStream.rangeClosed(1, PagingConsts.MOST_LEVELS).mapToLong(number).toArray());
    }

    /** Returns numbers of the first levels, that of level 1 first, and 0 at those above. */
    public static PerLevel ofLevels(long... numbers) {
        if (numbers.length > PagingConsts.MOST_LEVELS) {
            throw new IllegalArgumentException(
                    numbers.length + " levels are more than " + PagingConsts.MOST_LEVELS);
        }
        return new PerLevel(Arrays.copyOf(numbers, PagingConsts.MOST_LEVELS));
    }

    /** Returns the number of {@code level}, 1..{@value PagingConsts#MOST_LEVELS}. */
    public long at(int level) {
        return numbers[level - 1];
    }

    /** Returns the sum of two numbers at each level. */
    public PerLevel plus(PerLevel other) {
        return of(level -> at(level) + other.at(level));
    }

    /** Returns the difference of two numbers at each level. */
    public PerLevel minus(PerLevel other) {
        return of(level -> at(level) - other.at(level));
    }

    /** Returns the sum of all levels, or the largest number if it is larger. */
    public long sum() {
        long sum = 0;
        for (long number : numbers) {
            sum = saturated(sum, number);
        }
        return sum;
    }

    /** Returns the levels whose number is not 0, highest first. */
    public IntStream levelsDown() {
        return IntStream.iterate(numbers.length, level -> level >= 1, level -> level - 1)
                .filter(level -> at(level) != 0);
    }

    /** Returns the sum of two counts, or the largest number if it is larger. */
    public static long saturated(long a, long b) {
        return b > 0 && a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerLevel that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /** Returns the numbers, that of level 1 first: {@code [512, 3, 1, 1, 0]}. */
    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }

    /** Counts at each level. */
    public static final class Counter {
        private final long[] numbers;

        /** Creates a counter that stands at 0. */
        public Counter() {
            this(new long[PagingConsts.MOST_LEVELS]);
        }

        private Counter(long[] numbers) {
            this.numbers = numbers;
        }

        /** Returns a counter that stands where this one does. */
        public Counter copy() {
            return new Counter(numbers.clone());
        }

        /** Adds {@code number} at {@code level}; where that is more than the largest number, it stays there. */
        public void add(int level, long number) {
            numbers[level - 1] = saturated(numbers[level - 1], number);
        }

        /** Adds a number at each level. */
        public void add(PerLevel other) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = saturated(numbers[i], other.numbers[i]);
            }
        }

        /** Subtracts a number at each level. */
        public void subtract(PerLevel other) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] -= other.numbers[i];
            }
        }

        /** Returns what has been counted at {@code level}. */
        public long at(int level) {
            return numbers[level - 1];
        }

        /** Returns what has been counted so far. */
        public PerLevel counted() {
            return new PerLevel(numbers.clone());
        }
    }
}
