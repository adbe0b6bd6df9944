package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.naive.NaiveBoot;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;
import kspace.core.vectors.Fnv;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Boots machines and compares with {@code init_kernel_page_table} of the real kernel. Where that panics, the finding
 * must explain it, and the engine either stops in the same place or, where only a defect stops the real kernel, ends as
 * the naive implementation does.
 */
class KinitSummaryVectorTest {
    /** How the real kernel says that it stopped, and the findings that predict it. */
    private record Panic(String text, Set<String> findings) {}

    private static final List<Panic> PANICS = List.of(
            new Panic("assertion failed: self.level < self.guard_level", Set.of("upstream-exact-huge-page")),
            new Panic(
                    "attempt to add with overflow",
                    Set.of("upstream-lock-release-overflow", "code-wraps", "metadata-wraps", "linear-wraps")),
            new Panic("mapping over an already mapped page", Set.of("overlap", "top-level-conflict")),
            new Panic("mapped twice", Set.of("overlap")));

    private static final Set<String> STOPS = Set.copyOf(PANICS.stream().flatMap(it -> it.findings().stream()).toList());
    /** Larger machines take the naive implementation too long; the vector's own figures have to do. */
    private static final long LARGEST_DONE_NAIVELY = 32 * ByteSize.GIB;

    /** A page table in numbers. */
    private record Outcome(List<Long> nodes, List<Long> leaves, String leafFnv) {}

    @TestFactory
    Stream<DynamicTest> boot_everyMachine_endsAsTheRealKernel() {
        return Vectors.tests("kinit_summary", rows -> {
            Stream<DynamicTest> compared = rows.stream()
                    .flatMap(row -> VectorMachine.of(row).stream())
                    .map(machine -> dynamicTest(machine.toString(), () -> compare(machine)));
            List<VectorRow> others = rows.stream().filter(row -> VectorMachine.of(row).isEmpty()).toList();
            return Stream.concat(compared, NotCompared.report(others, row -> row.text("config")));
        });
    }

    private static void compare(VectorMachine machine) throws NaiveBoot.Refused {
        boolean windowed = machine.config().mode().window().isPresent();
        if (machine.isKernelEmpty() && !windowed) {
            assertThat(machine.row().text("outcome")).startsWith("panic");
            assertThatThrownBy(machine::boot).isInstanceOf(MachineException.class).hasMessageContaining("kernel");
            return;
        }
        Boot boot = machine.boot();
        String outcome = machine.row().text("outcome");
        compareInputs(machine, boot);
        if (outcome.equals("ok")) {
            assertThat(findingIds(boot)).doesNotContainAnyElementsOf(STOPS);
            assertThat(boot.failure()).isEmpty();
        }
        if (outcome.equals("ok") && mapsTheSame(machine, boot)) {
            assertThat(outcome(boot)).isEqualTo(expected(machine.row()));
        }
        if (!outcome.equals("ok") || Unsigned.less(machine.row().hex("max_paddr"), LARGEST_DONE_NAIVELY)) {
            compareNaive(machine, boot, outcome);
        }
    }

    /** Whether normalising the map, if it changed it at all, changed nothing of what is mapped. */
    private static boolean mapsTheSame(VectorMachine machine, Boot boot) {
        VectorRow row = machine.row();
        boolean sameMetadata = boot.metadata().frames().sizeBytes() == row.hex("meta_size");
        boolean sameMemory = boot.memory().maxPaddr().value() == row.hex("max_paddr");
        boolean sameKernel = boot.memory().kernel()
                .filter(kernel -> kernel.start().value() == row.hex("kernel_base")
                        && kernel.end().value() == row.hex("kernel_end"))
                .isPresent();
        boolean windowed = machine.config().mode().window().isPresent();
        return machine.isPageAligned() || (sameMetadata && (windowed || (sameMemory && sameKernel)));
    }

