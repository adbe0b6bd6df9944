package kspace.app.machine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.state.Difference.Extent;
import kspace.app.state.MemoryText;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.MemoryRegion;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Wording;

/** Two machines in figures, row by row. */
final class ComparedRows {
    /** Ranges of memory beyond these are only counted. */
    private static final int MOST_RANGES = 12;

    private ComparedRows() {}

    /** Returns what the machines are. */
    static List<ComparedRow> settings(Boot left, Boot right) {
        List<ComparedRow> rows = new ArrayList<>();
        add(rows, CompareMessage.ARCHITECTURE.text(), left, right, boot -> boot.machine().mode().id());
        add(rows, CompareMessage.LAYOUT.text(), left, right, boot -> boot.machine().profile().id());
        add(rows, CompareMessage.PAGES_UP_TO.text(), left, right, boot -> ByteSize.format(
                boot.machine().consts().pageSize(boot.machine().highestTranslationLevel())));
        add(rows, "CPUs", left, right, boot -> count(boot.machine().cpus()));
        addAddressBits(rows, left, right);
        add(rows, CompareMessage.MEMORY_ENDS_AT.text(), left, right, boot -> boot.memory().maxPaddr().toString(),
                boot -> physical(lastPage(boot.memory().maxPaddr())));
        add(rows, CompareMessage.KERNEL.text(), left, right,
                boot -> boot.memory().kernel().map(ComparedRows::text).orElseGet(CompareMessage.NONE::text),
                boot -> boot.memory().kernel().map(ComparedRows::physical).orElse(Extent.NOWHERE));
        add(rows, CompareMessage.FRAME_METADATA.text(), left, right,
                boot -> boot.metadata().isAllocated() ? text(boot.metadata().frames()) : CompareMessage.NO_ROOM.text(),
                boot -> physical(boot.metadata().frames()));
        for (NamedRange named : left.layout().ranges()) {
            RangeRole role = named.role();
            boolean isAsLarge = size(left, role).equals(size(right, role));
            add(rows, named.name(), left, right,
                    boot -> start(boot, role) + (isAsLarge ? "" : "\n" + size(boot, role)),
                    boot -> range(boot, role).map(ComparedRows::virtual).orElse(Extent.NOWHERE));
        }
        return List.copyOf(rows);
    }

    /** Few machines say how many bits their addresses have, and what is usual follows from the architecture. */
    private static void addAddressBits(List<ComparedRow> rows, Boot left, Boot right) {
        if (left.machine().mmu().physicalAddressBits() != right.machine().mmu().physicalAddressBits()) {
            add(rows, CompareMessage.PHYSICAL_ADDRESS_BITS.text(), left, right,
                    boot -> count(boot.machine().mmu().physicalAddressBits()));
        }
    }

    private static PaddrRange lastPage(Paddr end) {
        long last = Math.max(0, end.value() - PagingConsts.BASE_PAGE_SIZE);
        return new PaddrRange(new Paddr(last), end);
    }

    static String text(PaddrRange range) {
        return range.start() + ", " + MemoryText.size(range.sizeBytes());
    }

    private static Optional<VaddrRange> range(Boot boot, RangeRole role) {
        return boot.layout().ranges().stream()
                .filter(range -> range.role() == role)
                .map(NamedRange::range)
                .findFirst();
    }

    private static String start(Boot boot, RangeRole role) {
        return range(boot, role).map(range -> Hex.grouped(range.first().value())).orElseGet(CompareMessage.NONE::text);
    }

    private static String size(Boot boot, RangeRole role) {
        return range(boot, role).map(range -> ByteSize.format(range.sizeBytes())).orElseGet(CompareMessage.NONE::text);
    }

