package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.Pte;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.vectors.Fnv;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorConfig;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Maps one range after the other in one table, each by a cursor and with the largest pages, and compares the table after
 * each range with the real kernel's. The same is done page by page and run by run.
 */
class CursorScriptVectorTest {
    private static final String EXACT_HUGE_PAGE = "assertion failed: self.level < self.guard_level";
    private static final String ALREADY_MAPPED = "mapping over an already mapped page";
    /** Larger tables are counted after each range and read once, after the last. */
    private static final long MOST_LEAVES_READ_EACH_TIME = 10_000;
    private static final long MOST_PAGES_ONE_BY_ONE = 2_000;
    private static final FrameSource FRAMES =
            n -> Optional.of(new Paddr((1L << 45) + n * PagingConsts.BASE_PAGE_SIZE));

    /** How pages are given to a cursor. */
    private enum Way {
        PAGE_BY_PAGE, RUN_BY_RUN
    }

    /** A page table in numbers. */
    private record State(List<Long> nodes, List<Long> leaves) {}

    @TestFactory
    Stream<DynamicTest> map_pageByPage_leavesTheRealTable() {
        return Vectors.tests("cursor_scripts", rows -> tests(rows, Way.PAGE_BY_PAGE));
    }

    @TestFactory
    Stream<DynamicTest> map_runByRun_leavesTheRealTable() {
        return Vectors.tests("cursor_scripts", rows -> tests(rows, Way.RUN_BY_RUN));
    }

    private static Stream<DynamicTest> tests(List<VectorRow> rows, Way way) {
        Map<String, List<VectorRow>> known = rows.stream()
                .filter(CursorScriptVectorTest::isKnown)
                .collect(Collectors.groupingBy(row -> row.text("config"), LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicTest> compared = known.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey() + ", " + entry.getValue().size() + " ranges",
                        () -> compare(VectorConfig.of(entry.getKey()).orElseThrow(), entry.getValue(), way)));
        List<VectorRow> others = rows.stream().filter(row -> !isKnown(row)).toList();
        return Stream.concat(compared, NotCompared.report(others, row -> row.text("config")));
    }

    private static boolean isKnown(VectorRow row) {
        String root = row.text("root");
        return VectorConfig.of(row.text("config"))
                .filter(config -> root.equals(config.user() ? "empty" : "kernel"))
                .isPresent();
    }

    private static void compare(VectorConfig config, List<VectorRow> rows, Way way) {
        Map<String, List<VectorRow>> scripts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("script"), LinkedHashMap::new, Collectors.toList()));
        assertThat(scripts.values()).allSatisfy(script -> {
            PageTable table = config.user()
                    ? PageTable.emptyUser(config.consts(), Port.format(config.mode()), FRAMES)
                    : PageTable.kernel(config.consts(), Port.format(config.mode()), FRAMES);
            script.forEach(row -> apply(table, row, way));
            VectorRow last = script.getLast();
            if (!last.text("outcome").contains(EXACT_HUGE_PAGE)) {
                assertThat(digest(table)).as(last.toString()).isEqualTo(last.text("leaf_fnv"));
            }
        });
    }

    private static void apply(PageTable table, VectorRow row, Way way) {
        List<PageRun> runs = LargestPages.runs(
                table.consts(), new Vaddr(row.hex("va")), new Paddr(row.hex("pa")), row.hex("len"));
        long mapped = 0;
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(row.hex("va")), row.hex("len")))) {
            for (PageRun run : runs) {
                long taken = map(way, cursor, run, property(row));
                mapped += taken;
                if (taken < run.nrPages()) {
                    break;
                }
            }
        }
        String outcome = row.text("outcome");
        if (outcome.contains(EXACT_HUGE_PAGE)) {
            assertThat(runs).as(row.toString()).hasSize(1).allMatch(run -> run.nrPages() == 1 && run.level() > 1);
            return;
        }
        long total = runs.stream().mapToLong(PageRun::nrPages).sum();
        assertThat(mapped).as(row.toString()).isEqualTo(row.count("items_mapped"));
        assertThat(outcome).as(row.toString()).contains(mapped == total ? "ok" : ALREADY_MAPPED);
        assertThat(state(table)).as(row.toString()).isEqualTo(expected(row));
        if (table.nrLeaves() <= MOST_LEAVES_READ_EACH_TIME) {
            assertThat(digest(table)).as(row.toString()).isEqualTo(row.text("leaf_fnv"));
        }
    }

    /** Returns how many pages of {@code run} could be mapped. */
    private static long map(Way way, Cursor cursor, PageRun run, PageProperty property) {
        return switch (way) {
            case PAGE_BY_PAGE ->
                    run.nrPages() <= MOST_PAGES_ONE_BY_ONE
                            ? mapPages(cursor, run, property)
                            : mapRun(cursor, run, property);
            case RUN_BY_RUN -> mapRun(cursor, run, property);
        };
    }

    private static long mapPages(Cursor cursor, PageRun run, PageProperty property) {
        for (long i = 0; i < run.nrPages(); i++) {
            MappedItem page = new MappedItem.Untracked(run.page(i).pa(), run.level(), property);
            if (!maps(() -> cursor.map(page))) {
                return i;
            }
        }
        return run.nrPages();
    }

    private static long mapRun(Cursor cursor, PageRun run, PageProperty property) {
        boolean mapped = maps(() -> cursor.map(run, property));
        long bytes = cursor.nextVa() - run.va().value();
        assertThat(bytes == run.sizeBytes()).isEqualTo(mapped);
        return bytes / run.pageSizeBytes();
    }

    private static boolean maps(Runnable mapping) {
        try {
            mapping.run();
            return true;
        } catch (PageTableException e) {
            assertThat(e.kind()).isEqualTo(Kind.ALREADY_MAPPED);
            return false;
        }
    }

    private static PageProperty property(VectorRow row) {
        CachePolicy cache = Stream.of(CachePolicy.values())
                .filter(it -> it.shortName().equals(row.text("cache")))
                .findFirst()
                .orElseThrow();
        return new PageProperty(
                new PageFlags(Math.toIntExact(row.hex("flags"))), cache,
                new PrivilegedFlags(Math.toIntExact(row.hex("priv"))));
    }

    private static State expected(VectorRow row) {
        return new State(row.counts("nodes"), row.counts("leaves"));
    }

    private static State state(PageTable table) {
        return new State(counts(table::nrTables), counts(table::nrLeaves));
    }

    private static String digest(PageTable table) {
        Fnv fnv = new Fnv();
        addLeaves(fnv, table.root().orElseThrow());
        return fnv.digest();
    }

    private static List<Long> counts(IntToLongFunction count) {
        return IntStream.rangeClosed(1, PagingConsts.MOST_LEVELS).mapToObj(count::applyAsLong).toList();
    }

    private static void addLeaves(Fnv fnv, StoredTable node) {
        int nrEntries = node.nrChildren() == 0 ? 0 : PagingConsts.NR_ENTRIES;
        for (int i = 0; i < nrEntries; i++) {
            if (node.entry(i) instanceof Pte.Leaf leaf) {
                fnv.addLong(node.entryRange(i).first().value());
                fnv.addLong(leaf.page().value());
                fnv.add(node.level());
                fnv.addLong(node.raw(i));
            }
            node.child(i).ifPresent(child -> addLeaves(fnv, child));
        }
    }
}
