package kspace.app.machine.compare;

import static kspace.app.machine.compare.ComparedRows.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

/** What differs between two machines, in words. */
final class Comparison {
    private Comparison() {}

    /** Returns what the difference comes to, in sentences. */
    static List<String> inWords(BootState left, BootState right) {
        List<String> words = new ArrayList<>();
        String different = ComparedRows.settings(left.boot(), right.boot()).stream()
                .filter(ComparedRow::differs)
                .map(ComparedRow::name)
                .collect(Collectors.joining(", "));
        words.add(different.isEmpty()
                ? "Architecture, layout, memory and CPUs are the same."
                : "The machines differ in: " + different + ".");
        PageTable here = left.table();
        PageTable there = right.table();
        long tables = there.nrTables() - here.nrTables();
        words.add(tables == 0
                ? "Both take " + count(here.nrTables()) + " page tables."
                : "The right one takes " + count(Math.abs(tables)) + (tables > 0 ? " more" : " fewer")
                        + " page tables, " + ByteSize.format(Math.abs(tables) * PagingConsts.BASE_PAGE_SIZE)
                        + (tables > 0 ? " more" : " less") + " memory.");
        long pages = there.nrLeaves() - here.nrLeaves();
        words.add(pages == 0
                ? "Both map " + count(here.nrLeaves()) + " pages."
                : "It maps " + count(there.nrLeaves()) + " pages where the left one maps " + count(here.nrLeaves())
                        + ".");
        regions(left.boot().machine(), right.boot().machine()).ifPresent(words::add);
        Stream.of(left, right).forEach(state -> state.boot().failure().ifPresent(failure -> words.add(
                "The boot of the " + (state == left ? "left" : "right") + " one stops in phase "
                        + failure.phase().displayName() + ".")));
        findings("left", left.boot(), right.boot()).ifPresent(words::add);
        findings("right", right.boot(), left.boot()).ifPresent(words::add);
        return List.copyOf(words);
    }

    private static Optional<String> regions(Machine left, Machine right) {
        long gone = left.regions().stream().filter(region -> !right.regions().contains(region)).count();
        long fresh = right.regions().stream().filter(region -> !left.regions().contains(region)).count();
        return gone + fresh == 0
                ? Optional.empty()
                : Optional.of("Of their memory regions, " + count(gone) + (gone == 1 ? " is" : " are")
                        + " only in the left one and " + count(fresh) + " only in the right one.");
    }

    private static Optional<String> findings(String side, Boot of, Boot other) {
        List<String> known = other.findings().stream().map(Finding::id).toList();
        List<String> only = of.findings().stream().map(Finding::id).filter(id -> !known.contains(id)).distinct()
                .toList();
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of("Only the " + side + " one has the finding" + (only.size() == 1 ? " " : "s ")
                        + String.join(", ", only) + ".");
    }

    /** Returns the moment of another boot that is as far in the same phase. */
    static long momentLike(BootState state, Boot other) {
        Optional<Phase> phase = state.phase();
        if (phase.isEmpty()) {
            return 0;
        }
        double share = (double) (state.moment() - phase.get().firstStep() + 1) / phase.get().nrSteps();
        return other.phases().stream()
                .filter(it -> it.name().compareTo(phase.get().name()) <= 0)
                .reduce((_, last) -> last)
                .map(it -> it.name() == phase.get().name()
                        ? it.firstStep() - 1 + Math.round(share * it.nrSteps())
                        : it.lastStep())
                .orElse(0L);
    }
}
