package kspace.core.kernel.asterinas.boot;

import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.area.KVirtChange;

/** A step of the boot that is worth going to. */
public sealed interface Landmark {

    /** Returns the step's number. */
    long step();

    /**
     * The first page of all that is larger than 4 KiB.
     *
     * @param step the step's number
     * @param level the page's level
     * @param va where it starts
     */
    record FirstHugePage(long step, int level, Vaddr va) implements Landmark {}

    /**
     * The first page of another size than the one before it, in the same phase.
     *
     * @param step the step's number
     * @param levelBefore the level of the page before
     * @param level the page's level
     * @param va where it starts
     */
    record PageSizeChange(long step, int levelBefore, int level, Vaddr va) implements Landmark {}

    /**
     * The step that maps the place of a finding.
     *
     * @param step the step's number
     * @param finding the finding
     */
    record FindingAt(long step, Finding finding) implements Landmark {}

    /**
     * A step in which something was tried with a KVirtArea.
     *
     * @param step the step's number
     * @param change what it did
     */
    record AreaChange(long step, KVirtChange change) implements Landmark {}

    /**
     * The step in which the boot stops.
     *
     * @param step the step's number
     * @param failed what happens there
     */
    record Failure(long step, Step.Failed failed) implements Landmark {}
}
