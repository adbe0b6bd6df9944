package kspace.core.kspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.memory.FrameReferences;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.Fragment;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.pagetable.StrayTable;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;

/** Runs operations on KVirtAreas, one after the other, on the page table of a booted machine. */
final class KVirtTrial {
    private final PageTable table;
    private final Predicate<PaddrRange> isFree;
    private final KVirtAreas areas;
    private final FrameReferences references = new FrameReferences();
    private final List<KVirtArea> made = new ArrayList<>();
    private final List<PaddrRange> tracked = new ArrayList<>();

    /** What became of an operation. */
    sealed interface Outcome {}

    /**
     * It was done.
     *
     * @param change what it did
     */
    record Done(KVirtChange change) implements Outcome {}

    /**
     * The kernel refused it; what it did before that stays.
     *
     * @param va where
     * @param reason what the kernel says
     */
    record Refused(Vaddr va, String reason) implements Outcome {}

    /**
     * Starts without areas.
     *
     * @param vmalloc where areas may lie
     * @param isFree whether memory is usable and holds nothing yet, page tables aside
     */
    KVirtTrial(PageTable table, VaddrRange vmalloc, Predicate<PaddrRange> isFree) {
        this.table = table;
        this.isFree = isFree;
        this.areas = new KVirtAreas(table, vmalloc, references);
    }

    Outcome run(KVirtOperation operation) {
        List<Long> tables = atEachLevel(table::nrTables);
        List<Long> leaves = atEachLevel(table::nrLeaves);
        try {
            Work work = switch (operation) {
                case KVirtOperation.Map map -> map(map);
                case KVirtOperation.Protect protect -> protect(protect);
                case KVirtOperation.Unmap unmap -> unmap(unmap);
                case KVirtOperation.Drop drop -> drop(drop);
            };
            requireNoTableInTracked();
            long freed = work.freed().stream().mapToLong(Long::longValue).sum();
            List<Long> fresh = IntStream.range(0, tables.size())
                    .mapToObj(i -> table.nrTables(i + 1) - tables.get(i) + work.freed().get(i))
                    .toList();
            return new Done(new KVirtChange(
                    operation, work.area(), area(work.area()).range(), work.part(), fresh, freed, leaves,
                    atEachLevel(table::nrLeaves)));
        } catch (KVirtAreaException | PageTableException | IllegalArgumentException e) {
            return new Refused(vaOf(operation), String.valueOf(e.getMessage()));
        }
    }

    /**
     * What an operation was about.
     *
     * @param area the number of the area
     * @param part the addresses
     * @param freed how many tables it freed at each level
     */
    private record Work(int area, VaddrRange part, List<Long> freed) {}

    private List<Long> atEachLevel(java.util.function.IntToLongFunction count) {
        return IntStream.rangeClosed(1, table.consts().nrLevels()).mapToObj(count::applyAsLong).toList();
    }

    private List<Long> none() {
        return atEachLevel(_ -> 0L);
    }

    private Work map(KVirtOperation.Map map) {
        PageProperty property = new PageProperty(map.flags(), map.cache(), PrivilegedFlags.GLOBAL);
        KVirtArea area;
        if (map.tracked()) {
            requireTrackable(map.memory());
            long nrFrames = map.memory().sizeBytes() / PagingConsts.BASE_PAGE_SIZE;
            references.add(map.memory().start(), nrFrames);
            area = areas.mapFrames(map.areaSizeBytes(), map.offsetBytes(), frames(map.memory(), nrFrames), property);
            tracked.add(map.memory());
        } else {
            area = areas.mapUntrackedFrames(map.areaSizeBytes(), map.offsetBytes(), map.memory(), property);
        }
        made.add(area);
        return new Work(made.size(), area.range(), none());
    }

    private static List<Paddr> frames(PaddrRange memory, long nrFrames) {
        LongUnaryOperator address = i -> memory.start().value() + i * PagingConsts.BASE_PAGE_SIZE;
        return LongStream.range(0, nrFrames).map(address).mapToObj(Paddr::new).toList();
    }

    private void requireTrackable(PaddrRange memory) {
        long page = PagingConsts.BASE_PAGE_SIZE;
        if (!memory.start().isAligned(page) || !memory.end().isAligned(page)) {
            throw new IllegalArgumentException("the frames " + memory + " do not start and end at a multiple of 4 KiB");
        }
        if (Unsigned.less(KVirtOperation.Map.MOST_TRACKED_BYTES, memory.sizeBytes())) {
            throw new IllegalArgumentException("the frames " + memory + " are more than the 64 MiB of tracked frames"
                    + " that can be tried; untracked memory may be larger");
        }
        boolean taken = tracked.stream().anyMatch(memory::overlaps);
        if (!memory.isEmpty() && (taken || !isFree.test(memory))) {
            throw new IllegalArgumentException("the frames " + memory + " cannot be allocated: not all of them are"
                    + " usable memory that nothing else holds");
        }
    }

