package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.TableFlags;
import kspace.core.arch.walk.PackedTranslation;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.naive.NaiveArch;
import kspace.core.naive.NaiveBoot;
import kspace.core.naive.NaiveEvent;
import kspace.core.naive.NaiveTable;
import kspace.core.naive.RandomMachines;
import kspace.core.paging.PageChoice;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Boots random machines and compares everything that can be seen of them with an implementation that shares no code with
 * the engine. A machine is drawn from a seed that the name of its test tells; {@code -Dkspace.seed=N} draws others.
 */
class BootAgainstNaiveTest {
    private static final long SEED = Long.getLong("kspace.seed", 20260827);
    private static final Map<NaiveBoot.Refusal, String> SENTENCES = new EnumMap<>(Map.of(
            NaiveBoot.Refusal.EMPTY, "the memory map is empty",
            NaiveBoot.Refusal.NOTHING_USABLE, "no usable region",
            NaiveBoot.Refusal.NO_KERNEL, "there is no kernel code to map",
            NaiveBoot.Refusal.NO_ROOM_FOR_METADATA, "The frame metadata cannot be allocated",
            NaiveBoot.Refusal.METADATA_NOT_ALIGNED, "is not a multiple of 4 KiB",
            NaiveBoot.Refusal.METADATA_NOT_USABLE, "of usable memory for the frame metadata",
            NaiveBoot.Refusal.NO_FRAMES, "not enough memory for the page tables"));

    @TestFactory
    Stream<DynamicTest> boot_smallMachine_agreesAtManyMoments() {
        return tests("small", 120, 6, RandomMachines::small);
    }

    @TestFactory
    Stream<DynamicTest> boot_largeMachine_agreesAtSomeMoments() {
        return tests("large", 12, 2, RandomMachines::large);
    }

    @TestFactory
    Stream<DynamicTest> boot_kernelAtTheEnd_agreesAtSomeMoments() {
        return tests("high kernel", 20, 2, RandomMachines::highKernel);
    }

    @TestFactory
    Stream<DynamicTest> boot_rangesThatCollide_agreesAtTheEnd() {
        return tests("enormous", 6, 0, RandomMachines::enormous);
    }

    private static Stream<DynamicTest> tests(
            String kind, int count, int nrMoments, Function<RandomMachines, NaiveBoot.Input> draw) {
        return LongStream.range(SEED, SEED + count)
                .mapToObj(seed -> dynamicTest(kind + " machine, seed " + seed, () -> {
                    RandomMachines random = new RandomMachines(seed);
                    NaiveBoot.Input input = draw.apply(random);
                    compare(input, random, nrMoments);
                }));
    }

    private static void compare(NaiveBoot.Input input, RandomMachines random, int nrMoments) {
        Machine machine = NaiveInput.machine(input);
        NaiveBoot naive;
        try {
            naive = NaiveBoot.of(input);
        } catch (NaiveBoot.Refused refused) {
            if (refused.refusal() == NaiveBoot.Refusal.NO_ROOM_FOR_METADATA) {
                compareWithoutRoom(Boot.of(machine), Objects.requireNonNull(SENTENCES.get(refused.refusal())));
                return;
            }
            assertThatThrownBy(() -> Boot.of(machine))
                    .isInstanceOf(MachineException.class)
                    .hasMessageContaining(Objects.requireNonNull(SENTENCES.get(refused.refusal())));
            return;
        }
        Boot boot = Boot.of(machine);
        compareMemory(boot, naive);
        comparePhases(boot, naive);
        assertThat(boot.findings().stream().map(Finding::id).collect(Collectors.toSet()))
                .isEqualTo(naive.findings());
        moments(boot, random, nrMoments).forEach(moment -> compareMoment(boot, naive, input.arch(), moment, random));
    }

    private static void compareWithoutRoom(Boot boot, String sentence) {
        assertThat(boot.nrSteps()).isOne();
        assertThat(boot.failure().map(Step.Failed::phase)).contains(PhaseName.NEW);
        assertThat(boot.failure().map(Step.Failed::message).orElseThrow()).contains(sentence);
        assertThat(boot.findings()).extracting(Finding::id).contains("metadata-no-room");
        assertThat(boot.lastState().table().nrTables()).isZero();
        assertThat(boot.metadata().isAllocated()).isFalse();
    }

    private static void compareMemory(Boot boot, NaiveBoot naive) {
        assertThat(boot.memory().regions()).isEqualTo(naive.memory().stretches().stream()
                .map(it -> new MemoryRegion(PaddrRange.of(it.start(), it.end()), NaiveInput.type(it.type())))
                .toList());
        assertThat(boot.memory().maxPaddr()).isEqualTo(new Paddr(naive.maxPaddr()));
        assertThat(boot.metadata().frames())
                .isEqualTo(PaddrRange.of(naive.metaFrames(), naive.metaFrames() + naive.metaSize()));
    }