    /** Returns where physical memory is something else. */
    static List<ComparedRow> memory(Boot left, Boot right) {
        TreeSet<Paddr> bounds = new TreeSet<>();
        Stream.of(left, right).flatMap(boot -> boot.memory().regions().stream()).forEach(region -> {
            bounds.add(region.range().start());
            bounds.add(region.range().end());
        });
        List<ComparedRow> rows = new ArrayList<>();
        for (Paddr start : bounds) {
            Paddr end = bounds.higher(start);
            if (end != null) {
                PaddrRange range = new PaddrRange(start, end);
                ComparedRow row = new ComparedRow(text(range), type(left.memory(), start),
                        type(right.memory(), start), within(left, range), within(right, range), false);
                Optional.of(row).filter(ComparedRow::differs).ifPresent(rows::add);
            }
        }
        int nrMore = rows.size() - MOST_RANGES;
        return nrMore <= 0
                ? List.copyOf(rows)
                : Stream.concat(rows.stream().limit(MOST_RANGES), Stream.of(new ComparedRow(
                        CompareMessage.AND_MORE.text(nrMore), "", "", Extent.NOWHERE, Extent.NOWHERE, true))).toList();
    }

    private static String type(MemoryMap memory, Paddr at) {
        return memory.regionAt(at).map(MemoryRegion::type).map(type -> type.displayName())
                .orElse(CompareMessage.NO_MEMORY.text());
    }

    private static Extent within(Boot boot, PaddrRange range) {
        return boot.memory().regionAt(range.start()).isPresent() ? physical(range) : Extent.NOWHERE;
    }

    /** Returns with which pages each phase maps what, and what is in the KVirtAreas that there are. */
    static List<ComparedRow> mappings(BootState left, BootState right) {
        List<ComparedRow> rows = new ArrayList<>();
        for (PhaseName name : PhaseName.values()) {
            if (mapping(left.boot(), name).isPresent() || mapping(right.boot(), name).isPresent()) {
                add(rows, CompareMessage.PAGES_OF.text(name.displayName()), left.boot(), right.boot(),
                        boot -> pages(boot, name),
                        boot -> mapping(boot, name).map(it -> mapped(name, it)).orElse(Extent.NOWHERE));
            }
        }
        if (!left.areas().isEmpty() || !right.areas().isEmpty()) {
            ComparedAreas here = ComparedAreas.of(left);
            ComparedAreas there = ComparedAreas.of(right);
            String name = PhaseName.KVIRT.displayName();
            add(rows, CompareMessage.PAGES_OF.text(name), here, there, ComparedAreas::pagesInWords,
                    ComparedAreas::addresses);
            add(rows, CompareMessage.MEMORY_IN.text(name), here, there, ComparedAreas::memoryInWords,
                    ComparedAreas::memoryPlaces);
        }
        return List.copyOf(rows);
    }

    private static Optional<Phase.Mapping> mapping(Boot boot, PhaseName name) {
        return boot.phase(name).flatMap(Phase::mapping);
    }

    /** The linear map reaches all of physical memory, which says nothing about any of it. */
    private static Extent mapped(PhaseName name, Phase.Mapping mapping) {
        PaddrRange memory = PaddrRange.ofSize(mapping.pa(), mapping.range().sizeBytes());
        return new Extent(List.of(mapping.range()), name == PhaseName.LINEAR ? List.of() : List.of(memory));
    }

    private static String pages(Boot boot, PhaseName name) {
        PagingConsts consts = boot.machine().consts();
        return boot.phase(name)
                .map(phase -> IntStream.rangeClosed(1, consts.nrLevels())
                        .filter(level -> phase.items().at(level) > 0)
                        .mapToObj(level -> count(phase.items().at(level)) + " \u00d7 "
                                + ByteSize.format(consts.pageSize(level)))
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty())
                .orElseGet(CompareMessage.NONE::text);
    }

