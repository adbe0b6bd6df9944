package kspace.core.kernel.asterinas.boot.highlight;

import java.util.List;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Phase;

/**
 * A moment of the boot that a short telling of it stops at.
 *
 * @param moment after how many steps it is, 1 to those of the boot
 * @param reasons why it stops there, the one to be told first at first; at least one
 */
public record Highlight(long moment, List<Reason> reasons) {

    /** Keeps the reasons. */
    public Highlight {
        reasons = List.copyOf(reasons);
    }

    /** Why a moment is told of. */
    public sealed interface Reason {}

    /** The root is there, the first of all tables. */
    public record FirstTable() implements Reason {}

    /**
     * A phase has mapped its first page.
     *
     * @param phase the phase
     * @param level the page's level
     */
    public record FirstPage(Phase phase, int level) implements Reason {}

    /**
     * A phase has done all that it does.
     *
     * @param phase the phase
     */
    public record PhaseDone(Phase phase) implements Reason {}

    /**
     * A step that is marked on the line of steps.
     *
     * @param landmark the mark
     */
    public record Marked(Landmark landmark) implements Reason {}
}
