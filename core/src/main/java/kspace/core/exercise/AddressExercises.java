package kspace.core.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.pte.PteFormat;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;

/**
 * Exercises that need no machine but its paging mode.
 *
 * @param mode the paging mode
 * @param format how the kernel writes its entries
 * @param difficulty how hard their numbers are
 * @param chance what they are made by
 */
record AddressExercises(PagingMode mode, PteFormat format, Difficulty difficulty, Chance chance) {
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    /** Memory that any machine of the field may have. */
    private static final long MEMORY = 64 * ByteSize.GIB;
    /** Pages of 1 GiB; larger ones would not fit into it, and no kernel uses them. */
    private static final int HIGHEST = 3;
    /** Indices that are one hexadecimal digit, and those that have all nine bits. */
    private static final long FEW_BITS = 0xf;
    private static final long HIGHEST_BIT = 0x100;

    private PagingConsts consts() {
        return mode.consts();
    }

    private Value arch() {
        return new Value.Name(mode.id());
    }

    private static Value address(long bits) {
        return new Value.Address(bits);
    }

    private static Value number(long number) {
        return new Value.Numeral(number);
    }

    private static Value row(IntToLongFunction value, int first, int last) {
        return new Value.Row(IntStream.rangeClosed(first, last).mapToObj(i -> number(value.applyAsLong(i))).toList());
    }

    private Vaddr anyAddress() {
        long bits = chance.bits();
        return new Vaddr(consts().canonical(switch (difficulty) {
            case EASY -> bits & (inEachIndex(FEW_BITS) | PAGE - 1);
            case NORMAL -> bits;
            case HARD -> bits | inEachIndex(HIGHEST_BIT);
        }));
    }

    /** Returns the bits of an address that these are of each index. */
    private long inEachIndex(long bits) {
        return IntStream.rangeClosed(1, consts().nrLevels()).mapToLong(level -> bits << consts().shift(level))
                .reduce(0, (a, b) -> a | b);
    }

    private int highestPageLevel() {
        return Math.min(HIGHEST, mode.largestHighestTranslationLevel());
    }

    private int anyPageLevel() {
        return switch (difficulty) {
            case EASY -> 1;
            case NORMAL -> chance.between(1, highestPageLevel());
            case HARD -> chance.between(2, highestPageLevel());
        };
    }

    /**
     * Returns a level above the last one: the lowest, any, or the highest of these.
     *
     * @param highest the highest that it may be
     */
    private int anyLevelAbove(int highest) {
        return switch (difficulty) {
            case EASY -> 2;
            case NORMAL -> chance.between(2, highest);
            case HARD -> highest;
        };
    }

    Draft indices() {
        Vaddr va = anyAddress();
        int root = consts().nrLevels();
        List<Value> indices = new ArrayList<>();
        for (int level = root; level >= 1; level--) {
            indices.add(number(consts().pteIndex(va, level)));
        }
        List<Value> reversed = new ArrayList<>(indices);
        Collections.reverse(reversed);
        List<Value> shifted = new ArrayList<>(indices.subList(1, indices.size()));
        shifted.add(number(va.value() >>> 3 & 0x1ff));
        return new Draft(ExerciseWords.ASK_INDICES.of(mode.id(), va), new Value.Row(indices))
                .given("arch", arch())
                .given("va", address(va.value()))
                .typical(new Value.Row(reversed), ExerciseWords.WRONG_END)
                .typical(new Value.Row(shifted), ExerciseWords.ONE_LEVEL_OFF)
                .typical(row(i -> va.value() >>> (12 * (root - i)) & 0xfff, 0, root - 1),
                        ExerciseWords.TWELVE_BITS_EACH);
    }

    Draft canonical() {
        Vaddr va = anyAddress();
        if (chance.coin()) {
            int signBits = Long.SIZE - consts().addressWidth();
            int fromTheTop = switch (difficulty) {
                case EASY -> chance.between(1, 4);
                case NORMAL -> chance.between(1, signBits);
                case HARD -> signBits;
            };
            va = new Vaddr(va.value() ^ (1L << (Long.SIZE - fromTheTop)));
        }
        boolean isCanonical = consts().isCanonical(va);
        return new Draft(ExerciseWords.ASK_CANONICAL.of(mode.id(), va), new Value.Verdict(isCanonical))
                .given("arch", arch())
                .given("va", address(va.value()))
                .typical(new Value.Verdict(!isCanonical), ExerciseWords.OTHER_VERDICT);
    }

    Draft entryAddress() {
        Vaddr va = anyAddress();
        int level = chance.between(1, consts().nrLevels());
        long table = chance.between(1L, MEMORY / PAGE - 1) * PAGE;
        int index = consts().pteIndex(va, level);
        int neighbour = consts().pteIndex(va, level == 1 ? 2 : level - 1);
        return new Draft(
                ExerciseWords.ASK_ENTRY_ADDRESS.of(mode.id(), level, new Paddr(table), va),
                address(table + index * (long) PagingConsts.PTE_SIZE))
                .given("arch", arch())
                .given("table", address(table))
                .given("va", address(va.value()))
                .given("level", number(level))
                .step(ExerciseWords.STEP_INDEX.of(level), number(index))
                .typical(address(table + index), ExerciseWords.BYTES_FOR_ENTRIES)
                .typical(address(table + neighbour * (long) PagingConsts.PTE_SIZE), ExerciseWords.INDEX_OF_NEIGHBOUR);
    }

