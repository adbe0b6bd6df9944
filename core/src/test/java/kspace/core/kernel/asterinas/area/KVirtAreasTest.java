package kspace.core.kernel.asterinas.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.area.KVirtAreaException.Kind;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.MappedItem;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas: where they lie, what is in them, and what is refused. */
class KVirtAreasTest {
    private static final long BASE = 0xffff_c000_0000_0000L;
    private static final long END = 0xffff_fff0_0000_0000L;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long MIB_2 = 2L << 20;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);
    private static final VaddrRange VMALLOC = VaddrRange.ofBounds(BASE, END);
    private static final FrameSource ENDLESS = n -> Optional.of(new Paddr((1L << 50) + n * PAGE));

    private final FrameReferences references = new FrameReferences();
    private final PageTable table = table(ENDLESS);
    private final KVirtAreas areas = new KVirtAreas(table, VMALLOC, references);

    private static PageTable table(FrameSource frames) {
        return PageTable.kernel(X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS), frames);
    }

    private List<Paddr> frames(long... addresses) {
        List<Paddr> frames = LongStream.of(addresses).mapToObj(Paddr::new).toList();
        frames.forEach(frame -> references.add(frame, 1));
        return frames;
    }

    private KVirtArea empty(long sizeBytes) {
        return areas.mapUntrackedFrames(sizeBytes, 0, PaddrRange.of(0, 0), RW);
    }

    private static void assertRefused(Kind kind, String number, Runnable call) {
        assertThatExceptionOfType(KVirtAreaException.class)
                .isThrownBy(call::run)
                .withMessageContaining(number)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void mapFrames_atOffset_mapsTrackedPagesAndDropUnmapsThem() {
        List<Paddr> frames = frames(0x9000, 0x5000, 0x5000);
        KVirtArea area = areas.mapFrames(8 * PAGE, 2 * PAGE, frames, RW);
        assertThat(area.range()).isEqualTo(VaddrRange.ofBounds(END - 8 * PAGE, END));
        assertThat(LongStream.range(0, 8).mapToObj(i -> area.query(new Vaddr(END - (8 - i) * PAGE + 0x123))))
                .containsExactly(
                        Optional.empty(), Optional.empty(),
                        Optional.of(new MappedItem.Tracked(new Paddr(0x9000), RW)),
                        Optional.of(new MappedItem.Tracked(new Paddr(0x5000), RW)),
                        Optional.of(new MappedItem.Tracked(new Paddr(0x5000), RW)),
                        Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(references.count(new Paddr(0x5000))).isEqualTo(2);
        area.close();
        assertThat(area.isDropped()).isTrue();
        assertThat(table.nrLeaves()).isZero();
        assertThat(references.count(new Paddr(0x5000))).isZero();
        assertThat(references.count(new Paddr(0x9000))).isZero();
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
        assertRefused(Kind.DROPPED, area.range().toString(), area::close);
        assertRefused(Kind.DROPPED, area.range().toString(), () -> area.query(area.range().first()));
    }

    @Test
    void mapUntrackedFrames_aligned_usesHugePages() {
        KVirtArea area = areas.mapUntrackedFrames(
                4 * MIB_2, MIB_2, PaddrRange.of(16 * MIB_2, 18 * MIB_2 + PAGE), RW);
        assertThat(table.nrLeaves(2)).isEqualTo(2);
        assertThat(table.nrLeaves(1)).isEqualTo(1);
        assertThat(area.query(new Vaddr(END - 3 * MIB_2 + 5)))
                .contains(new MappedItem.Untracked(new Paddr(16 * MIB_2), 2, RW));
        assertRefused(Kind.OUTSIDE_AREA, "0xffff_ffef_ff7f_ffff", () -> area.query(new Vaddr(END - 4 * MIB_2 - 1)));
        area.close();
        assertThat(table.nrLeaves()).isZero();
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
    }

    @Test
    void mapUntrackedFrames_nothing_mapsNothing() {
        KVirtArea area = empty(PAGE);
        assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
        assertThat(area.query(area.range().first())).isEmpty();
        area.close();
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
    }

    /** As in the kernel, the cursor is opened on what is left of the area before it is known that nothing is mapped. */
    @ParameterizedTest
    @CsvSource({"8000, 0, 2", "8000, 7000, 2", "400000, 1000, 1", "400000, 3ff000, 2", "80000000, 0, 0"})
    void mapFrames_none_allocatesTheTablesOfItsCursor(String size, String offset, long tables) {
        KVirtArea area = areas.mapFrames(
                Long.parseLong(size, 16), Long.parseLong(offset, 16), List.of(), RW);
        assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + tables);
        assertThat(table.nrLeaves()).isZero();
        area.close();
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
    }

    @Test
    void areas_droppedInAnyOrder_leaveBlocksThatAreTakenFromTheEndOfTheFirst() {
        KVirtArea a = empty(PAGE);
        KVirtArea b = empty(2 * PAGE);
        KVirtArea c = empty(3 * PAGE);
        KVirtArea d = empty(PAGE);
        assertThat(List.of(a, b, c, d)).map(it -> END - it.range().first().value())
                .containsExactly(PAGE, 3 * PAGE, 6 * PAGE, 7 * PAGE);
        b.close();
        assertThat(areas.freeBlocks()).containsExactly(
                VaddrRange.ofBounds(BASE, END - 7 * PAGE), VaddrRange.ofBounds(END - 3 * PAGE, END - PAGE));
        KVirtArea e = empty(PAGE);
        assertThat(e.range().endExclusive()).isEqualTo(END - 7 * PAGE);
        d.close();
        assertThat(areas.freeBlocks()).hasSize(3);
        e.close();
        assertThat(areas.freeBlocks()).hasSize(2);
        a.close();
        c.close();
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
    }

    @Test
    void areas_wholeRange_leaveNoSpaceUntilDropped() {
        KVirtArea all = areas.mapUntrackedFrames(
                END - BASE, 0, PaddrRange.of(0, END - BASE), RW);
        assertThat(areas.freeBlocks()).isEmpty();
        assertRefused(Kind.NO_SPACE, "0x1000", () -> empty(PAGE));
        all.close();
        assertThat(table.nrLeaves()).isZero();
        assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
        assertRefused(Kind.NO_SPACE, "0x3ff000001000", () -> empty(END - BASE + PAGE));
    }

    @Test
    void calls_withWrongNumbers_nameThemAndChangeNothing() {
        List<Paddr> one = frames(0x5000);
        assertRefused(Kind.EMPTY_AREA, "0x0", () -> areas.mapFrames(0, 0, List.of(), RW));
        assertRefused(Kind.UNALIGNED_SIZE, "0x1001", () -> areas.mapFrames(0x1001, 0, List.of(), RW));
        assertRefused(Kind.UNALIGNED_OFFSET, "0x800", () -> areas.mapFrames(0x2000, 0x800, one, RW));
        assertRefused(Kind.OUTSIDE_AREA, "0x2000", () -> areas.mapFrames(0x2000, 0x2000, one, RW));
        assertRefused(
                Kind.OUTSIDE_AREA, "0x2000 leaves nothing", () -> areas.mapFrames(0x2000, 0x2000, List.of(), RW));
        assertRefused(Kind.OUTSIDE_AREA, "0xfffffffffffff000", () -> areas.mapFrames(0x2000, -PAGE, one, RW));
        assertRefused(
                Kind.UNALIGNED_PADDR, "0x5001", () -> areas.mapFrames(0x2000, 0, List.of(new Paddr(0x5001)), RW));
        assertRefused(
                Kind.UNALIGNED_PADDR, "0x10",
                () -> areas.mapUntrackedFrames(0x2000, 0, PaddrRange.of(0x10, 0x1010), RW));
        assertRefused(
                Kind.UNALIGNED_PADDR, "0x1010",
                () -> areas.mapUntrackedFrames(0x2000, 0, PaddrRange.of(0, 0x1010), RW));
        assertRefused(
                Kind.OUTSIDE_AREA, "0x3000",
                () -> areas.mapUntrackedFrames(0x2000, 0, PaddrRange.of(0, 0x3000), RW));
        assertRefused(
                Kind.FRAME_NOT_REFERENCED, "0x5000",
                () -> areas.mapFrames(0x2000, 0, List.of(one.getFirst(), one.getFirst()), RW));
        assertThatIllegalArgumentException().isThrownBy(() -> areas.mapFrames(0x2000, 0, one, new PageProperty(
                PageFlags.R, CachePolicy.WRITE_PROTECTED, PrivilegedFlags.NONE)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> areas.mapUntrackedFrames(0x2000, 0, PaddrRange.of(1L << 52, (1L << 52) + PAGE), RW));
        assertThat(areas.freeBlocks()).containsExactly(VMALLOC);
        assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
        assertThat(references.count(one.getFirst())).isEqualTo(1);
    }

    @Test
    void mapFrames_tablesRunOut_leavesNothingMappedAndTheReferences() {
        PageTable small = table(n -> n < PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + 2 ? ENDLESS.frame(n)
                : Optional.empty());
        KVirtAreas few = new KVirtAreas(small, VaddrRange.ofBounds(BASE, END - MIB_2 + PAGE), references);
        List<Paddr> frames = frames(0x5000, 0x6000);
        assertThatExceptionOfType(PageTableException.class)
                .isThrownBy(() -> few.mapFrames(2 * PAGE, 0, frames, RW))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(PageTableException.Kind.OUT_OF_FRAMES));
        assertThat(small.nrLeaves()).isZero();
        assertThat(few.freeBlocks()).hasSize(1);
        assertThat(frames).allSatisfy(frame -> assertThat(references.count(frame)).isEqualTo(1));
    }

    /** Page numbers in a set are the reference. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areas_atRandom_areWhereAPlainSearchPutsThem(long seed) {
        Random random = new Random(seed);
        int pages = 64;
        KVirtAreas few = new KVirtAreas(table, VaddrRange.ofSize(new Vaddr(BASE), pages * PAGE), references);
        Set<Integer> free = new HashSet<>();
        for (int i = 0; i < pages; i++) {
            free.add(i);
        }
        List<KVirtArea> live = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            if (!live.isEmpty() && random.nextInt(5) < 2) {
                KVirtArea area = live.remove(random.nextInt(live.size()));
                area.close();
                int first = (int) ((area.range().first().value() - BASE) / PAGE);
                for (int i = 0; i < area.range().sizeBytes() / PAGE; i++) {
                    assertThat(free.add(first + i)).as("seed " + seed).isTrue();
                }
                continue;
            }
            int size = 1 + random.nextInt(6);
            int found = plainSearch(free, size, pages);
            if (found < 0) {
                assertRefused(Kind.NO_SPACE, Long.toHexString(size * PAGE), () -> few.mapUntrackedFrames(
                        size * PAGE, 0, PaddrRange.of(0, 0), RW));
            } else {
                KVirtArea area = few.mapUntrackedFrames(
                        size * PAGE, 0, PaddrRange.of(PAGE, PAGE + random.nextInt(size + 1) * PAGE), RW);
                assertThat(area.range().first().value()).as("seed " + seed).isEqualTo(BASE + found * PAGE);
                live.add(area);
                for (int i = 0; i < size; i++) {
                    free.remove(found + i);
                }
            }
        }
        live.forEach(KVirtArea::close);
        assertThat(table.nrLeaves()).as("seed " + seed).isZero();
        assertThat(few.freeBlocks()).as("seed " + seed).hasSize(1);
    }

    /** Returns where the last pages of the first block of at least {@code size} free pages are; -1 if there is none. */
    private static int plainSearch(Set<Integer> free, int size, int pages) {
        int run = 0;
        for (int page = 0; page <= pages; page++) {
            if (free.contains(page)) {
                run++;
            } else if (run >= size) {
                return page - size;
            } else {
                run = 0;
            }
        }
        return -1;
    }
}
