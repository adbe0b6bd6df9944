package kspace.core.kernel.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxLayoutTest {
    private static final long KIB_4 = 4096;
    private static final long MIB_2 = 2 << 20;
    private static final long GIB = 1 << 30;

    private static LeafRun pages(long va, long pa, int level, long nrPages) {
        long size = level == 1 ? KIB_4 : level == 2 ? MIB_2 : GIB;
        return new LeafRun(new PageRun(new Vaddr(va), new Paddr(pa), level, size, nrPages),
                PageProperty.kernel(PageFlags.RW));
    }

    private static List<NamedRange> find(int nrLevels, LeafRun... runs) {
        return LinuxLayout.find(nrLevels, consumer -> Stream.of(runs).forEach(consumer));
    }

    private static NamedRange range(List<NamedRange> ranges, RangeRole role) {
        return ranges.stream().filter(it -> it.role() == role).findFirst().orElseThrow();
    }

    /** SPEC section 15. */
    @ParameterizedTest
    @CsvSource({
        "4, direct-map, ffff888000000000", "4, vmalloc, ffffc90000000000", "4, vmemmap, ffffea0000000000",
        "4, cpu-entry, fffffe0000000000", "4, efi, ffffffef00000000", "4, text, ffffffff80000000",
        "4, modules, ffffffffa0000000", "4, vsyscall, ffffffffff600000", "5, direct-map, ff11000000000000",
        "5, vmalloc, ffa0000000000000", "5, vmemmap, ffd4000000000000", "5, text, ffffffff80000000",
    })
    void ranges_withoutKaslr_startWhereLinuxSays(int nrLevels, String id, String start) {
        assertThat(LinuxLayout.ranges(nrLevels).stream().filter(it -> it.id().equals(id)))
                .singleElement()
                .returns(new Vaddr(Long.parseUnsignedLong(start, 16)), it -> it.range().first())
                .returns(NamedRange.Source.LAYOUT, NamedRange::source);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void ranges_all_areInOrderWithoutOverlap(int nrLevels) {
        List<VaddrRange> ranges = LinuxLayout.ranges(nrLevels).stream().map(NamedRange::range).toList();
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isGreaterThan(ranges.get(i - 1).last());
        }
        assertThat(range(LinuxLayout.ranges(nrLevels), RangeRole.DIRECT_MAP).range().sizeBytes())
                .isEqualTo(nrLevels == 4 ? 64L << 40 : 32L << 50);
    }

    @Test
    void find_nothingMoved_isTheLayout() {
        assertThat(find(4,
                pages(0xffff_8880_0000_0000L, 0, 1, 512),
                pages(0xffff_8880_0020_0000L, 0x20_0000, 2, 1023),
                pages(0xffff_c900_0000_0000L, 0x123_4000, 1, 4),
                pages(0xffff_ea00_0000_0000L, 0x7000_0000, 2, 16),
                pages(0xffff_ffff_8100_0000L, 0x100_0000, 2, 12)))
                .isEqualTo(LinuxLayout.ranges(4));
    }

    /** What a kernel with PTI shows to a process has neither a direct map nor anything else that could have moved. */
    @Test
    void find_onlyTheEntryArea_isTheLayout() {
        assertThat(find(4, pages(0xffff_fe00_0000_0000L, 0x1000, 1, 3))).isEqualTo(LinuxLayout.ranges(4));
    }

    @Test
    void find_fourLevelsMoved_isWhereThePagesAre() {
        long direct = 0xffff_9c47_4000_0000L;
        long vmalloc = 0xffff_b0a8_c000_0000L;
        long vmemmap = 0xffff_d6e1_8000_0000L;
        List<NamedRange> found = find(4,
                pages(direct + 0x1000, 0x1000, 1, 511),
                pages(direct + 0x20_0000, 0x20_0000, 2, 1535),
                pages(direct + 4 * GIB, 4 * GIB, 3, 1),
                pages(vmalloc + 0x5000, 0x4711_0000L, 1, 4),
                pages(vmalloc + 3 * GIB, 0x8000_0000L, 2, 1),
                pages(vmemmap, 0x1_3f00_0000L, 2, 24),
                pages(0xffff_fe00_0000_0000L, 0x1000, 1, 3),
                pages(0xffff_ffff_9b20_0000L, 0x1b20_0000, 2, 12),
                pages(0xffff_ffff_c05e_0000L, 0x55_0000, 1, 3));

        assertThat(range(found, RangeRole.DIRECT_MAP)).isEqualTo(new NamedRange("direct-map", "direct map",
                RangeRole.DIRECT_MAP, VaddrRange.ofSize(new Vaddr(direct), 5 * GIB), NamedRange.Source.FOUND));
        assertThat(range(found, RangeRole.MAPPINGS)).isEqualTo(new NamedRange("vmalloc", "vmalloc", RangeRole.MAPPINGS,
                VaddrRange.ofSize(new Vaddr(vmalloc), 32L << 40), NamedRange.Source.FOUND));
        assertThat(range(found, RangeRole.FRAME_METADATA)).isEqualTo(new NamedRange("vmemmap", "vmemmap",
                RangeRole.FRAME_METADATA, VaddrRange.ofSize(new Vaddr(vmemmap), 80 << 20), NamedRange.Source.FOUND));
        assertThat(range(found, RangeRole.TEXT)).isEqualTo(new NamedRange("text", "kernel text", RangeRole.TEXT,
                VaddrRange.ofBounds(0xffff_ffff_9b20_0000L, 0xffff_ffff_c000_0000L), NamedRange.Source.FOUND));
        assertThat(found).extracting(NamedRange::id).containsExactly("ldt", "direct-map", "vmalloc", "vmemmap",
                "cpu-entry", "espfix", "efi", "text", "modules", "vsyscall");
        assertThat(found.stream().filter(it -> it.source() == NamedRange.Source.LAYOUT).map(NamedRange::id))
                .containsExactly("ldt", "cpu-entry", "espfix", "efi", "vsyscall");
    }

    @Test
    void find_fiveLevelsMoved_isWhereThePagesAre() {
        long direct = 0xff2d_5c1a_4000_0000L;
        long vmalloc = 0xff6b_0000_c000_0000L;
        long vmemmap = 0xffc1_1234_8000_0000L;
        List<NamedRange> found = find(5,
                pages(direct, 0, 2, 512),
                pages(vmalloc, 0x4711_0000L, 1, 4),
                // A page whose offset is a multiple of 1 GiB by chance.
                pages(vmalloc + GIB, 0, 1, 1),
                pages(vmemmap, 0x3f00_0000L, 2, 8));
        assertThat(range(found, RangeRole.DIRECT_MAP).range()).isEqualTo(VaddrRange.ofSize(new Vaddr(direct), GIB));
        assertThat(range(found, RangeRole.MAPPINGS).range())
                .isEqualTo(VaddrRange.ofSize(new Vaddr(vmalloc), 12_800L << 40));
        assertThat(range(found, RangeRole.FRAME_METADATA).range())
                .isEqualTo(VaddrRange.ofSize(new Vaddr(vmemmap), 16 << 20));
        assertThat(range(found, RangeRole.TEXT)).isEqualTo(range(LinuxLayout.ranges(5), RangeRole.TEXT));
    }
}
