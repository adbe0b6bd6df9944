package kspace.app.shell;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.state.Explorer;
import kspace.core.address.Paddr;
import kspace.core.address.PlainText;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.RegionType;
import kspace.core.words.Message;

/**
 * What a machine that is opened for the first time shows: a step that maps a page, and an address in that page.
 *
 * @param moment the step
 * @param mapped what it does
 * @param va the address
 */
record FirstLook(long moment, Step.PageMapped mapped, Vaddr va) {
    /** A part of the way through the first phase that maps something, so that some is there and some is to come. */
    private static final double SHARE = 0.3;
    private static final int NR_TRIES = 14;
    /** Digits that can be found again in the physical address. */
    private static final long OFFSET = 0x3_4567;

    /** Returns it; empty for a boot that fails, whose last step is what is to be seen, or that maps nothing. */
    static Optional<FirstLook> of(Boot boot) {
        if (boot.failure().isPresent()) {
            return Optional.empty();
        }
        return boot.phases().stream().filter(it -> it.mapping().isPresent()).findFirst()
                .flatMap(phase -> at(boot, phase));
    }

    /** Looks for a page of memory that programs may use, which most machines have a part of the way; else the page there will do. */
    private static Optional<FirstLook> at(Boot boot, Phase phase) {
        return IntStream.rangeClosed(0, NR_TRIES).boxed()
                .flatMap(i -> at(boot, phase, SHARE + i * (1 - SHARE) / NR_TRIES).stream())
                .filter(look -> look.isOfUsableMemory(boot)).findFirst()
                .or(() -> at(boot, phase, SHARE));
    }

    /** Returns an address in the page that was mapped last, or shortly before the end. */
    private static Optional<Vaddr> lastMapped(Boot boot) {
        return LongStream.range(0, Math.min(NR_TRIES, boot.nrSteps())).boxed()
                .flatMap(i -> boot.state(boot.nrSteps() - i).step().stream())
                .filter(Step.PageMapped.class::isInstance).map(Step.PageMapped.class::cast).findFirst()
                .map(it -> inPage(boot, it));
    }

    private static Vaddr inPage(Boot boot, Step.PageMapped mapped) {
        long size = boot.machine().consts().pageSize(mapped.level());
        return new Vaddr(mapped.va().value() + OFFSET % size);
    }

    private boolean isOfUsableMemory(Boot boot) {
        long offset = va.value() - mapped.va().value();
        return boot.memory().regionAt(new Paddr(mapped.pa().value() + offset))
                .filter(region -> region.type() == RegionType.USABLE).isPresent();
    }

    private static Optional<FirstLook> at(Boot boot, Phase phase, double share) {
        long moment = phase.firstStep() + (long) (share * (phase.lastStep() - phase.firstStep()));
        return boot.state(moment).step().filter(Step.PageMapped.class::isInstance).map(Step.PageMapped.class::cast)
                .map(mapped -> new FirstLook(moment, mapped, inPage(boot, mapped)));
    }

    /**
     * Shows a machine that was opened: its first look, or its last step where there is none, and the page
     * that was mapped last, with what there is to say.
     *
     * @param about what to say about its memory map; empty if nothing
     */
    static void show(ExplorerPane pane, Explorer explorer, String about) {
        Optional<FirstLook> look = of(explorer.snapshot().boot());
        look.ifPresent(it -> it.showIn(pane, explorer, about));
        if (look.isEmpty()) {
            boolean stops = explorer.snapshot().boot().failure().isPresent();
            lastMapped(explorer.snapshot().boot()).ifPresent(explorer::select);
            pane.commands().find(CommandId.TAB_TRANSLATION).ifPresent(Command::perform);
            pane.startAtTimeline();
            greet(pane, about, stops
                    ? ShellMessage.FIRST_LOOK_STOPS.of(explorer.snapshot().boot().nrSteps(),
                            CommandId.EXPLAIN.keyText())
                    : ShellMessage.FIRST_LOOK_NOTHING.of(CommandId.EXPLAIN.keyText()));
        }
    }

    /** Shows it, with a sentence that says what is seen and what to do, after what is said about its memory map. */
    private void showIn(ExplorerPane pane, Explorer explorer, String about) {
        Boot boot = explorer.snapshot().boot();
        explorer.setMoment(moment);
        explorer.select(va);
        pane.commands().find(CommandId.TAB_TRANSLATION).ifPresent(Command::perform);
        pane.startAtTimeline();
        greet(pane, about, ShellMessage.FIRST_LOOK.of(moment, boot.nrSteps(),
                boot.machine().consts().pageSize(mapped.level()), mapped.va(), CommandId.PLAY.keyText(),
                CommandId.EXPLAIN.keyText()));
    }

    private static void greet(ExplorerPane pane, String about, Message sentence) {
        pane.greet(about.isEmpty() ? sentence.toString()
                : ShellMessage.ABOUT_THEN_FIRST_LOOK.text(PlainText.sentence(about), sentence));
    }
}
