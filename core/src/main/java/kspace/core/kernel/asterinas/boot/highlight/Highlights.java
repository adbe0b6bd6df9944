package kspace.core.kernel.asterinas.boot.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.StepKind;
import kspace.core.kernel.asterinas.boot.StepLine;

/**
 * Chooses what a short telling of a boot stops at: the first table, the first page of each phase, where pages get another size, the
 * findings about the machine, and the end of each phase. What comes again is told once in each phase, so that there are few, whatever the machine.
 */
public final class Highlights {
    private final Boot boot;
    private final StepLine line;
    private final SortedMap<Long, List<Highlight.Reason>> found = new TreeMap<>();
    private final Set<Object> told = new HashSet<>();

    private Highlights(Boot boot, StepLine line) {
        this.boot = boot;
        this.line = line;
    }

    /** Returns the highlights of a boot and of what is tried after it, in their order. */
    public static List<Highlight> of(Boot boot) {
        StepLine line = boot.line();
        Highlights highlights = new Highlights(boot, line);
        highlights.addFirsts();
        line.landmarks().stream().filter(it -> !isAboutTheSource(it)).forEach(highlights::addOnce);
        highlights.addEnds();
        return highlights.found.entrySet().stream().map(it -> new Highlight(it.getKey(), it.getValue())).toList();
    }

    private void add(long moment, Highlight.Reason reason) {
        found.computeIfAbsent(moment, _ -> new ArrayList<>()).add(reason);
    }

    private void addFirsts() {
        OptionalLong table = line.next(StepKind.TABLE, 0);
        table.ifPresent(step -> add(step, new Highlight.FirstTable()));
        for (Phase phase : boot.phases()) {
            phase.mapping().ifPresent(mapping -> line.next(StepKind.PAGE, phase.firstStep() - 1)
                    .stream().filter(step -> step <= phase.lastStep())
                    .forEach(step -> add(step,
                            new Highlight.FirstPage(phase, mapping.runs().getFirst().level()))));
        }
    }

    /** What holds for every machine is no news about this one. */
    private static boolean isAboutTheSource(Landmark landmark) {
        return landmark instanceof Landmark.FindingAt at && at.finding().kind().isGeneral();
    }

    private void addOnce(Landmark landmark) {
        if (told.add(List.of(boot.phaseOfStep(landmark.step()).name(), kind(landmark)))) {
            add(landmark.step(), new Highlight.Marked(landmark));
        }
    }

    /** Returns what two landmarks have in common that tell the same. */
    private static Object kind(Landmark landmark) {
        return switch (landmark) {
            case Landmark.FirstHugePage _ -> Landmark.FirstHugePage.class;
            case Landmark.PageSizeChange change -> List.of(change.levelBefore(), change.level());
            case Landmark.FindingAt at -> at.finding().kind();
            case Landmark.AreaChange(_, var change) -> change.operation().getClass();
            case Landmark.Failure _ -> Landmark.Failure.class;
        };
    }

    /** The phase in which a boot stops is not done. */
    private void addEnds() {
        long stopped = boot.failure().isPresent() ? boot.nrSteps() : 0;
        boot.phases().stream().filter(phase -> phase.lastStep() != stopped)
                .forEach(phase -> add(phase.lastStep(), new Highlight.PhaseDone(phase)));
    }
}
