package kspace.core.kernel.asterinas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.pagetable.read.TableRun;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;

/** What contracts say of readings that no page table of ours gives, made by hand. */
class ContractsTest {
    private static final long LINEAR = 0xffff_8000_0000_0000L;
    private static final long HUGE = 2 * ByteSize.MIB;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);

    private final BootState state = CheckedMachines.boot(X86.FOUR_LEVELS).lastState();
    private final KernelReading real = KernelReader.read(state.table());

    private static ReadPages leaves(long va, long pa, int level, long count, PageProperty property) {
        return new ReadPages(
                new PageRun(new Vaddr(va), new Paddr(pa), level, 4096L << (9 * (level - 1)), count), property, 0);
    }

    private static KernelReading reading(ReadPages... leaves) {
        return new KernelReading(List.of(leaves), List.of(), List.of());
    }

    private KernelReading withTables(List<TableRun> tables) {
        return new KernelReading(real.leaves(), tables, real.misread());
    }

    private CheckResult failed(Contract contract, KernelReading reading) {
        CheckResult result = contract.check(new CheckInput(state, reading));
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        return result;
    }

    @Test
    void topLevelEntries_oneTableMissing_failsAtItsFirstAddress() {
        List<TableRun> tables = new ArrayList<>(real.topLevel());
        tables.removeIf(run -> run.level() == 3 && run.range().first().value() == LINEAR);

        CheckResult result = failed(new TopLevelEntries(256), withTables(tables));
        assertThat(result.message()).isEqualTo("entry 256, for 0xffff_8000_0000_0000, names no table of level 3");
        assertThat(result.place()).contains(new Vaddr(LINEAR));
    }

    @Test
    void topLevelEntries_lastTableMissing_failsThere() {
        List<TableRun> tables = new ArrayList<>(real.topLevel());
        tables.removeIf(run -> run.level() == 3 && run.range().first().value() == 0xffff_ff80_0000_0000L);

        assertThat(failed(new TopLevelEntries(256), withTables(tables)).message())
                .isEqualTo("entry 511, for 0xffff_ff80_0000_0000, names no table of level 3");
    }

    @Test
    void leafLevels_pageAboveTheHighestLevel_failsThere() {
        assertThat(failed(new LeafLevels(), reading(
                leaves(LINEAR, 0, 2, 4, RW), leaves(LINEAR + ByteSize.GIB, ByteSize.GIB, 3, 2, RW))).message())
                .isEqualTo(
                        "2 of 6 pages, first: the level 3 page at 0xffff_8000_4000_0000 is not at one of the levels 1"
                                + " to 2");
    }

    @Test
    void aligned_virtualAddressBetweenPages_failsThere() {
        assertThat(failed(new AlignedPages(), reading(leaves(LINEAR + 4096, 0, 2, 4, RW))).message())
                .isEqualTo("4 of 4 pages, first: the virtual address 0xffff_8000_0000_1000 is not a multiple of 2 MiB");
    }

    @Test
    void aligned_physicalAddressBetweenPages_failsThere() {
        assertThat(failed(new AlignedPages(), reading(leaves(LINEAR, 4096, 2, 4, RW))).message()).isEqualTo(
                "4 of 4 pages, first: the level 2 page at 0xffff_8000_0000_0000 shows 0x0000_1000, which is not a"
                        + " multiple of 2 MiB");
    }

    @Test
    void tracked_hugePageWithAvail1_failsThere() {
        PageProperty tracked = new PageProperty(
                RW.flags(), RW.cache(), PrivilegedFlags.GLOBAL.or(PrivilegedFlags.AVAIL1));

        assertThat(failed(new TrackedPages(), reading(leaves(LINEAR, 0, 2, 1, tracked))).message()).isEqualTo(
                "1 of 1 page, first: the level 2 page at 0xffff_8000_0000_0000 carries AVAIL1, and only pages of level 1"
                        + " can be tracked");
        assertThat(failed(new ItemRoundTrip(), reading(leaves(LINEAR, 0, 2, 1, tracked))).message()).isEqualTo(
                "1 of 1 page, first: the level 2 page at 0xffff_8000_0000_0000 comes back at level 1 with privileged"
                        + " flags 0x42, not at level 2 with privileged flags 0x42");
    }

    @Test
    void largestPages_pagesOfTwoPhases_areNotReplaceable() {
        long end = LINEAR + 512 * ByteSize.MIB;

        assertThat(new NoLargerPage().check(new CheckInput(state, reading(
                leaves(end - HUGE / 2, 512 * ByteSize.MIB - HUGE / 2, 1, 512, RW)))).status())
                .isEqualTo(CheckStatus.PASS);
        assertThat(failed(new NoLargerPage(), reading(
                leaves(end - 2 * HUGE, 512 * ByteSize.MIB - 2 * HUGE, 1, 1_100, RW))).place())
                .contains(new Vaddr(end - 2 * HUGE));
    }

    @Test
    void largestPages_notCongruent_areNotReplaceable() {
        assertThat(new NoLargerPage().check(new CheckInput(state, reading(
                leaves(LINEAR, 4096, 1, 2_048, RW)))).status()).isEqualTo(CheckStatus.PASS);
    }

    @Test
    void layoutRanges_wrongInEachWay_failAtTheirStart() {
        NamedRange linear = new NamedRange("linear", "linear map", RangeRole.DIRECT_MAP,
                VaddrRange.ofBounds(LINEAR, LINEAR + 0x4000));
        NamedRange over = new NamedRange("kvirt", "KVirtArea", RangeRole.MAPPINGS,
                VaddrRange.ofBounds(LINEAR + 0x3000, LINEAR + 0x8000));
        NamedRange cut = new NamedRange("hole", "hole", RangeRole.HOLE,
                VaddrRange.ofBounds(LINEAR + 0x4000, LINEAR + 0x4100));

        assertThat(new LayoutRanges().check(List.of(linear, over)).message()).isEqualTo(
                "KVirtArea, 0xffff_8000_0000_3000 .. 0xffff_8000_0000_8000, starts below the end of linear map,"
                        + " 0xffff_8000_0000_4000");
        assertThat(new LayoutRanges().check(List.of(linear, cut)).place()).contains(new Vaddr(LINEAR + 0x4000));
    }

    @Test
    void window_moreMemoryThanItShows_failsBehindIt() {
        BootState huge = CheckedMachines.boot(
                LoongArch.FOUR_LEVELS, 4, LayoutProfile.UPSTREAM, 257 * ByteSize.TIB).state(0);

        CheckResult result = CheckedMachines.check(huge, "linear");
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(result.place()).isEqualTo(Optional.of(new Vaddr(0x9001_0000_0000_0000L)));
        assertThat(result.message()).isEqualTo("DMW0 ends at 0x9000_ffff_ffff_ffff, below 0x9001_00ff_ffff_ffff, where"
                + " 0x1_00ff_ffff_ffff should appear");
    }
}