    Draft offset() {
        Vaddr va = anyAddress();
        int level = anyPageLevel();
        return new Draft(ExerciseWords.ASK_OFFSET.of(mode.id(), va, level), address(offset(va, level)))
                .given("arch", arch())
                .given("va", address(va.value()))
                .given("level", number(level))
                .typical(address(offset(va, 1)), ExerciseWords.OFFSET_OF_BASE_PAGE)
                .typical(address(offset(va, level + 1)), ExerciseWords.OFFSET_OF_NEIGHBOUR);
    }

    private long offset(Vaddr va, int level) {
        return va.value() & PagingConsts.pageSizeOf(level) - 1;
    }

    private long anyPage(int level) {
        long size = consts().pageSize(level);
        return chance.between(1L, MEMORY / size - 1) * size;
    }

    Draft entryPage() {
        int level = anyPageLevel();
        long page = anyPage(level);
        PageFlags flags = chance.oneOf(List.of(PageFlags.R, PageFlags.RW, PageFlags.R.or(PageFlags.X)));
        long entry = format.encodeLeaf(new Paddr(page), level, PageProperty.kernel(flags));
        long field = addressBits(entry, level);
        return new Draft(
                ExerciseWords.ASK_ENTRY_PAGE.of(mode.id(), level, "0x" + Hex.grouped(entry)), address(page))
                .given("arch", arch())
                .given("level", number(level))
                .given("entry", address(entry))
                .typical(address(field), ExerciseWords.NOT_SHIFTED)
                .typical(address(entry & -PAGE), ExerciseWords.ALL_BITS)
                .typical(address(page / PAGE), ExerciseWords.NUMBER_FOR_ADDRESS);
    }

    /** Returns the bits of an entry that are an address, at the places where they stand. */
    private long addressBits(long entry, int level) {
        return format.bits(entry, level).stream().filter(it -> it.kind() == BitSpan.Kind.ADDRESS)
                .mapToLong(it -> entry & ((-1L >>> (Long.SIZE - 1 - it.high() + it.low())) << it.low())).sum();
    }

    Draft writeEntry() {
        int level = anyPageLevel();
        long page = anyPage(level);
        long entry = format.encodeLeaf(new Paddr(page), level, PageProperty.kernel(PageFlags.RW));
        return new Draft(ExerciseWords.ASK_WRITE_ENTRY.of(mode.id(), level, new Paddr(page)), address(entry))
                .given("arch", arch())
                .given("level", number(level))
                .given("pa", address(page))
                .typical(address(addressBits(entry, level)), ExerciseWords.NOT_PRESENT)
                .typical(address(page), ExerciseWords.ADDRESS_ONLY);
    }

    /**
     * Returns addresses of the kernel half on both sides of a boundary between pages of a level.
     *
     * @param least how many pages of 4 KiB there are on either side at least
     */
    private VaddrRange acrossABoundary(int level, long least) {
        VaddrRange kernel = consts().kernelHalf();
        long span = consts().pageSize(level);
        long nrSpans = Long.divideUnsigned(kernel.last().value() - kernel.first().value(), span);
        long boundary = kernel.first().value() + span * chance.between(1L, nrSpans - 1);
        long before = pages(span, least);
        return VaddrRange.ofSize(new Vaddr(boundary - before * PAGE), (before + pages(span, least)) * PAGE);
    }

    /** Returns a number of pages, each order of magnitude as likely as another. */
    private long pages(long span, long least) {
        return chance.between(least, Math.max(least, Math.min(span / PAGE, 1L << chance.between(4, 18))));
    }

    Draft tables() {
        VaddrRange range = acrossABoundary(anyLevelAbove(HIGHEST), 1);
        long sum = 0;
        long naive = 0;
        for (int level = 1; level < consts().nrLevels(); level++) {
            sum += touched(range, level);
            naive += Math.ceilDiv(range.sizeBytes(), consts().tableSpan(level));
        }
        Draft draft =
                new Draft(ExerciseWords.ASK_TABLES.of(mode.id(), range.sizeBytes(), range.first()), number(sum));
        for (int level = consts().nrLevels() - 1; level >= 1; level--) {
            draft.step(ExerciseWords.STEP_TABLES.of(level), number(touched(range, level)));
        }
        return draft
                .given("arch", arch())
                .given("va", address(range.first().value()))
                .given("size_bytes", number(range.sizeBytes()))
                .typical(number(sum + 1), ExerciseWords.ROOT_COUNTED)
                .typical(number(touched(range, 1)), ExerciseWords.ONLY_LAST_LEVEL)
                .typical(number(naive), ExerciseWords.BOUNDARIES_FORGOTTEN);
    }

