package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.vectors.Fnv;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorConfig;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Covers ranges with pages and compares with {@code largest_pages} of the real kernel. */
class LargestPagesVectorTest {
    private static final int ENDS = 5;

    /** All pages of a range in numbers. */
    private record Pages(long total, List<Long> atLevel, String first, String last, String fnv) {}

    @TestFactory
    Stream<DynamicTest> runs_everyRange_areTheRealKernelsPages() {
        return Vectors.tests("largest_pages", LargestPagesVectorTest::tests);
    }

    private static Stream<DynamicTest> tests(List<VectorRow> rows) {
        Map<String, List<VectorRow>> known = rows.stream()
                .filter(row -> VectorConfig.of(row.text("config")).isPresent())
                .collect(Collectors.groupingBy(row -> row.text("config"), LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicTest> compared = known.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey() + ", " + entry.getValue().size() + " ranges",
                        () -> compare(VectorConfig.of(entry.getKey()).orElseThrow(), entry.getValue())));
        List<VectorRow> others =
                rows.stream().filter(row -> VectorConfig.of(row.text("config")).isEmpty()).toList();
        return Stream.concat(compared, NotCompared.report(others, row -> row.text("config")));
    }

    private static void compare(VectorConfig config, List<VectorRow> rows) {
        assertThat(rows).allSatisfy(row -> {
            if (row.text("outcome").equals("ok")) {
                assertThat(pages(runs(config, row))).as(row.toString()).isEqualTo(expected(row));
            } else {
                compareRefusal(config, row);
            }
        });
    }

    /** The real kernel panics; the engine refuses and names a number of the row. */
    private static void compareRefusal(VectorConfig config, VectorRow row) {
        assertThat(row.text("outcome")).startsWith("panic");
        assertThatThrownBy(() -> runs(config, row))
                .as(row.toString())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf("0x" + row.text("va"), "0x" + row.text("pa"), "0x" + row.text("len"));
    }

    private static List<PageRun> runs(VectorConfig config, VectorRow row) {
        return LargestPages.runs(
                config.consts(), config.managed(), new Vaddr(row.hex("va")), new Paddr(row.hex("pa")),
                row.hex("len"));
    }

    private static Pages expected(VectorRow row) {
        return new Pages(
                row.count("total"), row.counts("n"), row.text("first5"), row.text("last5"), row.text("fnv"));
    }

    private static Pages pages(List<PageRun> runs) {
        Fnv fnv = new Fnv();
        List<Long> atLevel = new ArrayList<>(Collections.nCopies(PagingConsts.MOST_LEVELS, 0L));
        for (PageRun run : runs) {
            atLevel.set(run.level() - 1, atLevel.get(run.level() - 1) + run.nrPages());
            for (long i = 0; i < run.nrPages(); i++) {
                fnv.addLong(run.page(i).pa().value());
                fnv.add(run.level());
            }
        }
        long total = atLevel.stream().mapToLong(Long::longValue).sum();
        int ends = (int) Math.min(ENDS, total);
        return new Pages(
                total,
                atLevel,
                text(runs, LongStream.range(0, ends)),
                text(runs, LongStream.range(total - ends, total)),
                fnv.digest());
    }

    private static String text(List<PageRun> runs, LongStream numbers) {
        return numbers.mapToObj(number -> page(runs, number))
                .map(page -> Long.toHexString(page.pa().value()) + ":" + page.level())
                .collect(Collectors.joining(","));
    }

    private static PageItem page(List<PageRun> runs, long number) {
        long left = number;
        int run = 0;
        while (left >= runs.get(run).nrPages()) {
            left -= runs.get(run).nrPages();
            run++;
        }
        return runs.get(run).page(left);
    }
}
