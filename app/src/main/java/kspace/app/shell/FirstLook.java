package kspace.app.shell;

import java.util.Optional;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.Step;

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

    private static Optional<FirstLook> at(Boot boot, Phase phase) {
        long moment = phase.firstStep() + (long) (SHARE * (phase.lastStep() - phase.firstStep()));
        return boot.state(moment).step().filter(Step.PageMapped.class::isInstance).map(Step.PageMapped.class::cast)
                .map(mapped -> {
                    long size = boot.machine().consts().pageSize(mapped.level());
                    return new FirstLook(moment, mapped, new Vaddr(mapped.va().value() + OFFSET % size));
                });
    }

    /** Shows it, with a sentence that says what is seen and what to do. */
    void show(ExplorerPane pane, Explorer explorer) {
        Boot boot = explorer.snapshot().boot();
        explorer.setMoment(moment);
        explorer.select(va);
        pane.commands().find(CommandId.TAB_TRANSLATION).ifPresent(Command::perform);
        pane.startAtTimeline();
        pane.greet(ShellMessage.FIRST_LOOK.text(boot.machine().name(), moment, boot.nrSteps(),
                boot.machine().consts().pageSize(mapped.level()), mapped.va(), CommandId.PLAY.keyText(),
                CommandId.EXPLAIN.keyText()));
    }
}
