package kspace.app.data.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.app.data.table.Leaves;
import kspace.app.tables.OddTables;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the list of leaves, compared with all leaves, read entry by entry, filtered and sorted. */
class LeafListTest {
    private record Leaf(long va, long pa, int level, long size, PageProperty property, String range) {
        static Leaf of(Leaves.Row row) {
            return new Leaf(
                    row.run().pages().va().value(), row.run().pages().pa().value(), row.run().pages().level(),
                    row.run().pages().pageSizeBytes(), row.run().property(), row.range());
        }

        boolean isWritableAndExecutable() {
            return property.flags().contains(PageFlags.W) && property.flags().contains(PageFlags.X);
        }
    }

    private static List<Leaf> naive(AddressSpace space) {
        List<Leaf> leaves = new ArrayList<>();
        space.root().ifPresent(root -> read(space, root, leaves));
        return leaves;
    }

    private static void read(AddressSpace space, TableView table, List<Leaf> leaves) {
        for (int i = 0; i < 512; i++) {
            int index = i;
            table.child(i).ifPresentOrElse(child -> read(space, child, leaves), () -> table.page(index).ifPresent(
                    page -> {
                        Vaddr va = table.entryRange(index).first();
                        String range = space.ranges().stream().filter(it -> it.range().contains(va))
                                .map(NamedRange::name).findFirst().orElse("");
                        leaves.add(new Leaf(
                                va.value(), page.pa().value(), table.level(), space.consts().pageSize(table.level()),
                                page.property(), range));
                    }));
        }
    }

    private static Comparator<Leaf> by(LeafSort sort) {
        Comparator<Leaf> first = switch (sort) {
            case ADDRESS -> (_, _) -> 0;
            case SIZE -> Comparator.comparingLong(Leaf::size);
            case PHYSICAL -> Comparator.comparingLong(Leaf::pa);
            case FLAGS -> Comparator.comparing(leaf -> leaf.property().flags().accessText());
            case LEVEL -> Comparator.comparingInt(Leaf::level);
            case RANGE -> Comparator.comparing(Leaf::range);
        };
        return first.thenComparing((a, b) -> Long.compareUnsigned(a.va(), b.va()));
    }

    private static List<Leaf> rows(LeafList list) {
        return LongStream.range(0, list.nrRows()).mapToObj(list::row).map(Leaf::of).toList();
    }

