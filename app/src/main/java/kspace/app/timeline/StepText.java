package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.data.Phrase;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.app.text.TermMessage;
import kspace.core.address.Hex;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.words.Message;
import kspace.core.words.Wording;

/**
 * What a step did, in words.
 *
 * @param title what the step is
 * @param sentence what it wrote where, and why
 */
record StepText(String title, RichText sentence) {

    /** Returns the words of the last step done. */
    static StepText of(Snapshot snapshot) {
        return of(snapshot.state());
    }

    static StepText of(BootState state) {
        Optional<Step> step = state.step();
        return step.isEmpty() ? beforeFirst(state.boot()) : of(state, step.get());
    }

    private static StepText of(BootState state, Step step) {
        return switch (step) {
            case Step.TableAllocated table -> tableAllocated(state, table);
            case Step.PageMapped page -> pageMapped(state, page);
            case Step.Activated activated -> activated(state, activated);
            case Step.AreaChanged changed -> areaChanged(state, changed);
            case Step.Failed failed -> failed(failed);
        };
    }

    private static StepText beforeFirst(Boot boot) {
        FrameMetadata metadata = boot.metadata();
        return new StepText(
                TimelineMessage.BEFORE_THE_FIRST_STEP.text(),
                metadata.isAllocated()
                        ? StepMessage.BEFORE_FIRST.rich(
                                boot.memory().maxPaddr(), metadata.sizeBytes(), metadata.frames().start())
                        : StepMessage.BEFORE_FIRST_WITHOUT_ROOM.rich(boot.memory().maxPaddr(), metadata.sizeBytes()));
    }

    private static StepText tableAllocated(BootState state, Step.TableAllocated step) {
        if (step.phase() == PhaseName.NEW) {
            return step.raw() == 0 ? root(state, step) : rootChild(state, step);
        }
        Phase phase = state.phase().orElseThrow();
        long page = state.pagesMapped(phase) + 1;
        return new StepText(
                StepMessage.TABLE_FOR_PAGE.text(Phrase.sentence(step.phase().displayName()), step.level(), page),
                allocates(StepMessage.ALLOCATES, step));
    }

    private static RichText allocates(StepMessage how, Step.TableAllocated step) {
        return how.rich(
                step.level(), step.table(), "0x" + Hex.grouped(step.raw()), entry(step.level() + 1, step.index()),
                step.parent(), Hex.grouped(step.va().value()));
    }

    private static StepText root(BootState state, Step.TableAllocated step) {
        return new StepText(
                newTableTitle(state),
                StepMessage.ALLOCATES_ROOT.rich(step.level(), step.table()));
    }

    private static StepText rootChild(BootState state, Step.TableAllocated step) {
        return new StepText(newTableTitle(state), allocates(StepMessage.ALLOCATES_CHILD, step));
    }

    private static String newTableTitle(BootState state) {
        return StepMessage.NEW_TABLE.text(state.moment(), state.phase().orElseThrow().nrTables());
    }

    private static StepText pageMapped(BootState state, Step.PageMapped step) {
        Phase.Mapping mapping = state.phase().flatMap(Phase::mapping).orElseThrow();
        return new StepText(
                StepMessage.PAGE_OF.text(Phrase.sentence(step.phase().displayName()), step.number(), step.total()),
                StepMessage.WRITES.rich(
                        "0x" + Hex.grouped(step.raw()), entry(step.level(), step.index()), step.table(),
                        Hex.grouped(step.va().value()), step.pa(), property(mapping.property()),
                        newTables(step.nrNewTables())));
    }

    private static Message newTables(int count) {
        return switch (count) {
            case 0 -> StepMessage.NO_NEW_TABLE.of();
            case 1 -> StepMessage.NEW_TABLE_BEFORE.of();
            default -> StepMessage.NEW_TABLES_BEFORE.of(count);
        };
    }

    /** Returns what a page is: its rights and its memory type, and the bits that stand in few entries. */
    private static List<String> property(PageProperty property) {
        String rights = property.flags().accessText();
        return Stream.of(
                rights.isEmpty() ? StepMessage.NO_ACCESS.text() : rights,
                property.flags().contains(PageFlags.DIRTY) ? "DIRTY" : "",
                property.cache().displayName(),
                property.isUser() ? "USER" : "",
                property.isGlobal() ? "GLOBAL" : "").filter(it -> !it.isEmpty()).toList();
    }

    private static StepText activated(BootState state, Step.Activated step) {
        Message cpus = step.cpus() == 1 ? StepMessage.THE_CPU.of() : StepMessage.EACH_CPU.of(step.cpus());
        boolean windowed = state.boot().machine().mode().window().isPresent();
        return new StepText(StepMessage.ACTIVATE.text(),
                (windowed ? StepMessage.LOADS_IN_WINDOW : StepMessage.LOADS).rich(step.root(), cpus));
    }

    private static StepText areaChanged(BootState state, Step.AreaChanged step) {
        return new StepText(
                StepMessage.OPERATION_OF.text(LiveArea.nameOf(step.change().area()), step.number(), step.total()),
                Sentences.sentence(step.change().words(state.boot().machine().consts())));
    }

    private static StepText failed(Step.Failed step) {
        if (step.phase() == PhaseName.NEW) {
            return new StepText(StepMessage.BOOT_FAILS.text(),
                    StepMessage.STOPS_BEFORE_TABLES.rich(FailureMessage.BOOT_STOPS_BEFORE.of(), step.words()));
        }
        Message where = (step.phase() == PhaseName.KVIRT ? FailureMessage.OPERATION_REFUSED_AT
                : FailureMessage.BOOT_STOPS_AT).of();
        return new StepText(
                StepMessage.PHASE_FAILS.text(Phrase.sentence(step.phase().displayName())),
                StepMessage.STOPS_AT.rich(where, step.va(), step.words()));
    }

    private static Message entry(int level, int index) {
        return TermMessage.ENTRY.of(level, index);
    }

    static String count(long number) {
        return Wording.count(number);
    }
}