    /** A phase in numbers: the last step, tables and pages at each level. */
    private record Figures(String name, long firstStep, long lastStep, PerLevel tables, PerLevel items) {}

    private static void comparePhases(Boot boot, NaiveBoot naive) {
        List<Figures> expected = new ArrayList<>();
        List<NaiveEvent> events = naive.table().events();
        for (String name : List.of("new", "linear", "metadata", "code", "activate")) {
            List<NaiveEvent> own = events.stream().filter(event -> event.phase().equals(name)).toList();
            if (!own.isEmpty()) {
                expected.add(new Figures(
                        name,
                        events.indexOf(own.getFirst()) + 1,
                        events.indexOf(own.getFirst()) + own.size(),
                        PerLevel.of(level -> own.stream()
                                .filter(it -> it instanceof NaiveEvent.Table table && table.level() == level)
                                .count()),
                        PerLevel.of(level -> own.stream()
                                .filter(it -> it instanceof NaiveEvent.Page page && page.level() == level)
                                .count())));
            }
        }
        assertThat(boot.phases().stream()
                .map(it -> new Figures(it.name().id(), it.firstStep(), it.lastStep(), it.tables(), it.items()))
                .toList()).isEqualTo(expected);
        assertThat(boot.nrSteps()).isEqualTo(events.size());
        assertThat(boot.failure().map(it -> it.phase().id() + " " + it.va()))
                .isEqualTo(naive.stop().map(it -> it.phase() + " " + new Vaddr(it.va())));
        assertThat(boot.failure().filter(it -> it.message().startsWith("InvalidVaddrRange: ")).isPresent())
                .isEqualTo(naive.stop().filter(it -> it.level() == 0).isPresent());
        compareMappings(boot, events);
    }

    private static List<Long> atEachLevel(int nrLevels, Function<Integer, Long> count) {
        return IntStream.rangeClosed(1, nrLevels).mapToObj(level -> count.apply(level)).toList();
    }

    /** The runs of a phase, page by page, begin with the pages that were mapped; more follow only where the boot stopped. */
    private static void compareMappings(Boot boot, List<NaiveEvent> events) {
        for (Phase phase : boot.phases()) {
            List<NaiveTable.Choice> expected = events.stream()
                    .filter(it -> it.phase().equals(phase.name().id()))
                    .flatMap(it -> it instanceof NaiveEvent.Page page ? Stream.of(page) : Stream.empty())
                    .map(page -> new NaiveTable.Choice(page.va(), page.pa(), page.level()))
                    .toList();
            Stream<NaiveTable.Choice> pages = phase.mapping().map(Phase.Mapping::runs).orElse(List.of()).stream()
                    .flatMap(run -> LongStream.range(0, run.nrPages()).mapToObj(run::page))
                    .map(page -> new NaiveTable.Choice(page.va().value(), page.pa().value(), page.level()));
            assertThat(pages.limit(expected.size()).toList()).isEqualTo(expected);
        }
    }

    private static Set<Long> moments(Boot boot, RandomMachines random, int count) {
        Set<Long> moments = new TreeSet<>(List.of(0L, 1L, boot.nrSteps() - 1, boot.nrSteps()));
        if (count > 0) {
            boot.phases().forEach(phase -> moments.addAll(List.of(phase.firstStep() - 1, phase.firstStep())));
        }
        for (int i = 0; i < count; i++) {
            moments.add(random.between(0, boot.nrSteps()));
        }
        return moments;
    }

    private static void compareMoment(
            Boot boot, NaiveBoot naive, NaiveArch arch, long moment, RandomMachines random) {
        BootState state = boot.state(moment);
        NaiveTable table = naive.table().after((int) moment);
        compareTables(state, table, arch.nrLevels());
        compareProgress(boot, naive, state, moment);
        Optional<NaiveEvent> event =
                moment == 0 ? Optional.empty() : Optional.of(naive.table().events().get((int) moment - 1));
        assertThat(state.step()).isEqualTo(event.map(it -> expectedStep(boot, it)));
        for (long va : addresses(naive, arch, random)) {
            Translation expected = expectedTranslation(arch, table, va);
            assertThat(state.translate(new Vaddr(va))).isEqualTo(expected);
            assertThat(state.translatePacked(va)).isEqualTo(PackedTranslation.of(expected));
        }
    }

