package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.naive.NaiveCursor;
import kspace.core.naive.NaiveDenseTable;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Does the same with cursors of the engine and of a dense page table, at random, and compares everything. */
class CursorRandomTest {
    private static final long FRAMES_AT = 1L << 50;
    private static final FrameSource FRAMES =
            n -> Optional.of(new Paddr(FRAMES_AT + n * PagingConsts.BASE_PAGE_SIZE));
    private static final long MIB_2 = 2L << 20;
    private static final long GIB = 1L << 30;
    private static final int NR_CURSORS = 24;
    private static final int MOST_STEPS = 7;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void script_onNewTable_leavesWhatTheDenseTableHas(long seed) {
        Script script = new Script(seed, 1 + (int) (seed % 3), seed % 4 == 0);
        script.run();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void script_onHugePagesMadeByRule_leavesWhatTheDenseTableHas(long seed) {
        Script script = new Script(seed, 2 + (int) (seed % 2), seed % 4 == 1);
        script.fill(script.base, 2 * GIB, 2, 1024 + seed % 600, 0);
        script.run();
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void script_onGigabyteOfSmallPagesMadeByRule_leavesWhatTheDenseTableHas(long seed) {
        Script script = new Script(seed, 1 + (int) (seed % 3), seed % 2 == 1);
        script.fill(script.base, GIB, 1, GIB / 4096 + 700, 1);
        script.run();
    }

    /** One table made twice. */
    private static final class Script {
        private final Random random;
        private final long seed;
        private final int htl;
        private final PageTable table;
        private final NaiveDenseTable dense;
        private final long base;
        private final FrameReferences references = new FrameReferences();
        private final List<Runnable> releases = new ArrayList<>();

        Script(long seed, int htl, boolean user) {
            this.seed = seed;
            this.htl = htl;
            random = new Random(seed);
            PagingConsts consts = X86.FOUR_LEVELS.consts(htl);
            table = user
                    ? PageTable.emptyUser(consts, Port.format(X86.FOUR_LEVELS), FRAMES)
                    : PageTable.kernel(consts, Port.format(X86.FOUR_LEVELS), FRAMES);
            dense = new NaiveDenseTable(htl, user);
            boolean atTheEnd = seed % 5 == 0;
            long topLevel = 512 * GIB;
            base = user ? (atTheEnd ? 255 * topLevel : 0) : (atTheEnd ? -topLevel : 0xffff_8000_0000_0000L);
        }

        void fill(long va, long pa, int level, long count, int property) {
            long size = PageTables.pageSize(level);
            try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(va), 512 * GIB))) {
                cursor.map(new PageRun(new Vaddr(va), new Paddr(pa), level, size, count), property(property));
            }
            dense.fill(va, pa, level, count, property);
            compare();
        }

        void run() {
            for (int i = 0; i < NR_CURSORS; i++) {
                useCursor();
                if (i % 4 == 0) {
                    compare();
                }
                if (!releases.isEmpty() && random.nextBoolean()) {
                    releases.remove(random.nextInt(releases.size())).run();
                }
            }
            compare();
        }

        private long someDistance() {
            return switch (random.nextInt(6)) {
                case 0 -> random.nextInt(3) * GIB;
                case 1 -> random.nextInt(3) * GIB + random.nextInt(5) * MIB_2;
                case 2 -> random.nextInt(8) * MIB_2 + random.nextInt(4) * 4096L;
                case 3 -> GIB - random.nextInt(3) * MIB_2 - random.nextInt(3) * 4096L;
                case 4 -> random.nextInt(40) * 4096L;
                default -> 510 * GIB + random.nextInt(3) * GIB - random.nextInt(2) * 4096L;
            };
        }

