package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;

/**
 * Finds, from any step of a boot or of what is tried after it, the next one of a kind and the one before, and the steps worth a
 * look. Everything is computed from what the operations did and costs the same for any amount of RAM.
 */
public final class StepLine {
    private final Boot boot;
    private final Timeline timeline;

    StepLine(Boot boot, Timeline timeline) {
        this.boot = boot;
        this.timeline = timeline;
    }

    /** Returns the first step of a kind after {@code moment} steps, if there is one. */
    public OptionalLong next(StepKind kind, long moment) {
        return timeline.firstAfter(Math.max(0, moment), (work, steps) -> work.next(kind, steps));
    }

    /** Returns the last step of a kind before step {@code moment}, if there is one. */
    public OptionalLong previous(StepKind kind, long moment) {
        return timeline.lastBefore(moment, (work, step) -> work.previous(kind, step));
    }

    /** Returns the steps that end a run of equal pages or a phase, or change a KVirtArea, ascending. */
    public List<Long> runEnds() {
        List<Long> ends = new ArrayList<>();
        boot.phases().forEach(phase -> ends.add(phase.lastStep()));
        for (int i = 0; i < timeline.works().size(); i++) {
            for (RunSteps done : timeline.works().get(i).runs()) {
                ends.add(timeline.nrStepsBefore().get(i) + done.stepsBefore() + done.nrSteps());
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

    /** Returns the first step of {@code from} to {@code to} that maps a page at a level, if there is one. */
    public OptionalLong firstPage(int level, long from, long to) {
        return pageSteps(level).filter(step -> from <= step && step <= to).min();
    }

    /** Returns the last step of {@code from} to {@code to} that maps a page at a level, if there is one. */
    public OptionalLong lastPage(int level, long from, long to) {
        return pageSteps(level).filter(step -> from <= step && step <= to).max();
    }

    /** Returns the first and the last step of each run of pages at a level; a run is in one phase. */
    private LongStream pageSteps(int level) {
        return IntStream.range(0, timeline.works().size()).boxed().flatMapToLong(
                i -> timeline.works().get(i).runs().stream().filter(done -> done.run().level() == level).flatMapToLong(
                        done -> LongStream.of(done.stepOfPage(0), done.stepOfPage(done.nrPages() - 1))
                                .map(step -> timeline.nrStepsBefore().get(i) + done.stepsBefore() + step)));
    }

    private List<Landmark> pageSizes() {
        List<Landmark> found = new ArrayList<>();
        boolean hadHuge = false;
        for (int i = 0; i < timeline.works().size(); i++) {
            int levelBefore = 0;
            for (RunSteps done : timeline.works().get(i).runs()) {
                PageRun run = done.run();
                PageItem first = done.page(0);
                long step = timeline.nrStepsBefore().get(i) + done.stepsBefore() + done.stepOfPage(0);
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
