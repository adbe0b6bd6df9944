package kspace.core.kernel.asterinas.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.PteException;
import kspace.core.memory.FrameReferences;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Message;

/** Runs operations on KVirtAreas, one after the other, on the page table of a booted machine. */
public final class KVirtTrial {
    private final PageTable table;
    private final VaddrRange vmalloc;
    private final Predicate<PaddrRange> isFree;
    private final KVirtAreas areas;
    private final FrameReferences references = new FrameReferences();
    private final List<KVirtArea> made = new ArrayList<>();
    /** The memory that was mapped as tracked frames, by where it starts; no two meet. */
    private final NavigableMap<Paddr, PaddrRange> tracked = new TreeMap<>();

    /** What became of an operation. */
    public sealed interface Outcome {}

    /**
     * It was done.
     *
     * @param change what it did
     */
    public record Done(KVirtChange change) implements Outcome {}

    /**
     * The kernel refused it; what it did before that stays.
     *
     * @param va where
     * @param reason what the kernel says
     */
    public record Refused(Vaddr va, Message reason) implements Outcome {}

    /**
     * Starts without areas.
     *
     * @param table the page table
     * @param vmalloc where areas may lie
     * @param isFree whether memory is usable and holds nothing yet, page tables aside
     */
    public KVirtTrial(PageTable table, VaddrRange vmalloc, Predicate<PaddrRange> isFree) {
        this.table = table;
        this.vmalloc = vmalloc;
        this.isFree = isFree;
        this.areas = new KVirtAreas(table, vmalloc, references);
    }

    /** Runs the next operation. */
    public Outcome run(KVirtOperation operation) {
        TableTally before = table.tally();
        PerLevel leaves = table.leavesPerLevel();
        try {
            Work work = switch (operation) {
                case KVirtOperation.Map map -> map(map);
                case KVirtOperation.Protect protect -> protect(protect);
                case KVirtOperation.Unmap unmap -> unmap(unmap);
                case KVirtOperation.Drop drop -> drop(drop);
            };
            TableTally tables = table.tally().since(before);
            if (work.holdsMore() || tables.allocated().sum() > 0) {
                requireNoTableInTracked();
            }
            return new Done(new KVirtChange(
                    operation, work.area(), area(work.area()).range(), work.part(), tables, leaves,
                    table.leavesPerLevel()));
        } catch (KVirtAreaException e) {
            return new Refused(vaOf(operation), e.words());
        } catch (PageTableException e) {
            return new Refused(vaOf(operation), e.words());
        } catch (PteException e) {
            return new Refused(vaOf(operation), e.words());
        }
    }

    /**
     * What an operation was about.
     *
     * @param area the number of the area
     * @param part the addresses
     * @param holdsMore whether it holds more tracked frames than before
     */
    private record Work(int area, VaddrRange part, boolean holdsMore) {}

    private Work map(KVirtOperation.Map map) {
        PageProperty property = new PageProperty(map.flags(), map.cache(), PrivilegedFlags.GLOBAL);
        KVirtArea area;
        if (map.tracked()) {
            requireTrackable(map.memory());
            references.add(map.memory().start(), map.memory().sizeBytes() / PagingConsts.BASE_PAGE_SIZE);
            area = areas.mapRanges(
                    map.areaSizeBytes(), map.offsetBytes(), List.of(map.memory()), property);
            if (!map.memory().isEmpty()) {
                tracked.put(map.memory().start(), map.memory());
            }
        } else {
            area = areas.mapUntrackedFrames(map.areaSizeBytes(), map.offsetBytes(), map.memory(), property);
        }
        made.add(area);
        return new Work(made.size(), area.range(), map.tracked());
    }

    private void requireTrackable(PaddrRange memory) {
        long page = PagingConsts.BASE_PAGE_SIZE;
        if (!memory.start().isAligned(page) || !memory.end().isAligned(page)) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.UNALIGNED_PADDR,
                    AreaWords.FRAMES_UNALIGNED.of(memory));
        }
        if (Unsigned.less(KVirtOperation.Map.MOST_TRACKED_BYTES, memory.sizeBytes())) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.TOO_MANY_FRAMES,
                    AreaWords.TOO_MANY_FRAMES.of(memory));
        }
        if (!memory.isEmpty() && (trackedIn(memory).isPresent() || !isFree.test(memory))) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.FRAMES_NOT_FREE,
                    AreaWords.FRAMES_NOT_FREE.of(memory));
        }
    }

    /** Returns frames that were mapped as tracked ones and lie in {@code memory}, which is not empty. */
    private Optional<PaddrRange> trackedIn(PaddrRange memory) {
        return Optional.ofNullable(tracked.lowerEntry(memory.end())).map(Map.Entry::getValue)
                .filter(memory::overlaps);
    }

    private void requireNoTableInTracked() {
        if (tracked.isEmpty()) {
            return;
        }
        for (PaddrRange frames : table.tableFrames()) {
            Optional<PaddrRange> met = trackedIn(frames);
            if (met.isPresent()) {
                throw new KVirtAreaException(
                        KVirtAreaException.Kind.FRAMES_NOT_FREE,
                        AreaWords.FRAMES_HOLD_TABLES.of(frames, met.get()));
            }
        }
    }

    private KVirtArea area(int number) {
        if (number < 1 || number > made.size()) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.NO_SUCH_AREA,
                    AreaWords.NO_SUCH_AREA.of(LiveArea.nameOf(number), made.size()));
        }
        return made.get(number - 1);
    }

    private VaddrRange part(int number, long offsetBytes, long sizeBytes) {
        KVirtArea area = area(number);
        VaddrRange range = area.range();
        if (area.isDropped()) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.DROPPED, AreaWords.DROPPED.of(range));
        }
        boolean aligned = Unsigned.isAligned(offsetBytes | sizeBytes, PagingConsts.BASE_PAGE_SIZE);
        boolean fits = Unsigned.less(offsetBytes, range.sizeBytes())
                && Unsigned.lessOrEqual(sizeBytes, range.sizeBytes() - offsetBytes);
        if (!aligned || !fits || sizeBytes == 0) {
            throw new KVirtAreaException(
                    aligned ? KVirtAreaException.Kind.OUTSIDE_AREA : KVirtAreaException.Kind.UNALIGNED_OFFSET,
                    AreaWords.NO_WHOLE_PAGES.of(sizeBytes, offsetBytes, range.sizeBytes()));
        }
        return VaddrRange.ofSize(range.first().plus(offsetBytes), sizeBytes);
    }

    private Work protect(KVirtOperation.Protect protect) {
        VaddrRange part = part(protect.area(), protect.offsetBytes(), protect.sizeBytes());
        try (Cursor cursor = table.cursor(part)) {
            cursor.protectAll(part.sizeBytes(), old -> withFlags(old, protect.flags()));
        }
        return new Work(protect.area(), part, false);
    }

    private static PageProperty withFlags(PageProperty old, PageFlags flags) {
        return new PageProperty(flags, old.cache(), old.privileged());
    }

    private Work unmap(KVirtOperation.Unmap unmap) {
        VaddrRange part = part(unmap.area(), unmap.offsetBytes(), unmap.sizeBytes());
        areas.unmap(part);
        return new Work(unmap.area(), part, false);
    }

    private Work drop(KVirtOperation.Drop drop) {
        KVirtArea area = area(drop.area());
        area.close();
        return new Work(drop.area(), area.range(), false);
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
                : vmalloc.first();
    }
}