        private void useCursor() {
            long a = Math.clamp(someDistance(), 0, 512 * GIB);
            long b = Math.clamp(random.nextInt(5) == 0 ? 512 * GIB : someDistance(), 0, 512 * GIB);
            long start = base + Math.min(a, b);
            long size = Math.abs(a - b);
            if (size == 0) {
                return;
            }
            NaiveCursor naive = new NaiveCursor(dense, start, size);
            try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(start), size))) {
                int steps = 1 + random.nextInt(MOST_STEPS);
                for (int i = 0; i < steps; i++) {
                    step(cursor, naive, start, size);
                    assertThat(cursor.nextVa()).as(this.toString()).isEqualTo(naive.va());
                }
            }
        }

        private void step(Cursor cursor, NaiveCursor naive, long start, long size) {
            long left = Math.max(0, naive.left());
            long length = random.nextInt(3) == 0 ? left : Math.min(someDistance(), left + 4096);
            int property = random.nextInt(PROPERTIES.size());
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    int level = 1 + random.nextInt(Math.min(3, htl + 1));
                    long pa = (1 + random.nextInt(50)) * GIB + random.nextInt(3) * PageTables.pageSize(level);
                    MappedItem item = level == 1 && random.nextBoolean()
                            ? new MappedItem.Tracked(new Paddr(pa), property(property % FIRST_TRACKED))
                            : new MappedItem.Untracked(new Paddr(pa), level, property(property % FIRST_TRACKED));
                    int number = property % FIRST_TRACKED + (item instanceof MappedItem.Tracked ? FIRST_TRACKED : 0);
                    String result = outcome(() -> {
                        cursor.map(item);
                        return "ok";
                    });
                    assertThat(result).as(this.toString()).isEqualTo(naive.map(pa, level, number));
                    if (result.equals("ok") && item instanceof MappedItem.Tracked) {
                        references.add(new Paddr(pa), 1);
                    }
                }
                case 2 -> assertThat(outcome(() -> query(cursor))).as(this.toString()).isEqualTo(naive.query());
                case 3 -> {
                    long va = start + Math.min(someDistance(), size + 4096);
                    assertThat(outcome(() -> {
                        cursor.jump(new Vaddr(va));
                        return "ok";
                    })).as(this.toString()).isEqualTo(naive.jump(va));
                }
                case 4 -> assertThat(outcome(() -> cursor.findNext(length)
                        .map(va -> Long.toHexString(va.value()))
                        .orElse("none"))).as(this.toString()).isEqualTo(naive.findNext(length));
                case 6 -> mapRun(cursor, naive, property % FIRST_TRACKED);
                case 7 -> protectAll(cursor, naive, length, property % FIRST_TRACKED);
                case 5 -> protect(cursor, naive, length, property % FIRST_TRACKED);
                default -> take(cursor, naive, length);
            }
        }

        /** Maps many pages at once, so that whole tables can be filled by rule, also with frames that were given back. */
        private void mapRun(Cursor cursor, NaiveCursor naive, int property) {
            int level = 1 + random.nextInt(Math.min(2, htl));
            long page = PageTables.pageSize(level);
            long most = naive.va() % page == 0 ? Math.max(0, naive.left()) / page : 0;
            int count = (int) Math.min(most, 1 + random.nextInt(random.nextBoolean() ? 600 : 3000));
            if (count == 0) {
                return;
            }
            long pa = 100 * GIB + random.nextInt(3) * page;
            PageRun run = new PageRun(new Vaddr(naive.va()), new Paddr(pa), level, page, count);
            boolean tracked = level == 1 && random.nextBoolean();
            String result = outcome(() -> {
                if (tracked) {
                    cursor.mapTracked(run, property(property));
                } else {
                    cursor.map(run, property(property));
                }
                return "ok";
            });
            String expected = "ok";
            int mapped = 0;
            while (mapped < count && expected.equals("ok")) {
                expected = naive.map(pa + mapped * page, level, property + (tracked ? FIRST_TRACKED : 0));
                mapped += expected.equals("ok") ? 1 : 0;
            }
            if (tracked) {
                references.add(new Paddr(pa), mapped);
            }
            assertThat(result).as(this.toString()).isEqualTo(expected);
        }

        /** Protects only where the next page is not tracked or is: AVAIL1 stays as it was. */
        private void protect(Cursor cursor, NaiveCursor naive, long length, int property) {
            int[] number = {property};
            String result = outcome(() -> cursor.protectNext(length, old -> {
                number[0] = numberOf(old) >= FIRST_TRACKED ? property + FIRST_TRACKED : property;
                return property(number[0]);
            })
                    .map(range -> Long.toHexString(range.first().value()) + "+" + range.sizeBytes())
                    .orElse("none"));
            assertThat(result).as(this.toString()).isEqualTo(naive.protectNext(length, number[0]));
        }

        private void protectAll(Cursor cursor, NaiveCursor naive, long length, int property) {
            String result = outcome(() -> {
                cursor.protectAll(length, old -> property(changed(numberOf(old), property)));
                return "ok";
            });
            assertThat(result).as(this.toString())
                    .isEqualTo(naive.protectAll(length, old -> changed((int) old, property)));
        }

        private static int changed(int number, int property) {
            return number >= FIRST_TRACKED ? property + FIRST_TRACKED : property;
        }

        private void take(Cursor cursor, NaiveCursor naive, long length) {
            List<Fragment> taken = new ArrayList<>();
            String result = outcome(() -> {
                Optional<Fragment> next = cursor.takeNext(length);
                next.ifPresent(taken::add);
                return next.map(Script::text).orElse("none");
            });
            NaiveCursor.Taken expected = naive.takeNext(length);
            assertThat(result).as(this.toString()).isEqualTo(expected.text());
            taken.forEach(fragment -> releases.add(() -> {
                table.release(fragment, references);
                expected.table().ifPresent(dense::release);
            }));
        }

        private static String text(Fragment fragment) {
            return switch (fragment) {
                case Fragment.Mapped page -> Long.toHexString(page.va().value()) + " " + text(page.item());
                case StrayTable stray ->
                        Long.toHexString(stray.va().value()) + " table of " + stray.sizeBytes() + " frames "
                                + stray.nrFrames();
            };
        }

        private static String text(MappedItem item) {
            int number = numberOf(RawItem.of(item).property());
            return Long.toHexString(item.pa().value()) + " " + item.level() + " " + number;
        }

        private static String query(Cursor cursor) {
            Cursor.PageState state = cursor.query();
            String range = Long.toHexString(state.range().first().value()) + "+" + state.range().sizeBytes();
            return state.item().map(item -> range + " " + text(item)).orElse(range);
        }

        private static String outcome(Supplier<String> action) {
            try {
                return action.get();
            } catch (PageTableException e) {
                return e.kind() == Kind.ALREADY_MAPPED ? "mapped" : "refused";
            }
        }

        private void compare() {
            Lines lines = new Lines(table);
            assertThat(lines.lines).as(this.toString()).isEqualTo(dense.lines());
            for (int level = 1; level <= 4; level++) {
                assertThat(table.nrTables(level)).as(this.toString()).isEqualTo(lines.tables[level]);
                assertThat(table.nrLeaves(level)).as(this.toString()).isEqualTo(lines.leaves[level]);
            }
        }

        @Override
        public String toString() {
            return "seed " + seed + ", highest translation level " + htl + ", from " + Long.toHexString(base);
        }
    }

    private static final List<PageProperty> PROPERTIES = properties();
    /** From this number on a property says that the frame is tracked. */
    private static final int FIRST_TRACKED = 3;

    private static List<PageProperty> properties() {
        List<PageProperty> all = new ArrayList<>();
        for (PrivilegedFlags privileged : List.of(
                PrivilegedFlags.GLOBAL, PrivilegedFlags.GLOBAL.or(PrivilegedFlags.AVAIL1))) {
            all.add(new PageProperty(PageFlags.RW, CachePolicy.WRITEBACK, privileged));
            all.add(new PageProperty(PageFlags.R, CachePolicy.UNCACHEABLE, privileged));
            all.add(new PageProperty(PageFlags.RWX.or(PageFlags.DIRTY), CachePolicy.WRITETHROUGH, privileged));
        }
        return List.copyOf(all);
    }

    private static PageProperty property(int number) {
        return PROPERTIES.get(number);
    }

    private static int numberOf(PageProperty property) {
        return PROPERTIES.indexOf(property);
    }

    /** Writes a table as the dense one does. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();
        private final long[] tables = new long[5];
        private final long[] leaves = new long[5];

        Lines(PageTable table) {
            add(table.root().orElseThrow());
        }

        private void add(StoredTable node) {
            tables[node.level()]++;
            lines.add("table " + node.level() + " " + Long.toHexString(node.firstVa().value()) + " frame "
                    + (node.paddr().value() - FRAMES_AT) / 4096 + " with " + node.nrChildren());
            for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
                if (node.isAbsent(i)) {
                    continue;
                }
                Optional<StoredTable> child = node.child(i);
                if (child.isPresent()) {
                    add(child.get());
                } else if (node.entry(i) instanceof Pte.Leaf leaf) {
                    leaves[node.level()]++;
                    lines.add(Long.toHexString(node.entryRange(i).first().value()) + " -> "
                            + Long.toHexString(leaf.page().value()) + " " + node.level() + " "
                            + numberOf(leaf.property()));
                }
            }
        }
    }

    /** Sizes of pages without the engine. */
    private static final class PageTables {
        static long pageSize(int level) {
            return 4096L << (9 * (level - 1));
        }
    }
}
