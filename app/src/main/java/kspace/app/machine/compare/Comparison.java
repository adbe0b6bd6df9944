package kspace.app.machine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                ? CompareMessage.MACHINES_SAME.text()
                : CompareMessage.MACHINES_DIFFER.text(different));
        PageTable here = left.table();
        PageTable there = right.table();
        long tables = there.nrTables() - here.nrTables();
        words.add(tables == 0
                ? CompareMessage.SAME_TABLES.text(here.nrTables())
                : (tables > 0 ? CompareMessage.RIGHT_TAKES_MORE : CompareMessage.RIGHT_TAKES_FEWER)
                        .text(Math.abs(tables), Math.abs(tables) * PagingConsts.BASE_PAGE_SIZE));
        long pages = there.nrLeaves() - here.nrLeaves();
        words.add(pages == 0
                ? CompareMessage.SAME_PAGES.text(here.nrLeaves())
                : CompareMessage.OTHER_PAGES.text(there.nrLeaves(), here.nrLeaves()));
        regions(left.boot().machine(), right.boot().machine()).ifPresent(words::add);
        Stream.of(left, right).forEach(state -> state.boot().failure().ifPresent(failure -> words.add(
                (state == left ? CompareMessage.LEFT_STOPS : CompareMessage.RIGHT_STOPS)
                        .text(failure.phase().displayName()))));
        findings(CompareMessage.LEFT_HAS_FINDING, CompareMessage.LEFT_HAS_FINDINGS, left.boot(), right.boot())
                .ifPresent(words::add);
        findings(CompareMessage.RIGHT_HAS_FINDING, CompareMessage.RIGHT_HAS_FINDINGS, right.boot(), left.boot())
                .ifPresent(words::add);
        return List.copyOf(words);
    }

    private static Optional<String> regions(Machine left, Machine right) {
        long gone = left.regions().stream().filter(region -> !right.regions().contains(region)).count();
        long fresh = right.regions().stream().filter(region -> !left.regions().contains(region)).count();
        return gone + fresh == 0
                ? Optional.empty()
                : Optional.of(CompareMessage.REGIONS_DIFFER.text(gone, fresh));
    }

    private static Optional<String> findings(
            CompareMessage one, CompareMessage several, Boot of, Boot other) {
        List<String> known = other.findings().stream().map(Finding::id).toList();
        List<String> only = of.findings().stream().map(Finding::id).filter(id -> !known.contains(id)).distinct()
                .toList();
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of((only.size() == 1 ? one : several).text(only));
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