    private static void compareTables(BootState state, NaiveTable table, int nrLevels) {
        assertThat(TableReader.tables(state.table()).stream()
                .collect(Collectors.toMap(
                        it -> new NaiveTable.Place(it.level(), it.firstVa().value()), it -> it.frame().value())))
                .isEqualTo(table.tables());
        assertThat(TableReader.leaves(state.table())).isEqualTo(table.leaves().entrySet().stream()
                .map(it -> new TableReader.Leaf(
                        new Vaddr(it.getKey()), new Paddr(it.getValue().pa()), it.getValue().level(),
                        it.getValue().raw()))
                .toList());
        assertThat(atEachLevel(nrLevels, state.table()::nrTables)).isEqualTo(atEachLevel(
                nrLevels, level -> table.tables().keySet().stream().filter(it -> it.level() == level).count()));
        assertThat(atEachLevel(nrLevels, state.table()::nrLeaves)).isEqualTo(atEachLevel(
                nrLevels, level -> table.leaves().values().stream().filter(it -> it.level() == level).count()));
        assertThat(state.tableFrames().stream().mapToLong(PaddrRange::sizeBytes).sum())
                .isEqualTo(4096L * table.tables().size());
        assertThat(table.tables().values()).allMatch(frame -> state.tableFrames().stream()
                .anyMatch(range -> range.contains(new Paddr(frame))));
    }

