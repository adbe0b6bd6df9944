package kspace.app.machine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;

/** Single values of operations on KVirtAreas. */
class TrialOperationsTest {
    private static final KVirtOperation.Map MAP = new KVirtOperation.Map(
            true, 0x40_0000, 0x1000, PaddrRange.of(0x1000_0000, 0x1000_3000), PageFlags.RW, CachePolicy.UNCACHEABLE);
    private static final KVirtOperation PROTECT = new KVirtOperation.Protect(2, 0x2000, 0x3000, PageFlags.R);
    private static final KVirtOperation UNMAP = new KVirtOperation.Unmap(3, 0x4000, 0x5000);
    private static final KVirtOperation DROP = new KVirtOperation.Drop(4);
    private static final List<KVirtOperation> ALL = List.of(MAP, PROTECT, UNMAP, DROP);

    @Test
    void inWords_operations_nameTheirAreasAndNumbers() {
        assertThat(TrialOperations.inWords(List.of(MAP, PROTECT, MAP, UNMAP, DROP))).containsExactly(
                "map  area 1, 12 KiB of 4 MiB, RW", "protect  area 2 + 8 KiB, 12 KiB, R",
                "map  area 2, 12 KiB of 4 MiB, RW",
                "unmap  area 3 + 16 KiB, 20 KiB", "drop  area 4");
    }

    @Test
    void lastArea_someDropped_isTheLastThatIsLeft() {
        assertThat(TrialOperations.lastArea(List.of())).isEmpty();
        assertThat(TrialOperations.lastArea(List.of(MAP, MAP, PROTECT))).contains(2);
        assertThat(TrialOperations.lastArea(List.of(MAP, MAP, new KVirtOperation.Drop(2)))).contains(1);
        assertThat(TrialOperations.lastArea(List.of(MAP, new KVirtOperation.Drop(1)))).isEmpty();
        assertThat(TrialOperations.lastArea(List.of(MAP, new KVirtOperation.Drop(1), MAP))).contains(2);
    }

    @Test
    void values_eachOperation_areItsOwn() {
        assertThat(ALL.stream().map(TrialOperations::offset)).containsExactly(0x1000L, 0x2000L, 0x4000L, 0L);
        assertThat(ALL.stream().map(TrialOperations::size)).containsExactly(0x3000L, 0x3000L, 0x5000L, 0L);
        assertThat(ALL.stream().map(TrialOperations::flags))
                .containsExactly(PageFlags.RW, PageFlags.R, PageFlags.NONE, PageFlags.NONE);
        assertThat(ALL.stream().map(TrialOperations::cache)).containsExactly(
                CachePolicy.UNCACHEABLE, CachePolicy.WRITEBACK, CachePolicy.WRITEBACK, CachePolicy.WRITEBACK);
        assertThat(ALL.stream().map(TrialOperations::tracked)).containsExactly(true, false, false, false);
        assertThat(TrialOperations.tracked(TrialOperations.withTracked(MAP, false))).isFalse();
        assertThat(ALL.stream().map(TrialOperations::area)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void with_anotherValue_changesItAlone() {
        PaddrRange memory = PaddrRange.of(0x1000_0000, 0x1000_3000);
        assertThat(ALL.stream().map(it -> TrialOperations.withAreaSize(it, 7))).containsExactly(
                new KVirtOperation.Map(true, 7, 0x1000, memory, PageFlags.RW, CachePolicy.UNCACHEABLE), PROTECT, UNMAP,
                DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withBase(it, 0x7000))).containsExactly(
                new KVirtOperation.Map(
                        true, 0x40_0000, 0x1000, PaddrRange.ofSize(new Paddr(0x7000), 0x3000), PageFlags.RW,
                        CachePolicy.UNCACHEABLE),
                PROTECT, UNMAP, DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withOffset(it, 7))).containsExactly(
                new KVirtOperation.Map(true, 0x40_0000, 7, memory, PageFlags.RW, CachePolicy.UNCACHEABLE),
                new KVirtOperation.Protect(2, 7, 0x3000, PageFlags.R), new KVirtOperation.Unmap(3, 7, 0x5000), DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withSize(it, 7))).containsExactly(
                new KVirtOperation.Map(
                        true, 0x40_0000, 0x1000, PaddrRange.ofSize(new Paddr(0x1000_0000), 7), PageFlags.RW,
                        CachePolicy.UNCACHEABLE),
                new KVirtOperation.Protect(2, 0x2000, 7, PageFlags.R), new KVirtOperation.Unmap(3, 0x4000, 7), DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withFlags(it, PageFlags.RWX))).containsExactly(
                new KVirtOperation.Map(true, 0x40_0000, 0x1000, memory, PageFlags.RWX, CachePolicy.UNCACHEABLE),
                new KVirtOperation.Protect(2, 0x2000, 0x3000, PageFlags.RWX), UNMAP, DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withCache(it, CachePolicy.WRITEBACK))).containsExactly(
                new KVirtOperation.Map(true, 0x40_0000, 0x1000, memory, PageFlags.RW, CachePolicy.WRITEBACK), PROTECT,
                UNMAP,
                DROP);
        assertThat(ALL.stream().map(it -> TrialOperations.withArea(it, 9))).containsExactly(
                MAP, new KVirtOperation.Protect(9, 0x2000, 0x3000, PageFlags.R),
                new KVirtOperation.Unmap(9, 0x4000, 0x5000), new KVirtOperation.Drop(9));
    }
}
