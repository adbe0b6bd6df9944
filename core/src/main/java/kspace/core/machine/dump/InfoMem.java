package kspace.core.machine.dump;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.space.ListedPages;

/**
 * What QEMU's monitor answers to {@code info mem} on RISC-V: ranges of pages that continue each other and have the same rights
 * (QEMU, target/riscv/monitor.c). The sizes of the pages are not told.
 *
 * <pre>
 * vaddr            paddr            size             attr
 * ---------------- ---------------- ---------------- -------
 * ffffffc000000000 0000000080200000 0000000000200000 rwx-gad
 * </pre>
 */
final class InfoMem {
    static final Pattern LINE = Pattern.compile(
            "\\b([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16}) ([r-][w-][x-][u-][g-][a-][d-])(?![\\w-])");
    private static final Pattern SATP = Pattern.compile("\\bsatp\\s+([0-9a-f]{16})\\b");
    private static final Map<Long, String> BY_SATP = Map.of(8L, "riscv-sv39", 9L, "riscv-sv48", 10L, "riscv-sv57");
    private static final int SATP_MODE = 60;
    private static final int HEX = 16;
    private static final int MOST_PAGES = 1 << 24;

    private final DumpFile file;
    private final Optional<PagingMode> given;
    private final ListedPages pages = new ListedPages();
    private Optional<Long> satp = Optional.empty();
    private long end;

    private InfoMem(DumpFile file, Optional<PagingMode> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * Reads the list in a text.
     *
     * @param given the paging mode, if it is given
     * @throws kspace.core.space.RecordingException if its lines are wrong or out of order
     */
    static TextListing read(DumpFile file, Optional<PagingMode> given) {
        return new InfoMem(file, given).read();
    }

    private TextListing read() {
        StringBuilder line = new StringBuilder();
        Matcher range = LINE.matcher(line);
        Matcher register = SATP.matcher(line);
        try (TextLines lines = new TextLines(file)) {
            while (lines.next(line)) {
                if (range.reset().find()) {
                    add(lines.number(), range);
                } else if (register.reset().find() && satp.isEmpty()) {
                    satp = Optional.of(Long.parseUnsignedLong(register.group(1), HEX));
                }
            }
        }
        return new TextListing(
                satp.map(it -> BY_SATP.get(it >>> SATP_MODE)).map(CoreMachine::mode), pages, false,
                satp.map(DumpWords.RANGES_NOT_TABLES_OF_SATP::of).orElseGet(DumpWords.RANGES_NOT_TABLES::of).toString(),
                DumpWords.RANGES_WITHOUT_SIZES.of().toString());
    }

    private void add(long line, Matcher range) {
        long va = Long.parseUnsignedLong(range.group(1), HEX);
        long pa = Long.parseUnsignedLong(range.group(2), HEX);
        long size = Long.parseUnsignedLong(range.group(3), HEX);
        boolean isFirst = pages.count() == 0;
        if (!isFirst && (Long.compareUnsigned(va, end) < 0 || end == 0)) {
            throw file.refused(line, DumpWords.BELOW_LAST_RANGE.of(va, end));
        }
        if (((va | pa | size) & (PagingConsts.BASE_PAGE_SIZE - 1)) != 0 || size == 0
                || Long.compareUnsigned(va, -size) > 0 || Long.compareUnsigned(pa, -size) > 0) {
            throw file.refused(line, DumpWords.NO_RANGE_OF_PAGES.of(size, va, pa));
        }
        addPages(line, va, pa, size, property(range.group(4)));
        end = va + size;
    }

    /** The largest pages that fit: any division would show the same memory. */
    private void addPages(long line, long first, long memory, long sizeBytes, PageProperty property) {
        PagingConsts consts = given.orElseGet(() -> CoreMachine.mode("riscv-sv39")).consts();
        long done = 0;
        while (done < sizeBytes) {
            long va = first + done;
            long pa = memory + done;
            int level = consts.nrLevels();
            while (level > 1 && (((va | pa) & consts.pageSize(level) - 1) != 0
                    || consts.pageSize(level) > sizeBytes - done)) {
                level--;
            }
            if (pages.count() == MOST_PAGES) {
                throw file.refused(line, DumpWords.TOO_MANY_PAGES.of(MOST_PAGES));
            }
            pages.add(va, pa, level, property);
            done += consts.pageSize(level);
        }
    }

    private static PageProperty property(String attributes) {
        PageFlags flags = PageFlags.NONE;
        flags = attributes.charAt(0) == 'r' ? flags.or(PageFlags.R) : flags;
        flags = attributes.charAt(1) == 'w' ? flags.or(PageFlags.W) : flags;
        flags = attributes.charAt(2) == 'x' ? flags.or(PageFlags.X) : flags;
        flags = attributes.charAt(5) == 'a' ? flags.or(PageFlags.ACCESSED) : flags;
        flags = attributes.charAt(6) == 'd' ? flags.or(PageFlags.DIRTY) : flags;
        PrivilegedFlags privileged = attributes.charAt(3) == 'u' ? PrivilegedFlags.USER : PrivilegedFlags.NONE;
        privileged = attributes.charAt(4) == 'g' ? privileged.or(PrivilegedFlags.GLOBAL) : privileged;
        // Page-based memory types are not listed.
        return new PageProperty(flags, Optional.<CachePolicy>empty(), privileged);
    }
}
