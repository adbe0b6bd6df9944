package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.kernel.asterinas.area.KVirtChange;

/**
 * What was done, one after the other, and at which steps: the phases of the boot, and what was tried after it.
 *
 * @param phases the phases; what was tried after the boot is one
 * @param works what was done, in order: in each phase one thing, and in the last one all that was tried
 * @param nrStepsBefore how many steps come before each of them
 * @param changes what the operations after the boot did
 */
record Timeline(List<Phase> phases, List<Work> works, List<Long> nrStepsBefore, List<KVirtChange> changes) {
    Timeline {
        phases = List.copyOf(phases);
        works = List.copyOf(works);
        nrStepsBefore = List.copyOf(nrStepsBefore);
        changes = List.copyOf(changes);
    }

    /** Returns the timeline of works, which are those of the phases. */
    static Timeline of(List<Phase> phases, List<Work> works, List<KVirtChange> changes) {
        List<Long> before = new ArrayList<>();
        long steps = 0;
        for (Work work : works) {
            before.add(steps);
            steps += work.nrSteps();
        }
        return new Timeline(phases, works, before, changes);
    }

    /** Returns the number of steps. */
    long nrSteps() {
        return phases.getLast().lastStep();
    }

    /** Returns the step in which it stops, if it does. */
    Optional<Step.Failed> failure() {
        return works.getLast().refusal();
    }

    /** Returns the place, in {@link #works}, of the work that step {@code step} belongs to; of the first one for step 0. */
    int indexOf(long step) {
        int low = 0;
        int high = works.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (nrStepsBefore.get(middle) < step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What to ask a work about the steps after, or before, some of its own. */
    @FunctionalInterface
    interface Question {
        /** Returns a step of the work, if one is asked for. */
        OptionalLong ask(Work work, long step);
    }

    /** Returns the first step after {@code moment} steps that a work answers with, asked for one after so many of its own. */
    OptionalLong firstAfter(long moment, Question question) {
        for (int i = indexOf(moment); i < works.size(); i++) {
            long before = nrStepsBefore.get(i);
            OptionalLong found = question.ask(works.get(i), Math.max(0, moment - before));
            if (found.isPresent() && before + found.getAsLong() > moment) {
                return OptionalLong.of(before + found.getAsLong());
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the last step before {@code moment} that a work answers with, asked for one before this one of its own. */
    OptionalLong lastBefore(long moment, Question question) {
        for (int i = indexOf(moment); i >= 0; i--) {
            long before = nrStepsBefore.get(i);
            Work work = works.get(i);
            OptionalLong found = moment <= before
                    ? OptionalLong.empty()
                    : question.ask(work, Math.min(moment - before, work.nrSteps() + 1));
            if (found.isPresent()) {
                return OptionalLong.of(before + found.getAsLong());
            }
        }
        return OptionalLong.empty();
    }
}
