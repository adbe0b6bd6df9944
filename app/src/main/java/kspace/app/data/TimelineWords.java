package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.words.Message;

/** What the timeline says. */
final class TimelineWords implements ViewWords {
    private final Scene scene;

    TimelineWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        return DataMessage.BOOT_OF.text(scene.machine(), scene.moment(),
                scene.snapshot().state().step().map(this::step).orElseGet(DataMessage.NOTHING_ALLOCATED::text));
    }

    /** Returns what a step did, without a full stop. */
    private String step(Step step) {
        return switch (step) {
            case Step.TableAllocated table ->
                    table.raw() == 0 ? DataMessage.ROOT_ALLOCATED.text(table.level(), table.table())
                            : DataMessage.TABLE_ALLOCATED.text(table.level(), table.table(),
                                    table.index(), table.parent());
            case Step.PageMapped page ->
                    DataMessage.PAGE_MAPPED.text(page.number(), page.total(),
                            scene.consts().pageSize(page.level()), page.va(), page.pa(), page.index(), page.table());
            case Step.Activated activated ->
                    activated.cpus() == 1 ? DataMessage.LOADED_ON_ONE_CPU.text(activated.root())
                            : DataMessage.LOADED_ON_CPUS.text(activated.root(), activated.cpus());
            case Step.AreaChanged changed -> changed.change().words(scene.consts()).toString();
            case Step.Failed failed -> failed.phase() == PhaseName.NEW
                    ? DataMessage.STOPPED_AT_START.text(failed.message())
                    : DataMessage.STOPPED_AT.text(failed.va(), failed.message());
        };
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        if (scene.snapshot().state().step().orElse(null) instanceof Step.PageMapped page) {
            sentences.add(DataMessage.PAGE_SIZE_REASONS
                    .text(page.choice().reasons().stream().map(Message::toString).collect(Collectors.joining("; "))));
        }
        sentences.add(DataMessage.PHASES
                .text(Stream.concat(scene.boot().phases().stream().map(this::phase), notReached()).toList()));
        return sentences;
    }

    /** Names the phases that a boot that stops never begins. */
    private Stream<String> notReached() {
        boolean windowed = scene.boot().machine().mode().window().isPresent();
        return Stream.of(PhaseName.LINEAR, PhaseName.METADATA, PhaseName.CODE, PhaseName.ACTIVATE)
                .filter(name -> !windowed || name == PhaseName.METADATA || name == PhaseName.ACTIVATE)
                .filter(name -> scene.boot().phase(name).isEmpty())
                .map(name -> DataMessage.NOT_REACHED.text(name.displayName()));
    }

    private String phase(Phase phase) {
        String steps = phase.nrSteps() == 1
                ? DataMessage.STEP.text(phase.firstStep())
                : DataMessage.STEPS_TO.text(phase.firstStep(), phase.lastStep());
        long moment = scene.snapshot().moment();
        boolean fails = scene.boot().failure().isPresent() && phase.lastStep() == scene.boot().nrSteps();
        String state = moment >= phase.lastStep()
                ? fails ? DataMessage.STOPPED.text() : DataMessage.DONE.text()
                : moment < phase.firstStep() ? DataMessage.TO_COME.text() : DataMessage.UNDER_WAY.text();
        return DataMessage.PHASE_STEPS.text(phase.name().displayName(), steps, state);
    }
}