    private static void compareProgress(Boot boot, NaiveBoot naive, BootState state, long moment) {
        for (Phase phase : boot.phases()) {
            List<NaiveEvent.Page> pages = naive.table().events().subList(0, (int) moment).stream()
                    .filter(it -> it.phase().equals(phase.name().id()))
                    .flatMap(it -> it instanceof NaiveEvent.Page page ? Stream.of(page) : Stream.empty())
                    .toList();
            assertThat(state.pagesMapped(phase)).isEqualTo(pages.size());
            assertThat(state.mappedPart(phase)).isEqualTo(pages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new VaddrRange(
                            new Vaddr(pages.getFirst().va()),
                            new Vaddr(pages.getLast().va() + NaiveTable.pageSize(pages.getLast().level()) - 1))));
        }
        assertThat(state.isActive()).isEqualTo(moment == boot.nrSteps() && boot.failure().isEmpty());
    }

    private static Step expectedStep(Boot boot, NaiveEvent event) {
        PhaseName phase = Stream.of(PhaseName.values())
                .filter(it -> it.id().equals(event.phase()))
                .findFirst()
                .orElseThrow();
        return switch (event) {
            case NaiveEvent.Table table ->
                    new Step.TableAllocated(
                            phase, new Vaddr(table.va()), table.level(), new Paddr(table.frame()),
                            new Paddr(table.parent()), table.index(), table.raw());
            case NaiveEvent.Page page ->
                    new Step.PageMapped(
                            phase, page.number(), page.total(), new Vaddr(page.va()), new Paddr(page.pa()),
                            page.level(), new Paddr(page.table()), page.index(), page.raw(), page.nrNewTables(),
                            expectedChoice(boot.machine(), page));
            case NaiveEvent.Stop _ -> boot.failure().orElseThrow();
            case NaiveEvent.Activation activation ->
                    new Step.Activated(phase, new Paddr(activation.root()), boot.machine().cpus());
        };
    }

    private static PageChoice expectedChoice(Machine machine, NaiveEvent.Page page) {
        int htl = machine.highestTranslationLevel();
        List<PageChoice.LevelTest> tests = new ArrayList<>();
        for (int level = Math.min(htl + 1, machine.mode().nrLevels()); level >= page.level(); level--) {
            long size = NaiveTable.pageSize(level);
            tests.add(new PageChoice.LevelTest(
                    level, size, level <= htl, size <= page.left(), page.va() % size == 0, page.pa() % size == 0));
        }
        return new PageChoice(
                new Vaddr(page.va()), new Paddr(page.pa()), page.left(), htl, page.level(), List.copyOf(tests));
    }

    /** Returns addresses at and beside every bound, and some anywhere. */
    private static Set<Long> addresses(NaiveBoot naive, NaiveArch arch, RandomMachines random) {
        long start = arch.kernelStart();
        Set<Long> addresses = new TreeSet<>(List.of(
                0L, 0x1000L, -start - 1, -start, start - 1, start, 0xffff_ffff_8000_0000L, -1L,
                0x8fff_ffff_ffff_ffffL, 0x9000_0000_0000_0000L, 0x9000_ffff_ffff_ffffL, 0x9001_0000_0000_0000L));
        Map<Long, NaiveTable.Leaf> leaves = naive.table().leaves();
        List<Long> starts = List.copyOf(leaves.keySet());
        for (int i = 0; i < 20 && !starts.isEmpty(); i++) {
            long va = starts.get((int) random.between(0, starts.size() - 1));
            long size = NaiveTable.pageSize(Objects.requireNonNull(leaves.get(va)).level());
            addresses.addAll(List.of(va - 1, va, va + random.between(0, size - 1), va + size - 1, va + size));
        }
        for (int i = 0; i < 10; i++) {
            addresses.add(random.between(Long.MIN_VALUE, Long.MAX_VALUE - 1));
            addresses.add(random.between(start, -1));
        }
        return addresses;
    }

    private static Translation expectedTranslation(NaiveArch arch, NaiveTable table, long va) {
        Vaddr address = new Vaddr(va);
        Optional<Long> direct = arch.throughWindow(va);
        if (direct.isPresent()) {
            return new Translation(
                    address, new Translation.DirectMapped(new Paddr(direct.get()), "DMW0"), List.of());
        }
        int rootLevel = arch.nrLevels();
        boolean isKernel = Long.compareUnsigned(va, arch.kernelStart()) >= 0;
        if (!isKernel && Long.compareUnsigned(va, arch.userEnd()) >= 0) {
            return new Translation(address, new Translation.NonCanonical(), List.of());
        }
        boolean rootExists = table.tables().containsKey(new NaiveTable.Place(rootLevel, arch.rootStart()));
        if (!isKernel) {
            return new Translation(
                    address, new Translation.Outside(),
                    rootExists && arch.firstEntry() > 0 ? List.of(absent(arch, table, va, rootLevel)) : List.of());
        }
        Optional<Map.Entry<Long, NaiveTable.Leaf>> leaf = table.leafAt(va);
        int lowest = leaf.map(it -> it.getValue().level()).orElse(1);
        List<WalkStep> steps = new ArrayList<>();
        for (int level = rootLevel; level >= lowest && table.hasTable(va, level); level--) {
            boolean last = level == lowest || !table.hasTable(va, level - 1);
            steps.add(last ? lastStep(arch, table, va, level, leaf) : tableStep(arch, table, va, level));
        }
        int reached = steps.isEmpty() ? rootLevel : steps.getLast().level();
        Translation.Outcome outcome = leaf.<Translation.Outcome>map(it -> new Translation.Mapped(
                new Paddr(it.getValue().pa() + va - it.getKey()), it.getValue().level(), property(arch, it.getValue())))
                .orElseGet(() -> new Translation.NotPresent(reached));
        return new Translation(address, outcome, List.copyOf(steps));
    }

    private static WalkStep lastStep(
            NaiveArch arch, NaiveTable table, long va, int level, Optional<Map.Entry<Long, NaiveTable.Leaf>> leaf) {
        return leaf
                .map(it -> new WalkStep(
                        level, new Paddr(table.frameOf(va, level)), index(va, level), it.getValue().raw(),
                        new HardwareEntry.Leaf(new Paddr(it.getValue().pa()), NaiveTable.pageSize(level)),
                        new Pte.Leaf(new Paddr(it.getValue().pa()), property(arch, it.getValue()))))
                .orElseGet(() -> absent(arch, table, va, level));
    }

    private static WalkStep tableStep(NaiveArch arch, NaiveTable table, long va, int level) {
        long child = table.frameOf(va, level - 1);
        return new WalkStep(
                level, new Paddr(table.frameOf(va, level)), index(va, level), arch.table(child),
                new HardwareEntry.Table(new Paddr(child)),
                new Pte.Table(new Paddr(child), TableFlags.NONE));
    }

    private static WalkStep absent(NaiveArch arch, NaiveTable table, long va, int level) {
        return new WalkStep(
                level, new Paddr(table.frameOf(va, level)), index(va, level), 0,
                new HardwareEntry.Absent(arch.presentBit() + " = 0"), new Pte.Absent());
    }

    private static int index(long va, int level) {
        return (int) (Long.divideUnsigned(va, NaiveTable.pageSize(level)) % 512);
    }

    /** LoongArch says of every page that it was written, AArch64 that it was used. */
    private static PageProperty property(NaiveArch arch, NaiveTable.Leaf leaf) {
        PageFlags rights = leaf.executable() ? PageFlags.RWX : PageFlags.RW;
        return PageProperty.kernel(switch (arch) {
            case LOONGARCH -> rights.or(PageFlags.DIRTY);
            case AARCH64 -> rights.or(PageFlags.ACCESSED);
            case X86_64, LA57, SV39, SV48, SV57 -> rights;
        });
    }
}
