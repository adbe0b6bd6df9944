package kspace.app.data.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Runs one after the other, in any order; each has as many rows as it has pages, or one. */
final class RunOrder implements RowOrder {
    private final int[] runs;
    private final int[] ranks;
    /** How many rows there are before each run, and in the end how many there are. */
    private final long[] before;

    private RunOrder(int[] runs, IntToLongFunction nrRows) {
        this.runs = runs;
        this.ranks = new int[runs.length];
        this.before = new long[runs.length + 1];
        for (int i = 0; i < runs.length; i++) {
            ranks[runs[i]] = i;
            before[i + 1] = Math.addExact(before[i], nrRows.applyAsLong(runs[i]));
        }
    }

    /**
     * Returns {@code nrRuns} runs as they are numbered.
     *
     * @param nrRows returns how many rows a run has, at least 1
     */
    static RunOrder numbered(int nrRuns, IntToLongFunction nrRows) {
        return new RunOrder(IntStream.range(0, nrRuns).toArray(), nrRows);
    }

    /** Returns the runs sorted, and those that are alike as they are numbered. */
    static RunOrder sorted(int nrRuns, IntToLongFunction nrRows, Comparator<Integer> by) {
        return new RunOrder(
                IntStream.range(0, nrRuns).boxed().sorted(by).mapToInt(Integer::intValue).toArray(), nrRows);
    }

    @Override
    public long nrRows() {
        return before[runs.length];
    }

    @Override
    public Position at(long index) {
        Objects.checkIndex(index, nrRows());
        int found = Arrays.binarySearch(before, index);
        int rank = found >= 0 ? found : -found - 2;
        return new Position(runs[rank], index - before[rank]);
    }

    @Override
    public long indexOf(Position position) {
        return before[ranks[position.run()]] + position.page();
    }
}