    /** Returns how many tables of a level map a part of a range. */
    private long touched(VaddrRange range, int level) {
        long span = consts().tableSpan(level);
        return Long.divideUnsigned(range.last().value(), span) - Long.divideUnsigned(range.first().value(), span) + 1;
    }

    Draft pageSizes() {
        int highest = anyLevelAbove(highestPageLevel());
        PagingConsts largest = mode.consts(highest);
        VaddrRange range = acrossABoundary(HIGHEST, consts().pageSize(2) / PAGE);
        // As a linear map is: both addresses are in the same place of a large page; or by chance they are not.
        long pa = chance.between(1L, MEMORY / consts().pageSize(HIGHEST)) * consts().pageSize(HIGHEST)
                + (range.first().value() & consts().pageSize(HIGHEST) - 1)
                + (chance.between(1, 4) == 1 && difficulty != Difficulty.EASY ? PAGE : 0);
        List<PageRun> runs = LargestPages.runs(largest, range.first(), new Paddr(pa), range.sizeBytes());
        PerLevel pages = PageRun.nrPages(runs);
        return new Draft(
                ExerciseWords.ASK_PAGE_SIZES.of(mode.id(), highest, range.sizeBytes(), range.first(), new Paddr(pa)),
                row(pages::at, 1, highest))
                .given("arch", arch())
                .given("highest_level", number(highest))
                .given("va", address(range.first().value()))
                .given("pa", address(pa))
                .given("size_bytes", number(range.sizeBytes()))
                .typical(row(level -> level == 1 ? range.sizeBytes() / PAGE : 0, 1, highest),
                        ExerciseWords.BASE_PAGES_ONLY)
                .typical(unaligned(largest, range.sizeBytes(), highest), ExerciseWords.ALIGNMENT_FORGOTTEN);
    }

    /** Protects a part of huge pages in a table, as a kernel does, and counts what is there afterwards. */
    Draft protect() {
        // The root of a kernel has tables only.
        int level = anyLevelAbove(Math.min(highestPageLevel(), consts().nrLevels() - 1));
        long size = consts().pageSize(level);
        int nrPages = chance.between(2, 6);
        VaddrRange kernel = consts().kernelHalf();
        long nrPlaces = Long.divideUnsigned(kernel.last().value() - kernel.first().value(), size) - nrPages;
        Vaddr va = new Vaddr(kernel.first().value() + chance.between(1L, nrPlaces) * size);
        VaddrRange area = VaddrRange.ofSize(va, nrPages * size);
        long nrSmall = area.sizeBytes() / PAGE;
        long first = chance.between(0L, nrSmall - 2);
        // One page of 4 KiB, or up to anywhere in the area.
        boolean isOne = chance.coin() || difficulty == Difficulty.EASY;
        long count = isOne && difficulty != Difficulty.HARD ? 1 : chance.between(1L, nrSmall - 1 - first);
        VaddrRange changed = VaddrRange.ofSize(new Vaddr(va.value() + first * PAGE), count * PAGE);
        PerLevel pages = protectedPages(level, area, changed);
        long nrEntered =
                (changed.last().value() - va.value()) / size - (changed.first().value() - va.value()) / size + 1;
        return new Draft(
                ExerciseWords.ASK_PROTECT.of(mode.id(), level, nrPages, va, Hex.amount(changed.sizeBytes()),
                        changed.first()),
                row(pages::at, 1, level))
                .given("arch", arch())
                .given("level", number(level))
                .given("va", address(va.value()))
                .given("pages", number(nrPages))
                .given("protect_va", address(changed.first().value()))
                .given("size_bytes", number(changed.sizeBytes()))
                .typical(row(at -> at == level ? nrPages : 0, 1, level), ExerciseWords.NOTHING_SPLIT)
                .typical(row(at -> at == level ? nrPages - nrEntered : at == 1 ? changed.sizeBytes() / PAGE : 0, 1,
                        level), ExerciseWords.ONLY_THE_CHANGED_PART)
                .typical(row(at -> at == 1 ? nrSmall : 0, 1, level), ExerciseWords.ALL_SPLIT);
    }

    private PerLevel protectedPages(int level, VaddrRange area, VaddrRange changed) {
        PageTable table = PageTable.kernel(mode.consts(level), format, n -> Optional.of(new Paddr((n + 1) * PAGE)));
        long size = consts().pageSize(level);
        PageRun run = new PageRun(area.first(), new Paddr(0), level, size, area.sizeBytes() / size);
        try (Cursor cursor = table.cursor(area)) {
            cursor.map(run, PageProperty.kernel(PageFlags.RW));
        }
        try (Cursor cursor = table.cursor(changed)) {
            cursor.protectAll(changed.sizeBytes(), _ -> PageProperty.kernel(PageFlags.R));
        }
        return table.leavesPerLevel();
    }

    private static Value unaligned(PagingConsts consts, long sizeBytes, int highest) {
        PerLevel.Counter pages = new PerLevel.Counter();
        long left = sizeBytes;
        for (int level = highest; level >= 1; level--) {
            pages.add(level, left / consts.pageSize(level));
            left %= consts.pageSize(level);
        }
        return row(pages::at, 1, highest);
    }
}
