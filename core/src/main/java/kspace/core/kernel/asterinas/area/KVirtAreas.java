package kspace.core.kernel.asterinas.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.area.KVirtAreaException.Kind;
import kspace.core.memory.FrameReferences;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.Fragment;
import kspace.core.pagetable.MappedItem;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.RawItem;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * The areas of virtual memory that the kernel makes for itself (SPEC section 8). Their addresses come from the VMALLOC
 * range of the layout, their pages go into the kernel page table.
 */
public final class KVirtAreas {
    private final PageTable table;
    private final FrameReferences references;
    private final VaddrRange all;
    private final KVirtAllocator allocator;

    /**
     * Creates the state in which no area exists.
     *
     * @param table the kernel page table
     * @param vmalloc where areas may lie
     * @param references the counts of the tracked frames
     */
    public KVirtAreas(PageTable table, VaddrRange vmalloc, FrameReferences references) {
        this.table = table;
        this.references = references;
        this.all = vmalloc;
        this.allocator = new KVirtAllocator(vmalloc);
    }

    /** Returns the addresses that no area has, in address order. */
    public List<VaddrRange> freeBlocks() {
        return allocator.freeBlocks();
    }

    /**
     * Makes an area and maps tracked frames in it, one after the other. One reference on each moves into the area. Tables that
     * lead to what is left of the area after the offset are allocated even if there are no frames, as in the kernel.
     *
     * @param areaSizeBytes the size of the area, a multiple of 4 KiB, not 0
     * @param mapOffsetBytes where in the area the first frame appears, a multiple of 4 KiB that leaves something of the area
     * @param frames the frames
     * @throws KVirtAreaException if a number is not as described, the frames do not fit, one has no reference, or no
     *     addresses are left; then nothing is changed
     * @throws PteException if a frame cannot be written as an entry with this property; likewise
     * @throws kspace.core.pagetable.PageTableException if no frames are left for tables; then nothing stays mapped
     */
    public KVirtArea mapFrames(
            long areaSizeBytes, long mapOffsetBytes, List<Paddr> frames, PageProperty property) {
        List<PaddrRange> ranges = new ArrayList<>();
        for (Paddr frame : frames) {
            PaddrRange next = PaddrRange.ofSize(frame, PagingConsts.BASE_PAGE_SIZE);
            boolean adjoins = !ranges.isEmpty() && ranges.getLast().end().equals(frame);
            ranges.add(adjoins ? new PaddrRange(ranges.removeLast().start(), next.end()) : next);
        }
        return mapRanges(areaSizeBytes, mapOffsetBytes, ranges, property);
    }

    /**
     * Makes an area and maps tracked frames in it as {@link #mapFrames} does, at a cost that does not grow with them.
     *
     * @param ranges the frames, each range of them from and to a multiple of 4 KiB
     */
    KVirtArea mapRanges(
            long areaSizeBytes, long mapOffsetBytes, List<PaddrRange> ranges, PageProperty property) {
        long mappedBytes = 0;
        for (PaddrRange frames : ranges) {
            requireAligned(Kind.UNALIGNED_PADDR, AreaWords.FIRST_FRAME_UNALIGNED, frames.start().value());
            requireAligned(Kind.UNALIGNED_PADDR, AreaWords.END_OF_FRAMES_UNALIGNED, frames.end().value());
            mappedBytes += frames.sizeBytes();
        }
        requireFits(areaSizeBytes, mapOffsetBytes, mappedBytes);
        if (mapOffsetBytes == areaSizeBytes) {
            throw new KVirtAreaException(
                    Kind.OUTSIDE_AREA,
                    AreaWords.NOTHING_LEFT.of(mapOffsetBytes, areaSizeBytes));
        }
        List<PaddrRange> mapped = ranges.stream().filter(frames -> !frames.isEmpty()).toList();
        requireReferences(mapped);
        mapped.forEach(frames -> requireWritable(frames, new MappedItem.Tracked(frames.start(), property)));
        return make(areaSizeBytes, mapOffsetBytes, areaSizeBytes - mapOffsetBytes,
                cursor -> mapTracked(cursor, mapped, property));
    }

    private void mapTracked(Cursor cursor, List<PaddrRange> mapped, PageProperty property) {
        long page = PagingConsts.BASE_PAGE_SIZE;
        Vaddr first = cursor.virtAddr();
        boolean done = false;
        try {
            for (PaddrRange frames : mapped) {
                cursor.mapTracked(
                        new PageRun(cursor.virtAddr(), frames.start(), 1, page, frames.sizeBytes() / page), property);
            }
            done = true;
        } finally {
            if (!done) {
                keepReferences(mapped, cursor.virtAddr().value() - first.value());
            }
        }
    }

    /** Undoing what was mapped drops a reference on each frame; after a failure the caller still has its own. */
    private void keepReferences(List<PaddrRange> mapped, long doneBytes) {
        long left = doneBytes;
        for (PaddrRange frames : mapped) {
            long size = Unsigned.min(left, frames.sizeBytes());
            references.add(frames.start(), size / PagingConsts.BASE_PAGE_SIZE);
            left -= size;
        }
    }

    private void requireReferences(List<PaddrRange> mapped) {
        FrameReferences wanted = new FrameReferences();
        mapped.forEach(frames -> wanted.add(frames.start(), frames.sizeBytes() / PagingConsts.BASE_PAGE_SIZE));
        references.firstLacking(wanted).ifPresent(frame -> {
            throw new KVirtAreaException(
                    Kind.FRAME_NOT_REFERENCED,
                    AreaWords.TOO_FEW_REFERENCES.of(frame.value(), references.count(frame), wanted.count(frame)));
        });
    }

