package kspace.app.data.list;

import java.util.List;
import java.util.Objects;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * The steps of a boot and of what is tried after it as a list: each in a row, or those in one that map a run of equal pages or end a
 * phase. A step is computed when it is asked for.
 */
public final class StepList {
    private final Boot boot;
    private final boolean descending;
    private final boolean unfolded;
    /** The last step of each run, ascending. */
    private final List<Long> ends;

    private StepList(Boot boot, boolean descending, boolean unfolded, List<Long> ends) {
        this.boot = boot;
        this.descending = descending;
        this.unfolded = unfolded;
        this.ends = ends;
    }

    /** Returns the steps of a boot. */
    public static StepList of(Boot boot, boolean descending, boolean unfolded) {
        return new StepList(boot, descending, unfolded, unfolded ? List.of() : boot.line().runEnds());
    }

    /** Returns the boot that the steps belong to. */
    public Boot boot() {
        return boot;
    }

    /** Returns how many rows there are. */
    public long nrRows() {
        return unfolded ? boot.nrSteps() : ends.size();
    }

    private long inOrder(long number) {
        Objects.checkIndex(number, nrRows());
        return descending ? nrRows() - 1 - number : number;
    }

    /** Returns the first step of a row, from 1. */
    public long firstStep(long number) {
        long row = inOrder(number);
        return unfolded ? row + 1 : row == 0 ? 1 : ends.get((int) row - 1) + 1;
    }

    /** Returns the last step of a row; that of a step is itself. */
    public long lastStep(long number) {
        long row = inOrder(number);
        return unfolded ? row + 1 : ends.get((int) row);
    }

    /** Returns everything as it is after the last step of a row. */
    public BootState stateAfter(long number) {
        return boot.state(lastStep(number));
    }

    /** Returns the number of the row of a step, 1..nrSteps. */
    public long rowOf(long step) {
        long row = unfolded ? step - 1 : ends.stream().filter(end -> end < step).count();
        return descending ? nrRows() - 1 - row : row;
    }
}