    /** Returns what the page tables cost after the last step. */
    static List<ComparedRow> costs(BootState left, BootState right) {
        List<ComparedRow> rows = new ArrayList<>();
        add(rows, CompareMessage.STEPS.text(), left, right, state -> count(state.boot().nrSteps()));
        add(rows, CompareMessage.PAGE_TABLES.text(), left, right, state -> count(state.table().nrTables()),
                state -> new Extent(List.of(), state.tableFrames()));
        addSum(rows, CompareMessage.MEMORY_FOR_THEM.text(), left, right,
                state -> ByteSize.format(state.table().nrTables() * PagingConsts.BASE_PAGE_SIZE),
                state -> new Extent(List.of(), state.tableFrames()));
        int levels = Math.max(nrLevels(left), nrLevels(right));
        for (int i = levels; i >= 1; i--) {
            int level = i;
            addSum(rows, CompareMessage.LEVEL_TABLES.text(level), left, right,
                    state -> level > nrLevels(state) ? CompareMessage.NONE.text()
                            : count(state.table().nrTables(level)),
                    state -> firstTable(state, level));
        }
        for (int i = levels; i >= 1; i--) {
            int level = i;
            if (left.table().nrLeaves(level) + right.table().nrLeaves(level) > 0) {
                addSum(rows, CompareMessage.PAGES_OF_RANGE.text(left.table().consts().pageSize(level)), left, right,
                        state -> count(state.table().nrLeaves(level)), state -> firstPages(state, level));
            }
        }
        addSum(rows, CompareMessage.MAPPED.text(), left, right, state -> ByteSize.format(state.table().mappedBytes()),
                ComparedRows::mapped);
        addSum(rows, CompareMessage.FINDINGS.text(), left, right, state -> count(state.boot().findings().size()),
                ComparedRows::findings);
        return List.copyOf(rows);
    }

    /** Of tables, of which there may be millions, the first one of a level stands for all. */
    private static Extent firstTable(BootState state, int level) {
        List<PaddrRange> frames = new ArrayList<>();
        TableRuns.forEach(state.table(), run -> {
            if (run.level() == level && frames.isEmpty()) {
                frames.add(PaddrRange.ofSize(run.first().orElseThrow(), PagingConsts.BASE_PAGE_SIZE));
            }
        });
        return new Extent(List.of(), frames);
    }

    private static Extent firstPages(BootState state, int level) {
        List<VaddrRange> pages = new ArrayList<>();
        LeafRuns.forEach(state.table(), run -> {
            if (run.pages().level() == level && pages.isEmpty()) {
                pages.add(run.range());
            }
        });
        return new Extent(pages, List.of());
    }

    private static Extent mapped(BootState state) {
        return new Extent(
                Stream.concat(
                        state.boot().phases().stream().map(state::mappedPart).flatMap(Optional::stream),
                        state.areas().stream().flatMap(area -> area.mapped().stream()).map(LiveArea.Part::range))
                        .toList(),
                List.of());
    }

    private static Extent findings(BootState state) {
        return new Extent(
                state.boot().findings().stream().flatMap(finding -> finding.place().stream())
                        .map(va -> VaddrRange.ofSize(va, 1)).toList(),
                List.of());
    }

    private static int nrLevels(BootState state) {
        return state.table().consts().nrLevels();
    }

    private static Extent virtual(VaddrRange range) {
        return new Extent(List.of(range), List.of());
    }

    private static Extent physical(PaddrRange range) {
        return new Extent(List.of(), range.isEmpty() ? List.of() : List.of(range));
    }

    private static <T> void add(List<ComparedRow> rows, String name, T left, T right, Function<T, String> text) {
        add(rows, name, left, right, text, _ -> Extent.NOWHERE);
    }

    private static <T> void add(List<ComparedRow> rows, String name, T left, T right, Function<T, String> text,
            Function<T, Extent> place) {
        rows.add(new ComparedRow(
                name, text.apply(left), text.apply(right), place.apply(left), place.apply(right), false));
    }

    private static <T> void addSum(List<ComparedRow> rows, String name, T left, T right, Function<T, String> text,
            Function<T, Extent> place) {
        rows.add(new ComparedRow(
                name, text.apply(left), text.apply(right), place.apply(left), place.apply(right), true));
    }

    static String count(long number) {
        return Wording.count(number);
    }
}
