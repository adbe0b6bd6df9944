package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import kspace.core.kernel.Finding;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;

/**
 * The way along a boot's steps, and those of what is tried after it: from each to the next one that does the same, and to
 * those worth a look. Everything is computed from the phases' runs and costs the same for any amount of RAM.
 */
public final class StepLine {
    private final Boot boot;
    private final List<PhasePlan> plans;

    /** Creates the line of a boot whose phases from the second on have these plans. */
    StepLine(Boot boot, List<PhasePlan> plans) {
        this.boot = boot;
        this.plans = plans;
    }

    /** Returns the first step of a kind after {@code moment} steps, if there is one. */
    public OptionalLong next(StepKind kind, long moment) {
        if (kind == StepKind.TABLE && moment < created().nrTables()) {
            return OptionalLong.of(Math.max(0, moment) + 1);
        }
        for (int i = 0; i < plans.size(); i++) {
            long before = phase(i).firstStep() - 1;
            OptionalLong found = plans.get(i).stepAfter(kind, Math.max(0, moment - before));
            if (found.isPresent()) {
                return OptionalLong.of(before + found.getAsLong());
            }
        }
        return boot.history().next(kind, moment);
    }

    /** Returns the last step of a kind before step {@code moment}, if there is one. */
    public OptionalLong previous(StepKind kind, long moment) {
        OptionalLong tried = boot.history().previous(kind, moment);
        if (tried.isPresent()) {
            return tried;
        }
        for (int i = plans.size() - 1; i >= 0; i--) {
            long before = phase(i).firstStep() - 1;
            OptionalLong found = moment <= before
                    ? OptionalLong.empty()
                    : plans.get(i).stepBefore(kind, Math.min(moment - before, plans.get(i).nrSteps() + 1));
            if (found.isPresent()) {
                return OptionalLong.of(before + found.getAsLong());
            }
        }
        long tables = Math.min(moment - 1, created().nrTables());
        return kind == StepKind.TABLE && tables > 0 ? OptionalLong.of(tables) : OptionalLong.empty();
    }

    private Phase created() {
        return boot.phases().getFirst();
    }

    private Phase phase(int plan) {
        return boot.phases().get(plan + 1);
    }

    /** Returns the steps that end a run of equal pages or a phase, or change a KVirtArea, ascending. */
    public List<Long> runEnds() {
        List<Long> ends = new ArrayList<>();
        boot.phases().forEach(phase -> ends.add(phase.lastStep()));
        for (int i = 0; i < plans.size(); i++) {
            for (PlannedRun planned : plans.get(i).runs()) {
                ends.add(phase(i).firstStep() - 1 + planned.stepsBefore() + planned.nrSteps());
            }
        }
        boot.history().landmarks().forEach(change -> ends.add(change.step()));
        return ends.stream().sorted().distinct().toList();
    }

    /** Returns the steps worth a look, ascending. */
    public List<Landmark> landmarks() {
        List<Landmark> found = new ArrayList<>(pageSizes());
        for (Finding finding : boot.findings()) {
            finding.place().ifPresent(place -> boot.stepThatMaps(place, 0)
                    .ifPresent(step -> found.add(new Landmark.FindingAt(step, finding))));
        }
        found.addAll(boot.history().landmarks());
        boot.failure().ifPresent(failed -> found.add(new Landmark.Failure(boot.nrSteps(), failed)));
        found.sort(Comparator.comparingLong(Landmark::step));
        return List.copyOf(found);
    }

    private List<Landmark> pageSizes() {
        List<Landmark> found = new ArrayList<>();
        boolean hadHuge = false;
        for (int i = 0; i < plans.size(); i++) {
            int levelBefore = 0;
            for (PlannedRun planned : plans.get(i).runs()) {
                PageRun run = planned.run();
                PageItem first = planned.page(0);
                long step = phase(i).firstStep() - 1 + planned.stepsBefore() + planned.stepOfPage(0);
                if (run.level() > 1 && !hadHuge) {
                    found.add(new Landmark.FirstHugePage(step, run.level(), first.va()));
                    hadHuge = true;
                }
                if (levelBefore > 0 && levelBefore != run.level()) {
                    found.add(new Landmark.PageSizeChange(step, levelBefore, run.level(), first.va()));
                }
                levelBefore = run.level();
            }
        }
        return found;
    }
}