    private void requireNoTableInTracked() {
        if (tracked.isEmpty()) {
            return;
        }
        for (PaddrRange frames : table.tableFrames()) {
            Optional<PaddrRange> met = tracked.stream().filter(frames::overlaps).findFirst();
            if (met.isPresent()) {
                throw new IllegalArgumentException("page tables lie in " + frames + ", so the frames " + met.get()
                        + " cannot be mapped as well; take memory further up");
            }
        }
    }

    private KVirtArea area(int number) {
        if (number < 1 || number > made.size()) {
            throw new IllegalArgumentException("there is no " + LiveArea.nameOf(number) + "; " + made.size()
                    + " have been made before");
        }
        return made.get(number - 1);
    }

    private VaddrRange part(int number, long offsetBytes, long sizeBytes) {
        KVirtArea area = area(number);
        VaddrRange range = area.range();
        if (area.isDropped()) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.DROPPED, "the KVirtArea " + range + " has been dropped already");
        }
        boolean aligned = Unsigned.isAligned(offsetBytes | sizeBytes, PagingConsts.BASE_PAGE_SIZE);
        boolean fits = Unsigned.less(offsetBytes, range.sizeBytes())
                && Unsigned.lessOrEqual(sizeBytes, range.sizeBytes() - offsetBytes);
        if (!aligned || !fits || sizeBytes == 0) {
            throw new KVirtAreaException(
                    aligned ? KVirtAreaException.Kind.OUTSIDE_AREA : KVirtAreaException.Kind.UNALIGNED_OFFSET,
                    Hex.of(sizeBytes) + " bytes at offset " + Hex.of(offsetBytes) + " are no whole pages in an area of "
                            + Hex.of(range.sizeBytes()) + " bytes");
        }
        return VaddrRange.ofSize(range.first().plus(offsetBytes), sizeBytes);
    }

    private Work protect(KVirtOperation.Protect protect) {
        VaddrRange part = part(protect.area(), protect.offsetBytes(), protect.sizeBytes());
        try (Cursor cursor = table.cursor(part)) {
            while (cursor.protectNext(left(cursor, part), old -> withFlags(old, protect.flags())).isPresent()) {
                // Each call goes on behind the page that it has changed.
            }
        }
        return new Work(protect.area(), part, none());
    }

    private static PageProperty withFlags(PageProperty old, PageFlags flags) {
        return new PageProperty(flags, old.cache(), old.privileged());
    }

    /** Returns what is left of a range behind the cursor, which may end up behind the range. */
    private static long left(Cursor cursor, VaddrRange range) {
        long at = cursor.virtAddr().value() - range.first().value();
        return Unsigned.less(at, range.sizeBytes()) ? range.sizeBytes() - at : 0;
    }

    private Work unmap(KVirtOperation.Unmap unmap) {
        VaddrRange part = part(unmap.area(), unmap.offsetBytes(), unmap.sizeBytes());
        long[] freed = new long[table.consts().nrLevels()];
        try (Cursor cursor = table.cursor(part)) {
            for (long left = left(cursor, part); left != 0; left = left(cursor, part)) {
                cursor.takeNext(left).ifPresent(fragment -> release(fragment, freed));
            }
        }
        return new Work(unmap.area(), part, LongStream.of(freed).boxed().toList());
    }

    private void release(Fragment fragment, long[] freed) {
        if (fragment instanceof StrayTable stray) {
            for (int level = 1; level <= freed.length; level++) {
                freed[level - 1] += stray.nrTables(level);
            }
        }
        table.release(fragment, references);
    }

    private Work drop(KVirtOperation.Drop drop) {
        KVirtArea area = area(drop.area());
        List<Long> before = atEachLevel(table::nrTables);
        area.close();
        return new Work(
                drop.area(), area.range(),
                IntStream.range(0, before.size()).mapToObj(i -> before.get(i) - table.nrTables(i + 1)).toList());
    }

    /** Returns where to look for an operation that was refused. */
    private Vaddr vaOf(KVirtOperation operation) {
        int number = switch (operation) {
            case KVirtOperation.Map _ -> made.size();
            case KVirtOperation.Protect protect -> protect.area();
            case KVirtOperation.Unmap unmap -> unmap.area();
            case KVirtOperation.Drop drop -> drop.area();
        };
        return number >= 1 && number <= made.size()
                ? made.get(number - 1).range().first()
                : areas.freeBlocks().getFirst().first();
    }
}
