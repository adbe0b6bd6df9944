package kspace.core.machine.dump;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.space.ListedPages;

/**
 * What QEMU's monitor answers to {@code info tlb} on x86-64: a line for each page, with the letters of the bits of its entry
 * (QEMU, target/i386/monitor.c, print_pte).
 *
 * <pre>
 * ffff888000200000: 0000000000200000 XGPDA---W       X no execution, G global, P bit 7, D dirty, A accessed,
 *                                                    C and T caching, U user, W writable
 * </pre>
 *
 * <p>The size of a page is not told. Bit 7 makes a large page, and of a small one it is PAT; an address that is no multiple of
 * 2 MiB, or a next page that begins before 2 MiB are over, tells the two apart. A page of 1 GiB is one of a sequence of pages
 * at each 1 GiB, or one that goes on where pages of 2 MiB end, with nothing after it for 1 GiB.
 */
final class InfoTlb {
    static final Pattern LINE =
            Pattern.compile("([0-9a-f]{16}): ([0-9a-f]{16}) ([X-][G-][P-][D-][A-][C-][T-][U-][W-])");
    private static final Pattern REGISTER = Pattern.compile("\\b(CR3|CR4|EFER)=([0-9a-f]{8,16})\\b");
    private static final int MOST_PAGES = 1 << 24;
    private static final long MIB_2 = 1L << 21;
    private static final long GIB = 1L << 30;
    private static final int LA57 = 12;
    private static final int HEX = 16;
    private static final int LARGE = 2;

    private final DumpFile file;
    private final Optional<PagingMode> given;
    private long[] vas = new long[16];
    private long[] pas = new long[16];
    private short[] letters = new short[16];
    private int count;
    private OptionalLong cr3 = OptionalLong.empty();
    private OptionalLong cr4 = OptionalLong.empty();
    private long nrGuessed;
    private long firstGuessed;