    private void requireWritable(PaddrRange memory, MappedItem first) {
        PageProperty property = RawItem.of(first).property();
        table.format().encodeLeaf(memory.start(), 1, property);
        table.format().encodeLeaf(new Paddr(memory.end().value() - PagingConsts.BASE_PAGE_SIZE), 1, property);
    }

    /**
     * Makes an area and shows physical memory in it, with the largest pages. An empty physical range maps nothing.
     *
     * @param areaSizeBytes the size of the area, a multiple of 4 KiB, not 0
     * @param mapOffsetBytes where in the area the memory starts, a multiple of 4 KiB
     * @param memory the memory, from and to a multiple of 4 KiB
     * @throws KVirtAreaException if a number is not as described, the memory does not fit, or no addresses are left; then
     *     nothing is changed
     * @throws PteException if the memory cannot be written as entries with this property; likewise
     * @throws kspace.core.pagetable.PageTableException if no frames are left for tables; then nothing stays mapped
     */
    public KVirtArea mapUntrackedFrames(
            long areaSizeBytes, long mapOffsetBytes, PaddrRange memory, PageProperty property) {
        requireAligned(Kind.UNALIGNED_PADDR, AreaWords.PHYSICAL_START_UNALIGNED, memory.start().value());
        requireAligned(Kind.UNALIGNED_PADDR, AreaWords.PHYSICAL_END_UNALIGNED, memory.end().value());
        requireFits(areaSizeBytes, mapOffsetBytes, memory.sizeBytes());
        if (!memory.isEmpty()) {
            requireWritable(memory, new MappedItem.Untracked(memory.start(), 1, property));
        }
        return make(areaSizeBytes, mapOffsetBytes, memory.sizeBytes(), cursor -> {
            List<PageRun> runs = LargestPages.runs(
                    table.consts(), table.managedRange(), cursor.virtAddr(), memory.start(), memory.sizeBytes());
            for (PageRun run : runs) {
                cursor.map(run, property);
            }
        });
    }

    /** How the pages of a new area are mapped. */
    @FunctionalInterface
    private interface Mapping {
        void map(Cursor cursor);
    }

    /** Makes an area and maps in {@code cursorBytes} of it after the offset; without a cursor if they are 0. */
    private KVirtArea make(long areaSizeBytes, long mapOffsetBytes, long cursorBytes, Mapping mapping) {
        VaddrRange range = allocator.allocate(areaSizeBytes)
                .orElseThrow(() -> new KVirtAreaException(
                        Kind.NO_SPACE,
                        AreaWords.NO_SPACE.of(areaSizeBytes, all)));
        if (cursorBytes == 0) {
            return new KVirtArea(this, range);
        }
        Vaddr first = range.first().plus(mapOffsetBytes);
        boolean done = false;
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(first, cursorBytes))) {
            try {
                mapping.map(cursor);
                done = true;
            } finally {
                if (!done) {
                    cursor.jump(first);
                    unmapRest(cursor);
                }
            }
        } finally {
            if (!done) {
                allocator.free(range);
            }
        }
        return new KVirtArea(this, range);
    }

    private static void requireFits(long areaSizeBytes, long mapOffsetBytes, long mappedBytes) {
        if (areaSizeBytes == 0) {
            throw new KVirtAreaException(Kind.EMPTY_AREA, AreaWords.EMPTY.of(areaSizeBytes));
        }
        requireAligned(Kind.UNALIGNED_SIZE, AreaWords.SIZE_UNALIGNED, areaSizeBytes);
        requireAligned(Kind.UNALIGNED_OFFSET, AreaWords.OFFSET_UNALIGNED, mapOffsetBytes);
        if (Unsigned.less(areaSizeBytes, mapOffsetBytes)
                || Unsigned.less(areaSizeBytes - mapOffsetBytes, mappedBytes)) {
            throw new KVirtAreaException(
                    Kind.OUTSIDE_AREA,
                    AreaWords.DO_NOT_FIT.of(mappedBytes, mapOffsetBytes, areaSizeBytes));
        }
    }

    private static void requireAligned(Kind kind, AreaWords refusal, long value) {
        if (!Unsigned.isAligned(value, PagingConsts.BASE_PAGE_SIZE)) {
            throw new KVirtAreaException(kind, refusal.of(value));
        }
    }

    Optional<MappedItem> query(KVirtArea area, Vaddr va) {
        if (!area.range().contains(va)) {
            throw new KVirtAreaException(Kind.OUTSIDE_AREA, AreaWords.NOT_IN_AREA.of(va, area.range()));
        }
        if (!(table.translate(va).outcome() instanceof Translation.Mapped mapped)) {
            return Optional.empty();
        }
        Paddr page = mapped.pa().alignDown(table.consts().pageSize(mapped.level()));
        return Optional.of(new RawItem(page, mapped.level(), mapped.property()).item());
    }

    void drop(KVirtArea area) {
        unmap(area.range());
        allocator.free(area.range());
    }

    /** Takes everything out of a part of an area, which keeps its addresses. */
    void unmap(VaddrRange part) {
        try (Cursor cursor = table.cursor(part)) {
            unmapRest(cursor);
        }
    }

    /** Takes out everything from where a cursor stands to the end of its range. */
    private void unmapRest(Cursor cursor) {
        Optional<Fragment> taken = takeNext(cursor);
        while (taken.isPresent()) {
            table.release(taken.get(), references);
            taken = takeNext(cursor);
        }
    }

    private static Optional<Fragment> takeNext(Cursor cursor) {
        return cursor.takeNext(cursor.range().endExclusive() - cursor.virtAddr().value());
    }
}
