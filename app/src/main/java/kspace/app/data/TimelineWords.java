package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;

/** What the timeline says. */
final class TimelineWords implements ViewWords {
    private final Scene scene;

    TimelineWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        return "Boot of " + scene.machine() + " " + scene.moment() + ": "
                + scene.snapshot().state().step().map(this::step).orElse("nothing has been allocated yet") + ".";
    }

    /** Returns what a step did, without a full stop. */
    private String step(Step step) {
        return switch (step) {
            case Step.TableAllocated table ->
                    "allocated a table of level " + table.level() + " at " + table.table()
                            + (table.raw() == 0
                                    ? ", the root"
                                    : ", named by entry " + table.index() + " of the table at " + table.parent());
            case Step.PageMapped page ->
                    "mapped page " + Phrase.count(page.number()) + " of " + Phrase.count(page.total()) + ", "
                            + ByteSize.format(scene.consts().pageSize(page.level())) + " at " + page.va()
                            + " to physical " + page.pa() + ", with entry " + page.index() + " of the table at "
                            + page.table();
            case Step.Activated activated ->
                    "loaded the root " + activated.root() + " on "
                            + (activated.cpus() == 1 ? "the CPU" : "each of " + activated.cpus() + " CPUs")
                            + " and dismissed the boot page table";
            case Step.AreaChanged changed -> changed.change().words(scene.consts()).toString();
            case Step.Failed failed -> failed.phase() == PhaseName.NEW
                    ? "stopped before its first table: " + failed.message()
                    : "stopped at " + failed.va() + ", " + failed.message();
        };
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        if (scene.snapshot().state().step().orElse(null) instanceof Step.PageMapped page) {
            sentences.add("Why this page size: " + String.join("; ", page.choice().reasons()) + ".");
        }
        sentences.add("The phases are "
                + Phrase.list(Stream.concat(scene.boot().phases().stream().map(this::phase), notReached()).toList())
                + ".");
        return sentences;
    }

    /** Names the phases that a boot that stops never begins. */
    private Stream<String> notReached() {
        boolean windowed = scene.boot().machine().mode().window().isPresent();
        return Stream.of(PhaseName.LINEAR, PhaseName.METADATA, PhaseName.CODE, PhaseName.ACTIVATE)
                .filter(name -> !windowed || name == PhaseName.METADATA || name == PhaseName.ACTIVATE)
                .filter(name -> scene.boot().phase(name).isEmpty())
                .map(name -> name.displayName() + " (not reached)");
    }

    private String phase(Phase phase) {
        String steps = phase.nrSteps() == 1
                ? "step " + Phrase.count(phase.firstStep())
                : "steps " + Phrase.count(phase.firstStep()) + " to " + Phrase.count(phase.lastStep());
        long moment = scene.snapshot().moment();
        boolean fails = scene.boot().failure().isPresent() && phase.lastStep() == scene.boot().nrSteps();
        String state = moment >= phase.lastStep()
                ? fails ? "stopped" : "done"
                : moment < phase.firstStep() ? "to come" : "under way";
        return phase.name().displayName() + " (" + steps + ", " + state + ")";
    }
}