    private InfoTlb(DumpFile file, Optional<PagingMode> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * Reads the list in a text.
     *
     * @param given the paging mode, if it is given
     * @throws kspace.core.space.RecordingException if its lines are out of order
     */
    static TextListing read(DumpFile file, Optional<PagingMode> given) {
        InfoTlb tlb = new InfoTlb(file, given);
        tlb.readLines();
        return tlb.listing();
    }

    private void readLines() {
        StringBuilder line = new StringBuilder();
        Matcher page = LINE.matcher(line);
        Matcher register = REGISTER.matcher(line);
        try (TextLines lines = new TextLines(file)) {
            while (lines.next(line)) {
                if (page.reset().find()) {
                    add(lines.number(), page);
                } else {
                    register.reset();
                    while (register.find()) {
                        keep(register.group(1), Long.parseUnsignedLong(register.group(2), HEX));
                    }
                }
            }
        }
    }

    private void keep(String register, long value) {
        if (register.equals("CR3") && cr3.isEmpty()) {
            cr3 = OptionalLong.of(value);
        } else if (register.equals("CR4") && cr4.isEmpty()) {
            cr4 = OptionalLong.of(value);
        }
    }

    private void add(long line, Matcher page) {
        long va = Long.parseUnsignedLong(page.group(1), HEX);
        if (count > 0 && Long.compareUnsigned(va, vas[count - 1]) <= 0) {
            throw file.refused(line, DumpWords.NOT_AFTER_LAST_PAGE.of(va, vas[count - 1]));
        }
        if (count == MOST_PAGES) {
            throw file.refused(line, DumpWords.TOO_MANY_PAGES.of(MOST_PAGES));
        }
        if (count == vas.length) {
            vas = Arrays.copyOf(vas, count * 2);
            pas = Arrays.copyOf(pas, count * 2);
            letters = Arrays.copyOf(letters, count * 2);
        }
        vas[count] = va;
        pas[count] = Long.parseUnsignedLong(page.group(2), HEX);
        int bits = 0;
        for (char letter : page.group(3).toCharArray()) {
            bits = bits << 1 | (letter == '-' ? 0 : 1);
        }
        letters[count] = (short) bits;
        count++;
    }

    private TextListing listing() {
        ListedPages pages = new ListedPages();
        int before = 0;
        for (int i = 0; i < count; i++) {
            int level = level(i, before);
            before = level;
            pages.add(vas[i], pas[i], level, property(letters[i], level));
        }
        Optional<PagingMode> mode = cr4.isPresent()
                ? Optional.of(CoreMachine.mode((cr4.getAsLong() >>> LA57 & 1) != 0 ? "x86-64-la57" : "x86-64"))
                : given.or(() -> Optional.of(CoreMachine.mode(needsFiveLevels() ? "x86-64-la57" : "x86-64")));
        return new TextListing(
                mode, pages, true,
                (cr3.isPresent() ? DumpWords.PAGES_NOT_TABLES_OF_CR3.of(cr3.getAsLong())
                        : DumpWords.PAGES_NOT_TABLES.of()).toString(),
                nrGuessed == 0 ? ""
                        : (nrGuessed == 1 ? DumpWords.SIZE_GUESSED.of(firstGuessed)
                                : DumpWords.SIZES_GUESSED.of(nrGuessed, firstGuessed)).toString());
    }

    private boolean needsFiveLevels() {
        int width = CoreMachine.mode("x86-64").addressWidth();
        for (int i = 0; i < count; i++) {
            if (vas[i] >> (width - 1) != 0 && vas[i] >> (width - 1) != -1) {
                return true;
            }
        }
        return false;
    }

    private boolean isLarge(int page) {
        return (letters[page] & 1 << 6) != 0;
    }

    private long room(int page) {
        return page + 1 < count ? vas[page + 1] - vas[page] : -vas[page];
    }

    private int level(int page, int levelBefore) {
        long bits = vas[page] | pas[page];
        if (!isLarge(page) || (bits & MIB_2 - 1) != 0 || Long.compareUnsigned(room(page) - 1, MIB_2 - 1) < 0) {
            return 1;
        }
        if ((bits & GIB - 1) != 0 || Long.compareUnsigned(room(page) - 1, GIB - 1) < 0) {
            return LARGE;
        }
        boolean isFollowed = page + 1 < count && isLarge(page + 1) && goesOn(page, GIB, page + 1);
        boolean follows = page > 0 && levelBefore == LARGE + 1 && goesOn(page - 1, GIB, page);
        if (isFollowed || follows) {
            return LARGE + 1;
        }
        if (nrGuessed++ == 0) {
            firstGuessed = vas[page];
        }
        return page > 0 && levelBefore == LARGE && goesOn(page - 1, MIB_2, page) ? LARGE + 1 : LARGE;
    }

    private boolean goesOn(int page, long size, int next) {
        return vas[next] == vas[page] + size && pas[next] == pas[page] + size;
    }

    private static PageProperty property(int letters, int level) {
        PageFlags flags = PageFlags.R;
        flags = (letters & 1 << 8) == 0 ? flags.or(PageFlags.X) : flags;
        flags = (letters & 1 << 5) != 0 ? flags.or(PageFlags.DIRTY) : flags;
        flags = (letters & 1 << 4) != 0 ? flags.or(PageFlags.ACCESSED) : flags;
        flags = (letters & 1) != 0 ? flags.or(PageFlags.W) : flags;
        PrivilegedFlags privileged = PrivilegedFlags.NONE;
        privileged = (letters & 1 << 7) != 0 ? privileged.or(PrivilegedFlags.GLOBAL) : privileged;
        privileged = (letters & 1 << 1) != 0 ? privileged.or(PrivilegedFlags.USER) : privileged;
        // The first entry of the page attribute table is write-back on every system; what the others are is not listed.
        boolean isFirstType = (letters & 3 << 2) == 0 && (level > 1 || (letters & 1 << 6) == 0);
        return new PageProperty(flags, Optional.of(CachePolicy.WRITEBACK).filter(_ -> isFirstType), privileged);
    }
}
