package kspace.app.timeline;

import java.util.Optional;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingConsts;

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
                RichText.of(pageSize(level) + " pages were allowed (highest level " + level + ")"));
    }

    private Optional<RichText> smallPagesOnly(Phase phase) {
        if (boot.machine().highestTranslationLevel() == 1) {
            return Optional.empty();
        }
        return compare(phase, boot.machine().withHighestTranslationLevel(1),
                RichText.of("only " + pageSize(1) + " pages were allowed (highest level 1)"));
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
        RichText condition = isAligned
                ? RichText.of("the metadata lay " + pageSize(1) + " higher")
                : RichText.of("the metadata lay at ").number(other);
        return compare(
                phase, boot.machine().withMetadataBase(other), condition);
    }

    private String pageSize(int level) {
        return ByteSize.format(boot.machine().consts().pageSize(level));
    }

    private Optional<RichText> compare(Phase phase, Machine other, RichText condition) {
        return boot(other)
                .filter(it -> it.activation().isPresent() && boot.activation().isPresent())
                .flatMap(it -> it.phase(phase.name()))
                .filter(it -> it.nrItems() != phase.nrItems())
                .map(it -> RichText.empty()
                        .name("What if ")
                        .then(condition)
                        .words("? " + leaves(it.nrItems()) + " instead of " + StepText.count(phase.nrItems()) + ", and "
                                + tables(it.nrTables() - phase.nrTables()) + "."));
    }

    private static String leaves(long count) {
        return count == 1 ? "1 leaf" : StepText.count(count) + " leaves";
    }

    private static String tables(long more) {
        if (more == 0) {
            return "as many tables";
        }
        long count = Math.abs(more);
        return StepText.count(count) + (count == 1 ? " table " : " tables ") + (more > 0 ? "more" : "fewer");
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
