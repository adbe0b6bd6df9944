package kspace.app.machine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kspace.app.state.MemoryText;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;

/** Reads and replaces single values of operations on KVirtAreas; a value that an operation has not stays out of it. */
final class TrialOperations {
    private TrialOperations() {}

    /** Returns operations in a few words each, those that make an area with its number. */
    static List<String> inWords(List<KVirtOperation> operations) {
        List<String> words = new ArrayList<>();
        int nrAreas = 0;
        for (KVirtOperation operation : operations) {
            nrAreas += operation instanceof KVirtOperation.Map ? 1 : 0;
            words.add(inWords(operation, nrAreas));
        }
        return List.copyOf(words);
    }

    /** Returns the number of the last area that is made and not dropped, if there is one. */
    static Optional<Integer> lastArea(List<KVirtOperation> operations) {
        SortedSet<Integer> numbers = new TreeSet<>();
        int nrAreas = 0;
        for (KVirtOperation operation : operations) {
            switch (operation) {
                case KVirtOperation.Map _ -> numbers.add(++nrAreas);
                case KVirtOperation.Drop drop -> numbers.remove(drop.area());
                case KVirtOperation.Protect _,KVirtOperation.Unmap _ -> {}
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
    }

    private static String inWords(KVirtOperation operation, int nrAreas) {
        return operation.id() + "  " + switch (operation) {
            case KVirtOperation.Map map ->
                    EditorMessage.AREA_OF.text(nrAreas, MemoryText.size(map.memory().sizeBytes()),
                            MemoryText.size(map.areaSizeBytes()), map.flags().accessText());
            case KVirtOperation.Protect protect -> EditorMessage.AREA_PART_WITH.text(
                    protect.area(), MemoryText.size(protect.offsetBytes()), MemoryText.size(protect.sizeBytes()),
                    protect.flags().accessText());
            case KVirtOperation.Unmap unmap -> EditorMessage.AREA_PART.text(
                    unmap.area(), MemoryText.size(unmap.offsetBytes()), MemoryText.size(unmap.sizeBytes()));
            case KVirtOperation.Drop drop -> EditorMessage.AREA.text(drop.area());
        };
    }

    static long offset(KVirtOperation operation) {
        return switch (operation) {
            case KVirtOperation.Map map -> map.offsetBytes();
            case KVirtOperation.Protect protect -> protect.offsetBytes();
            case KVirtOperation.Unmap unmap -> unmap.offsetBytes();
            case KVirtOperation.Drop _ -> 0;
        };
    }

    static long size(KVirtOperation operation) {
        return switch (operation) {
            case KVirtOperation.Map map -> map.memory().sizeBytes();
            case KVirtOperation.Protect protect -> protect.sizeBytes();
            case KVirtOperation.Unmap unmap -> unmap.sizeBytes();
            case KVirtOperation.Drop _ -> 0;
        };
    }

    static PageFlags flags(KVirtOperation operation) {
        return switch (operation) {
            case KVirtOperation.Map map -> map.flags();
            case KVirtOperation.Protect protect -> protect.flags();
            case KVirtOperation.Unmap _,KVirtOperation.Drop _ -> PageFlags.NONE;
        };
    }

    static CachePolicy cache(KVirtOperation operation) {
        return operation instanceof KVirtOperation.Map map ? map.cache() : CachePolicy.WRITEBACK;
    }

    static boolean tracked(KVirtOperation operation) {
        return operation instanceof KVirtOperation.Map map && map.tracked();
    }

    static int area(KVirtOperation operation) {
        return switch (operation) {
            case KVirtOperation.Map _ -> 1;
            case KVirtOperation.Protect protect -> protect.area();
            case KVirtOperation.Unmap unmap -> unmap.area();
            case KVirtOperation.Drop drop -> drop.area();
        };
    }

    static KVirtOperation withAreaSize(KVirtOperation operation, long bytes) {
        return operation instanceof KVirtOperation.Map it
                ? new KVirtOperation.Map(
                        it.tracked(), bytes, it.offsetBytes(), it.memory(), it.flags(), it.cache())
                : operation;
    }

    static KVirtOperation withBase(KVirtOperation operation, long base) {
        return operation instanceof KVirtOperation.Map it
                ? withMemory(it, PaddrRange.ofSize(new Paddr(base), it.memory().sizeBytes()))
                : operation;
    }

    private static KVirtOperation withMemory(KVirtOperation.Map it, PaddrRange memory) {
        return new KVirtOperation.Map(
                it.tracked(), it.areaSizeBytes(), it.offsetBytes(), memory, it.flags(), it.cache());
    }

    static KVirtOperation withOffset(KVirtOperation operation, long bytes) {
        return switch (operation) {
            case KVirtOperation.Map it -> new KVirtOperation.Map(
                    it.tracked(), it.areaSizeBytes(), bytes, it.memory(), it.flags(), it.cache());
            case KVirtOperation.Protect it ->
                    new KVirtOperation.Protect(it.area(), bytes, it.sizeBytes(), it.flags());
            case KVirtOperation.Unmap it -> new KVirtOperation.Unmap(it.area(), bytes, it.sizeBytes());
            case KVirtOperation.Drop it -> it;
        };
    }

    static KVirtOperation withSize(KVirtOperation operation, long bytes) {
        return switch (operation) {
            case KVirtOperation.Map it -> withMemory(it, PaddrRange.ofSize(it.memory().start(), bytes));
            case KVirtOperation.Protect it ->
                    new KVirtOperation.Protect(it.area(), it.offsetBytes(), bytes, it.flags());
            case KVirtOperation.Unmap it -> new KVirtOperation.Unmap(it.area(), it.offsetBytes(), bytes);
            case KVirtOperation.Drop it -> it;
        };
    }

    static KVirtOperation withFlags(KVirtOperation operation, PageFlags flags) {
        return switch (operation) {
            case KVirtOperation.Map it -> new KVirtOperation.Map(
                    it.tracked(), it.areaSizeBytes(), it.offsetBytes(), it.memory(), flags, it.cache());
            case KVirtOperation.Protect it ->
                    new KVirtOperation.Protect(it.area(), it.offsetBytes(), it.sizeBytes(), flags);
            case KVirtOperation.Unmap it -> it;
            case KVirtOperation.Drop it -> it;
        };
    }

    static KVirtOperation withCache(KVirtOperation operation, CachePolicy cache) {
        return operation instanceof KVirtOperation.Map it
                ? new KVirtOperation.Map(
                        it.tracked(), it.areaSizeBytes(), it.offsetBytes(), it.memory(), it.flags(), cache)
                : operation;
    }

    static KVirtOperation withTracked(KVirtOperation operation, boolean tracked) {
        return operation instanceof KVirtOperation.Map it
                ? new KVirtOperation.Map(
                        tracked, it.areaSizeBytes(), it.offsetBytes(), it.memory(), it.flags(), it.cache())
                : operation;
    }

    static KVirtOperation withArea(KVirtOperation operation, int number) {
        return switch (operation) {
            case KVirtOperation.Map it -> it;
            case KVirtOperation.Protect it ->
                    new KVirtOperation.Protect(number, it.offsetBytes(), it.sizeBytes(), it.flags());
            case KVirtOperation.Unmap it -> new KVirtOperation.Unmap(number, it.offsetBytes(), it.sizeBytes());
            case KVirtOperation.Drop _ -> new KVirtOperation.Drop(number);
        };
    }
}
