package kspace.app.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.kspace.Boot;
import kspace.core.kspace.BootState;
import kspace.core.kspace.Finding;
import kspace.core.kspace.Machine;
import kspace.core.kspace.Phase;
import kspace.core.kspace.RangeKind;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

/** What differs between two machines, in figures and in words. */
final class Comparison {
    private Comparison() {}

    /**
     * One thing of both.
     *
     * @param name what it is
     * @param left how it is at the left
     * @param right how it is at the right
     */
    record Row(String name, String left, String right) {
        /** Returns whether the two differ. */
        boolean differs() {
            return !left.equals(right);
        }
    }

    /** Returns what the machines are. */
    static List<Row> settings(Boot left, Boot right) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Architecture", left, right, boot -> boot.machine().mode().id());
        add(rows, "Layout", left, right, boot -> boot.machine().profile().id());
        add(rows, "Pages up to", left, right, boot -> ByteSize.format(
                boot.machine().consts().pageSize(boot.machine().highestTranslationLevel())));
        add(rows, "CPUs", left, right, boot -> count(boot.machine().cpus()));
        add(rows, "Memory ends at", left, right, boot -> boot.memory().maxPaddr().toString());
        add(rows, "Kernel", left, right, boot -> boot.memory().kernel().map(it -> it.start() + ", "
                + MemoryEdits.size(it.sizeBytes())).orElse("none"));
        add(rows, "Frame metadata", left, right, boot -> boot.metadata().frames().start() + ", "
                + MemoryEdits.size(boot.metadata().frames().sizeBytes()));
        for (RangeKind kind : RangeKind.values()) {
            add(rows, kind.displayName(), left, right, boot -> boot.layout().ranges().stream()
                    .filter(range -> range.kind() == kind)
                    .map(range -> Hex.grouped(range.range().first().value()))
                    .findFirst()
                    .orElse("none"));
        }
        return List.copyOf(rows);
    }

    /** Returns what the page tables cost after the last step. */
    static List<Row> costs(BootState left, BootState right) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Steps", left, right, state -> count(state.boot().nrSteps()));
        add(rows, "Page tables", left, right, state -> count(state.table().nrTables()));
        add(rows, "Memory for them", left, right,
                state -> ByteSize.format(state.table().nrTables() * PagingConsts.BASE_PAGE_SIZE));
        int levels = Math.max(nrLevels(left), nrLevels(right));
        for (int i = levels; i >= 1; i--) {
            int level = i;
            add(rows, "Level " + level + " tables", left, right,
                    state -> level > nrLevels(state) ? "none" : count(state.table().nrTables(level)));
        }
        for (int i = levels; i >= 1; i--) {
            int level = i;
            if (left.table().nrLeaves(level) + right.table().nrLeaves(level) > 0) {
                add(rows, "Pages of " + ByteSize.format(left.table().consts().pageSize(level)), left, right,
                        state -> count(state.table().nrLeaves(level)));
            }
        }
        add(rows, "Mapped", left, right, state -> ByteSize.format(state.table().mappedBytes()));
        add(rows, "Findings", left, right, state -> count(state.boot().findings().size()));
        return List.copyOf(rows);
    }

    private static int nrLevels(BootState state) {
        return state.table().consts().nrLevels();
    }

    private static <T> void add(List<Row> rows, String name, T left, T right, Function<T, String> text) {
        rows.add(new Row(name, text.apply(left), text.apply(right)));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns what the difference comes to, in sentences. */
    static List<String> inWords(BootState left, BootState right) {
        List<String> words = new ArrayList<>();
        String different = settings(left.boot(), right.boot()).stream()
                .filter(Row::differs)
                .map(Row::name)
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
                : Optional
                        .of("Of their memory regions, " + count(gone) + " are only in the left one and " + count(fresh)
                                + " only in the right one.");
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
