package kspace.app.timeline;

import java.util.Optional;
import kspace.app.data.Phrase;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
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
        String size = ByteSize.format(metadata.sizeBytes());
        RichText before = RichText.empty()
                .words("There is no kernel page table yet; the CPU runs on the boot page table. ")
                .words("Memory ends at ")
                .number(boot.memory().maxPaddr());
        return new StepText(
                "Before the first step",
                metadata.isAllocated()
                        ? before.words(", and early boot has put ").words(size).words(" of frame metadata at ")
                                .number(metadata.frames().start())
                                .words(". Step 1 allocates the root.")
                        : before.words(", and early boot finds no room for ").words(size)
                                .words(" of frame metadata."));
    }

    private static StepText tableAllocated(BootState state, Step.TableAllocated step) {
        if (step.phase() == PhaseName.NEW) {
            return step.raw() == 0 ? root(state, step) : rootChild(state, step);
        }
        Phase phase = state.phase().orElseThrow();
        long page = state.pagesMapped(phase) + 1;
        RichText sentence = allocates(step)
                .words(" of table ")
                .number(step.parent())
                .words(". The page at ")
                .number(Hex.grouped(step.va().value()))
                .words(" needs it, and that entry was absent.");
        return new StepText(
                Phrase.sentence(step.phase().displayName()) + ", L" + step.level() + " table for page " + count(page),
                sentence);
    }

    private static RichText allocates(Step.TableAllocated step) {
        return RichText.empty()
                .words("Allocates and zeroes an L" + step.level() + " table at ")
                .number(step.table())
                .words(" and writes ")
                .number("0x" + Hex.grouped(step.raw()))
                .words(" to ")
                .name(entry(step.level() + 1, step.index()));
    }

    private static StepText root(BootState state, Step.TableAllocated step) {
        return new StepText(
                newTableTitle(state),
                RichText.empty()
                        .words("Allocates and zeroes the root, an L" + step.level() + " table, at ")
                        .number(step.table())
                        .words(". Frame 0 is never handed out, so that physical address 0 never names a table. ")
                        .words("The boot page table stays in use until activation."));
    }

    private static StepText rootChild(BootState state, Step.TableAllocated step) {
        return new StepText(
                newTableTitle(state),
                allocates(step)
                        .words(" of the root ")
                        .number(step.parent())
                        .words(", for ")
                        .number(Hex.grouped(step.va().value()))
                        .words(" and up. All children of the upper half exist from the start, ")
                        .words("because user page tables share them."));
    }

    private static String newTableTitle(BootState state) {
        return "New table, table " + count(state.moment()) + " of "
                + count(state.phase().orElseThrow().nrTables());
    }

    private static StepText pageMapped(BootState state, Step.PageMapped step) {
        Phase.Mapping mapping = state.phase().flatMap(Phase::mapping).orElseThrow();
        return new StepText(
                Phrase.sentence(step.phase().displayName()) + ", page " + count(step.number()) + " of "
                        + count(step.total()),
                RichText.empty()
                        .words("Writes ")
                        .number("0x" + Hex.grouped(step.raw()))
                        .words(" to ")
                        .name(entry(step.level(), step.index()))
                        .words(" of table ")
                        .number(step.table())
                        .words(": ")
                        .number(Hex.grouped(step.va().value()))
                        .words(" now reaches ")
                        .number(new Paddr(step.pa().value()))
                        .words(", " + property(mapping.property()) + ". ")
                        .words(newTables(step.nrNewTables())));
    }

    private static String newTables(int count) {
        return switch (count) {
            case 0 -> "No table had to be allocated.";
            case 1 -> "The step before allocated a table for it.";
            default -> "The " + count + " steps before allocated " + count + " tables for it.";
        };
    }

    private static String property(PageProperty property) {
        String rights = property.flags().accessText();
        return (rights.isEmpty() ? "no access" : rights)
                + (property.flags().contains(PageFlags.DIRTY) ? ", DIRTY" : "")
                + ", " + property.cache().displayName()
                + (property.isUser() ? ", USER" : "")
                + (property.isGlobal() ? ", GLOBAL" : "");
    }

    private static StepText activated(BootState state, Step.Activated step) {
        String cpus = step.cpus() == 1 ? "the CPU" : "each of " + step.cpus() + " CPUs";
        RichText loads = RichText.empty().words("Loads the root ").number(step.root()).words(" on " + cpus);
        boolean windowed = state.boot().machine().mode().window().isPresent();
        return new StepText("Activate", windowed
                ? loads.words(" and flushes the TLB with its global entries. There is no boot page table to dismiss. ")
                        .words("From here on this table translates every address that no window does.")
                : loads.words(", flushes the TLB with its global entries, and dismisses the boot page table there; ")
                        .words("the last CPU\u2019s dismissal frees it. From here on this table translates every address."));
    }

    private static StepText areaChanged(BootState state, Step.AreaChanged step) {
        return new StepText(
                LiveArea.nameOf(step.change().area()) + ", operation " + step.number() + " of " + step.total(),
                Sentences.sentence(step.change().words(state.boot().machine().consts())));
    }

    private static StepText failed(Step.Failed step) {
        if (step.phase() == PhaseName.NEW) {
            return new StepText(
                    "The boot fails",
                    RichText.empty().fail("The boot stops before its first table").words(". ")
                            .then(Sentences.rich(step.words())).words("."));
        }
        return new StepText(
                Phrase.sentence(step.phase().displayName()) + " fails",
                RichText.empty()
                        .fail(step.phase() == PhaseName.KVIRT ? "The operation is refused at " : "The boot stops at ")
                        .number(step.va())
                        .words(". ")
                        .then(Sentences.rich(step.words()))
                        .words(". All that was done before stays in place to look at."));
    }

    private static String entry(int level, int index) {
        return "L" + level + "[" + index + "]";
    }

    static String count(long number) {
        return Wording.count(number);
    }
}