    private static void compareNaive(VectorMachine machine, Boot boot, String outcome) throws NaiveBoot.Refused {
        NaiveBoot naive = machine.naiveBoot();
        assertThat(boot.memory().maxPaddr().value()).isEqualTo(naive.maxPaddr());
        assertThat(findingIds(boot)).isEqualTo(naive.findings());
        assertThat(outcome(boot)).isEqualTo(outcome(naive));
        assertThat(boot.failure().map(Step.Failed::phase).map(PhaseName::id))
                .isEqualTo(naive.stop().map(stop -> stop.phase()));
        if (outcome.equals("ok")) {
            assertThat(naive.upstreamStops()).isEmpty();
        } else if (mapsTheSame(machine, boot)) {
            assertThat(naive.upstreamStops()).isNotEmpty();
            assertThat(panic(outcome).findings()).contains(naive.upstreamStops().getFirst());
        }
    }

    private static Panic panic(String outcome) {
        List<Panic> known = PANICS.stream().filter(panic -> outcome.contains(panic.text())).toList();
        assertThat(known).as("what is known about the outcome %s", outcome).isNotEmpty();
        return known.getFirst();
    }

    private static Set<String> findingIds(Boot boot) {
        return boot.findings().stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compareInputs(VectorMachine machine, Boot boot) {
        VectorRow row = machine.row();
        KernelLayout layout = boot.layout();
        assertThat(layout.value(LayoutConstant.LINEAR_MAPPING_BASE).value()).isEqualTo(row.hex("LINEAR"));
        assertThat(layout.value(LayoutConstant.FRAME_METADATA_BASE).value()).isEqualTo(row.hex("META"));
        assertThat(layout.value(LayoutConstant.KERNEL_CODE_BASE).value()).isEqualTo(row.hex("KCODE"));
        assertThat(boot.metadata().frames().start().value()).isEqualTo(row.hex("meta_pa"));
        if (machine.isPageAligned()) {
            assertThat(boot.memory().maxPaddr().value()).isEqualTo(row.hex("max_paddr"));
            assertThat(boot.metadata().frames().sizeBytes()).isEqualTo(row.hex("meta_size"));
            boot.memory().kernel().ifPresent(
                    kernel -> assertThat(kernel.end().value()).isEqualTo(row.hex("kernel_end")));
        } else {
            assertThat(boot.memory().regions()).map(MemoryRegion::range)
                    .allMatch(range -> range.start().isAligned(PagingConsts.BASE_PAGE_SIZE)
                            && range.end().isAligned(PagingConsts.BASE_PAGE_SIZE));
        }
    }

    private static Outcome expected(VectorRow row) {
        return new Outcome(row.counts("nodes"), row.counts("leaves"), row.text("leaf_fnv"));
    }

    private static Outcome outcome(Boot boot) {
        PageTable table = boot.lastState().table();
        Fnv fnv = new Fnv();
        List<Long> nodes = new ArrayList<>(Collections.nCopies(PagingConsts.MOST_LEVELS, 0L));
        List<Long> leaves = new ArrayList<>(Collections.nCopies(PagingConsts.MOST_LEVELS, 0L));
        TableReader.read(
                table,
                node -> nodes.set(node.level() - 1, nodes.get(node.level() - 1) + 1),
                leaf -> {
                    leaves.set(leaf.level() - 1, leaves.get(leaf.level() - 1) + 1);
                    add(fnv, leaf.va().value(), leaf.pa().value(), leaf.level(), leaf.raw());
                });
        assertThat(counts(table::nrTables)).isEqualTo(nodes);
        assertThat(counts(table::nrLeaves)).isEqualTo(leaves);
        return new Outcome(nodes, leaves, fnv.digest());
    }

    private static List<Long> counts(IntToLongFunction count) {
        return IntStream.rangeClosed(1, PagingConsts.MOST_LEVELS).mapToObj(count::applyAsLong).toList();
    }

    private static Outcome outcome(NaiveBoot naive) {
        Fnv fnv = new Fnv();
        naive.table().leaves().forEach((va, leaf) -> add(fnv, va, leaf.pa(), leaf.level(), leaf.raw()));
        return new Outcome(
                counts(level -> naive.table().tables().keySet().stream().filter(it -> it.level() == level).count()),
                counts(level -> naive.table().leaves().values().stream().filter(it -> it.level() == level).count()),
                fnv.digest());
    }

    private static void add(Fnv fnv, long va, long pa, int level, long raw) {
        fnv.addLong(va);
        fnv.addLong(pa);
        fnv.add(level);
        fnv.addLong(raw);
    }
}