    private static AddressSpace small(String mode, int highestLevel) {
        return new BootSpace(Boot.of(new Machine(
                "small", Architectures.mode(mode), highestLevel, LayoutProfile.CONSTANTS, 1, List.of(
                        new MemoryRegion(PaddrRange.of(0, 0x300_3000), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x100_0000, 0x153_1000), RegionType.KERNEL)),
                Optional.empty())).lastState());
    }

    static Stream<Arguments> spaces() {
        return Stream.of(
                Arguments.of("small, 4 KiB", small("x86-64", 1)),
                Arguments.of("small, to 2 MiB", small("x86-64", 2)),
                Arguments.of("riscv, to 1 GiB", small("riscv-sv48", 3)),
                Arguments.of("areas", new BootSpace(Machines.q35WithAreas().lastState())),
                Arguments.of("moment", new BootSpace(Machines.q35().state(837))),
                Arguments.of("no table", new BootSpace(Machines.q35().state(0))),
                Arguments.of("raw", Recordings.raw()),
                Arguments.of("unknown", Recordings.unknownKernel()),
                Arguments.of("linux", Recordings.linux4()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void rows_sortedByAnything_areTheSortedLeaves(String name, AddressSpace space) {
        List<Leaf> leaves = naive(space);
        LeafList list = LeafList.of(space, LeafFilter.ALL);
        for (LeafSort sort : LeafSort.values()) {
            LeafList sorted = list.in(new LeafList.Form(sort, false, true)).orElseThrow();
            List<Leaf> expected = leaves.stream().sorted(by(sort)).toList();
            assertThat(rows(sorted)).as("%s by %s", name, sort).isEqualTo(expected);
            assertThat(rows(list.in(new LeafList.Form(sort, true, true)).orElseThrow()))
                    .isEqualTo(expected.reversed());
            for (int i = 0; i < expected.size(); i += 7) {
                assertThat(sorted.rowOf(new Vaddr(expected.get(i).va() + expected.get(i).size() - 1))).hasValue(i);
            }
        }
        assertThat(list.in(LeafList.Form.USUAL).orElseThrow().rowOf(new Vaddr(0x1234_5678_9000L))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void totals_ofAll_areThoseOfTheLeaves(String name, AddressSpace space) {
        List<Leaf> leaves = naive(space);
        LeafList.Totals totals = LeafList.of(space, LeafFilter.ALL).totals();
        assertThat(totals.nrPages()).as(name).isEqualTo(space.leavesPerLevel());
        assertThat(totals.bytes()).isEqualTo(leaves.stream().mapToLong(Leaf::size).sum());
        assertThat(totals.nrWritableExecutable())
                .isEqualTo(leaves.stream().filter(Leaf::isWritableAndExecutable).count());
        assertThat(totals.nrRanges()).isEqualTo((int) leaves.stream().map(Leaf::range).distinct().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void extents_ofAll_areWhereLeavesFollowEachOtherInARange(String name, AddressSpace space) {
        List<Leaf> leaves = naive(space);
        List<VaddrRange> expected = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            VaddrRange leaf = VaddrRange.ofSize(new Vaddr(leaves.get(i).va()), leaves.get(i).size());
            boolean joins = i > 0 && leaves.get(i - 1).range().equals(leaves.get(i).range())
                    && expected.getLast().endExclusive() == leaf.first().value();
            expected.add(joins ? new VaddrRange(expected.removeLast().first(), leaf.last()) : leaf);
        }
        LeafList list = LeafList.of(space, LeafFilter.ALL);
        assertThat(list.extents(Integer.MAX_VALUE)).as(name).isEqualTo(expected);
        List<VaddrRange> few = list.extents(1);
        assertThat(few).hasSizeLessThanOrEqualTo(expected.size());
        assertThat(expected).allMatch(part -> few.stream().anyMatch(it -> it.contains(part)));
    }

    @Test
    void rows_filteredByEveryPart_areTheLeavesThatPass() {
        AddressSpace space = small("x86-64", 2);
        PaddrRange memory = PaddrRange.of(0x120_1000, 0x150_2800);
        List<Leaf> leaves = naive(space);
        LeafFilter memoryOnly = new LeafFilter(PageFilter.ALL, OptionalInt.empty(), Optional.of(memory));
        List<Leaf> shown = leaves.stream().filter(leaf -> leaf.pa() < memory.end().value()
                && leaf.pa() + leaf.size() > memory.start().value()).toList();
        assertThat(rows(LeafList.of(space, memoryOnly).in(LeafList.Form.USUAL).orElseThrow())).isEqualTo(shown)
                .hasSizeBetween(2, leaves.size() - 1);
        LeafFilter all = new LeafFilter(
                new PageFilter(Set.of(PageTest.EXECUTABLE), Optional.empty()), OptionalInt.of(2), Optional.of(memory));
        assertThat(rows(LeafList.of(space, all).in(LeafList.Form.USUAL).orElseThrow())).isEqualTo(shown.stream()
                .filter(leaf -> leaf.level() == 2 && leaf.property().flags().contains(PageFlags.X)).toList())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(LeafSort.class)
    void rows_ofSixtyFourTebibytesIn4KiB_areMoreThanAnIntAndFound(LeafSort sort) {
        AddressSpace space = new BootSpace(Machines.with64TebibytesInSmallPages().lastState());
        LeafList list =
                LeafList.of(space, LeafFilter.ALL).in(new LeafList.Form(sort, false, true)).orElseThrow();
        assertThat(list.nrRows()).isEqualTo(space.nrLeaves()).isGreaterThan(1L << 34);
        Random random = new Random(14);
        Leaves.Row before = list.row(0);
        for (int i = 0; i < 2000; i++) {
            long number = random.nextLong(list.nrRows());
            Leaves.Row row = list.row(number);
            assertThat(list.rowOf(row.run().pages().va())).as("seed 14, row %d", number).hasValue(number);
            assertThat(row.run().pages().nrPages()).isEqualTo(1);
            assertThat(space.translate(row.run().pages().va()).pa()).contains(row.run().pages().pa());
            before = row;
        }
        assertThat(Leaf.of(list.row(0))).isNotEqualTo(Leaf.of(before));
    }

    @Test
    void runs_folded_areFewAndSortedByAllTheirBytes() {
        LeafList list = LeafList.of(new BootSpace(Machines.with64TebibytesInSmallPages().lastState()), LeafFilter.ALL)
                .in(new LeafList.Form(LeafSort.SIZE, true, false)).orElseThrow();
        assertThat(list.nrRows()).isLessThan(20);
        assertThat(list.row(0).run().pages().sizeBytes()).isEqualTo(64L * ByteSize.TIB);
        assertThat(LongStream.range(0, list.nrRows()).map(i -> list.row(i).run().pages().sizeBytes()).boxed().toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void rows_ofPagesOfUnknownSize_areRanges() {
        AddressSpace space = OddTables.ranges();
        LeafList list = LeafList.of(space, LeafFilter.ALL).in(LeafList.Form.USUAL).orElseThrow();
        assertThat(space.tellsPageSizes()).isFalse();
        assertThat(list.isUnfolded()).isFalse();
        assertThat(list.nrRows()).isEqualTo(2);
        assertThat(list.row(1).run().range()).hasToString("0xffff_ffc0_0060_0000 .. 0xffff_ffc0_0060_2fff");
        assertThat(list.rowOf(new Vaddr(0xffff_ffc0_0060_2fffL))).hasValue(1);
    }
}
