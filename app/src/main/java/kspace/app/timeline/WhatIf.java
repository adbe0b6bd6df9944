package kspace.app.timeline;

import java.util.Optional;
import java.util.function.Function;
import kspace.app.text.RichText;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * What a phase would cost if one thing about the machine were different: the same machine is booted with that change, and
 * the two boots are compared. Nothing is said where the change cannot boot or changes nothing. It takes as long as a boot.
 */
final class WhatIf {
    private final Boot boot;

    private WhatIf(Boot boot) {
        this.boot = boot;
    }

    /** Returns the question and its answer for a phase. */
    static Optional<RichText> of(Boot boot, PhaseName name) {
        return boot.phase(name).flatMap(new WhatIf(boot)::ask);
    }

    private Optional<RichText> ask(Phase phase) {
        return switch (phase.name()) {
            case NEW, ACTIVATE, KVIRT -> Optional.empty();
            case LINEAR -> largerPages(phase);
            case METADATA -> metadataElsewhere(phase);
            case CODE -> smallPagesOnly(phase);
        };
    }

    private Optional<RichText> largerPages(Phase phase) {
        int level = boot.machine().highestTranslationLevel() + 1;
        if (level > boot.machine().mode().largestHighestTranslationLevel()) {
            return smallPagesOnly(phase);
        }
        return compare(phase, boot.machine().withHighestTranslationLevel(level),
                it -> StepMessage.LARGER_PAGES.rich(pageSize(level), level, it));
    }

    private Optional<RichText> smallPagesOnly(Phase phase) {
        if (boot.machine().highestTranslationLevel() == 1) {
            return Optional.empty();
        }
        return compare(phase, boot.machine().withHighestTranslationLevel(1),
                it -> StepMessage.SMALL_PAGES.rich(pageSize(1), it));
    }

    /** Asks for the other case of the rule that huge pages need both addresses alike within a page. */
    private Optional<RichText> metadataElsewhere(Phase phase) {
        Paddr base = boot.metadata().frames().start();
        if (boot.machine().highestTranslationLevel() == 1) {
            return Optional.empty();
        }
        long hugePage = boot.machine().consts().pageSize(2);
        boolean isAligned = base.isAligned(hugePage);
        Paddr other = isAligned
                ? base.plus(PagingConsts.BASE_PAGE_SIZE)
                : new Paddr(Unsigned.alignUp(base.value(), hugePage));
        return compare(phase, boot.machine().withMetadataBase(other), it -> isAligned
                ? StepMessage.METADATA_HIGHER.rich(pageSize(1), it)
                : StepMessage.METADATA_AT.rich(other, it));
    }

    private long pageSize(int level) {
        return boot.machine().consts().pageSize(level);
    }

    /** Boots another machine and says what differs; {@code question} asks for it, with the answer at its end. */
    private Optional<RichText> compare(Phase phase, Machine other, Function<Message, RichText> question) {
        return boot(other)
                .filter(it -> it.activation().isPresent() && boot.activation().isPresent())
                .flatMap(it -> it.phase(phase.name()))
                .filter(it -> it.nrItems() != phase.nrItems())
                .map(it -> StepFacts.labelled(StepMessage.WHAT_IF, question.apply(answer(phase, it))));
    }

    private static Message answer(Phase phase, Phase other) {
        long more = other.nrTables() - phase.nrTables();
        return more == 0
                ? StepMessage.AS_MANY_TABLES.of(other.nrItems(), phase.nrItems())
                : (more > 0 ? StepMessage.MORE_TABLES : StepMessage.FEWER_TABLES)
                        .of(other.nrItems(), phase.nrItems(), Math.abs(more));
    }

    /** Returns the boot of a machine; empty if it cannot begin. */
    static Optional<Boot> boot(Machine machine) {
        try {
            return Optional.of(Boot.of(machine));
        } catch (MachineException e) {
            // The changed machine does not boot, so there is nothing to compare with.
            return Optional.empty();
        }
    }
}
