package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kspace.app.sample.MachineSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code --only} and {@code --range} leave of the lists, compared with a filter over the full list. */
class PageFilterCommandsTest {
    private static final String AREAS = """
            [[region]]
            base = 0
            size = "1 GiB"
            type = "usable"
            [[region]]
            base = 0x0800_0000
            size = "24 MiB"
            type = "kernel"
            [[kvirt]]
            op = "map"
            area_size = "6 MiB"
            base = 0x2000_0000
            size = "4 MiB"
            [[kvirt]]
            op = "map-untracked"
            area_size = "4 MiB"
            base = 0x3000_0000
            size = "4 MiB"
            flags = "RW"
            [[kvirt]]
            op = "protect"
            area = 2
            offset = "2 MiB"
            size = "16 KiB"
            flags = "RX"
            """;

    @TempDir
    private static Path folder = Path.of("");

    /** The full lists, which no option changes. */
    private static final Map<List<String>, List<JsonNode>> FULL = new HashMap<>();

    private static String areas() throws IOException {
        return Files.writeString(folder.resolve("areas.toml"), AREAS).toString();
    }

    private static List<JsonNode> rows(String command, List<String> subject, String... more) {
        String[] line = Stream.of(Stream.of(command), subject.stream(), Stream.of("--json"), Stream.of(more))
                .flatMap(it -> it).toArray(String[]::new);
        Program.Result result = Program.run(line);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return result.jsonLines();
    }

    private static List<JsonNode> full(String command, List<String> subject) {
        List<String> key = Stream.concat(Stream.of(command), subject.stream()).toList();
        return FULL.computeIfAbsent(key, _ -> rows(command, subject, "--expand"));
    }

    private static BigInteger number(JsonNode row, String key) {
        return number(row.get(key).stringValue());
    }

    private static BigInteger number(String hex) {
        return hex.equals("2^64") ? BigInteger.TWO.pow(64) : new BigInteger(hex.replaceFirst("^0x", ""), 16);
    }

    /** Says by a row's words what is tested for, as the README explains it. */
    private static boolean passes(JsonNode leaf, String tests) {
        return Arrays.stream(tests.split(",")).allMatch(test -> switch (test) {
            case "present" -> true;
            case "huge" -> leaf.get("page_size").longValue() > 4096;
            case "writable" -> leaf.get("flags").stringValue().contains("W");
            case "executable" -> leaf.get("flags").stringValue().contains("X");
            default -> throw new IllegalArgumentException(test);
        });
    }

    private static Predicate<JsonNode> overlaps(BigInteger first, BigInteger end) {
        return row -> number(row, "va_start").compareTo(end) < 0 && number(row, "va_end").compareTo(first) > 0;
    }

    /** Joins rows that go on where the one before ends and say the same, as the lists do without {@code --expand}. */
    private static List<String> joined(List<JsonNode> leaves) {
        List<String> lines = new ArrayList<>();
        JsonNode first = null;
        JsonNode last = null;
        for (JsonNode leaf : leaves) {
            if (first != null && last != null && goesOn(last, leaf)) {
                last = leaf;
                continue;
            }
            if (first != null && last != null) {
                lines.add(line(first, last));
            }
            first = leaf;
            last = leaf;
        }
        if (first != null && last != null) {
            lines.add(line(first, last));
        }
        return lines;
    }

    private static boolean goesOn(JsonNode before, JsonNode next) {
        return before.get("va_end").equals(next.get("va_start")) && before.get("pa_end").equals(next.get("pa_start"))
                && said(before).equals(said(next));
    }

    private static String said(JsonNode leaf) {
        return Stream.of("level", "flags", "cache", "global", "user", "range")
                .map(key -> String.valueOf(leaf.get(key))).toList().toString();
    }

    private static String line(JsonNode first, JsonNode last) {
        return first.get("va_start") + " " + last.get("va_end") + " " + first.get("pa_start") + " " + said(first);
    }

    /** Compares both lists, for a range and tests, with what a filter leaves of the full ones. */
    private static void compare(List<String> subject, String tests, String first, String end) {
        List<JsonNode> allLeaves = full("leaves", subject);
        List<JsonNode> allTables = full("tables", subject);
        String[] options = {"--only", tests, "--range", first + ".." + end};
        List<JsonNode> leaves = allLeaves.stream().filter(overlaps(number(first), number(end)))
                .filter(leaf -> passes(leaf, tests)).toList();
        assertThat(rows("leaves", subject, with(options, "--expand"))).isEqualTo(leaves);
        assertThat(rows("leaves", subject, options).stream().map(row -> line(row, row)).toList())
                .isEqualTo(joined(leaves));
        NavigableMap<BigInteger, JsonNode> byStart = new TreeMap<>();
        leaves.forEach(leaf -> byStart.put(number(leaf, "va_start"), leaf));
        List<JsonNode> tables = allTables.stream().filter(overlaps(number(first), number(end)))
                .filter(table -> tests.equals("present") || byStart
                        .subMap(number(table, "va_start"), number(table, "va_end")).values().stream()
                        .anyMatch(leaf -> leaf.get("level").intValue() <= table.get("level").intValue()))
                .toList();
        assertThat(rows("tables", subject, with(options, "--expand"))).isEqualTo(tables);
        assertThat(rows("tables", subject, options).stream().mapToLong(row -> row.get("tables").longValue()).sum())
                .isEqualTo(tables.size());
    }

    private static String[] with(String[] options, String more) {
        return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "present, 0x0, 2^64", "huge, 0x0, 2^64", "writable, 0x0, 2^64", "executable, 0x0, 2^64",
        "'huge,writable', 0x0, 2^64", "'writable,executable', 0x0, 2^64",
        "present, 0xffff800000201000, 0xffff800000201001", "writable, 0xffff800000200000, 0xffff800000a00000",
        "present, 0xffff8000001fffff, 0xffff800000200001", "executable, 0xffff800000000000, 0xffffffef00000000",
        "present, 0x0, 0x1000", "present, 0xffffffef00000000, 0xfffffff000201000",
        "huge, 0xffffffef00000000, 0xfffffff000201000", "executable, 0xffffffefffa00000, 0xffffffefffe02001"})
    void lists_ofABootWithAreas_areWhatAFilterLeavesOfTheFullOnes(String tests, String first, String end)
            throws IOException {
        compare(List.of(areas()), tests, first, end);
    }

    @ParameterizedTest
    @CsvSource({
        "pc-512m, huge, 0xffff800000001000, 2^64", "riscv-virt-sv39, executable, 0x0, 2^64",
        "q35-4g-la57, writable, 0xff00000000000000, 0xff00000012345678", "aarch64-virt, huge, 0x0, 2^64",
        "q35-8g-pages-1g, huge, 0xffff800040000000, 0xffff8000c0000001"})
    void lists_ofSamples_areWhatAFilterLeavesOfTheFullOnes(String sample, String tests, String first, String end) {
        compare(List.of(sample), tests, first, end);
        compare(List.of(sample, "--moment", "300"), tests, first, end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc-512m", "riscv-virt-sv48"})
    void lists_ofARecording_areWhatAFilterLeavesOfTheFullOnes(String sample) {
        Path image = folder.resolve(sample + ".bin");
        JsonNode place = Program.run("memory", sample, "-o", image.toString()).json();
        List<String> subject = List.of(image.toString(), "--root", place.get("root").stringValue(), "--base",
                place.get("base").stringValue(), "--arch", MachineSource.of(sample).read().mode().id());
        for (String tests : List.of("present", "huge", "writable,executable")) {
            compare(subject, tests, "0x0", "2^64");
            compare(subject, tests, "0xffff800000201000", "0xffffffff88000001");
        }
        assertThat(Program.run(Stream.concat(Stream.of("leaves"), Stream.concat(subject.stream(),
                Stream.of("--only", "tracked"))).toArray(String[]::new))).isEqualTo(new Program.Result(2, "",
                        "kspace: --only tracked cannot be answered: " + image + " is a recording, and only Asterinas"
                                + " marks which frames are tracked\n",
                        List.of()));
    }

    /** Only pages of {@code map} are tracked: 4 MiB, in small pages. */
    @Test
    void leaves_tracked_areThePagesOfFrames() throws IOException {
        List<JsonNode> tracked = rows("leaves", List.of(areas()), "--only", "tracked");
        assertThat(tracked.stream().mapToLong(row -> row.get("pages").longValue()).sum()).isEqualTo(1024);
        assertThat(tracked.getFirst().get("pa_start").stringValue()).isEqualTo("0x20000000");
        assertThat(rows("leaves", List.of(areas()), "--range", "KVirtArea 1")).isEqualTo(tracked);
        assertThat(rows("leaves", List.of(areas()), "--range", "kvirt 1")).isEqualTo(tracked);
    }

    @Test
    void leaves_ofAListWithoutSizes_areCutAtTheRange() throws IOException {
        String list = Files.writeString(folder.resolve("mem.txt"), """
                (qemu) info mem
                vaddr            paddr            size             attr
                ---------------- ---------------- ---------------- -------
                ffffffd600000000 0000000080200000 0000000000600000 rw---ad
                """).toString();
        List<String> subject = List.of(list, "--arch", "riscv-sv39");
        assertThat(rows("leaves", subject, "--range", "ffffffd600201800..ffffffd600203001")).singleElement()
                .satisfies(row -> {
                    assertThat(row.get("va_start").stringValue()).isEqualTo("0xffffffd600201000");
                    assertThat(row.get("va_end").stringValue()).isEqualTo("0xffffffd600204000");
                    assertThat(row.get("pa_start").stringValue()).isEqualTo("0x80401000");
                });
        assertThat(Program.run("leaves", list, "--arch", "riscv-sv39", "--only", "huge").err()).isEqualTo(
                "kspace: --only huge cannot be answered: " + list
                        + " is a list of pages that does not tell their sizes\n");
    }

    @Test
    void dump_ofARange_namesOnlyRangesInIt() {
        assertThat(Program.run("leaves", "q35-128g", "--range", "metadata..2^64", "--only", "executable").out())
                .isEqualTo("""
                        ---[ metadata: no such page ]---
                        ---[ hole: no such page ]---
                        ---[ kernel code ]---
                        0xffffffff88000000-0xffffffff89800000     24M  RW       GLB  x   WB  PD   2M  -> 0x8000000
                        """);
        assertThat(Program.run("leaves", "q35-4g", "--range", "0..1000").out()).isEqualTo("no such page\n");
        assertThat(Program.run("tables", "q35-4g", "--range", "0..1000").out()).isEqualTo("no such table\n");
        assertThat(Program.run("leaves", "q35-4g", "--range", "0..1000", "--format", "csv").lines()).hasSize(1);
    }

    @Test
    void tables_executable_areThoseOnTheWay() {
        assertThat(Program.run("tables", "q35-4g", "--only", "executable", "--format", "csv").out()).isEqualTo("""
                level,name,tables,pa_first,pa_last,va_start,va_end,present,content
                4,PML4,1,0x1000,0x1000,0xffff800000000000,0x10000000000000000,256,tables
                3,PDPT,1,0x162000,0x162000,0xffffff8000000000,0x10000000000000000,2,tables
                2,PD,1,0x16a000,0x16a000,0xffffffff80000000,0xffffffffc0000000,12,pages
                """);
    }

    /** 64 TiB in pages of 4 KiB: read page by page, or table by table, none of these would end. */
    @Test
    void lists_ofARangeIn64TiB_readWhatIsIrregularInIt() throws IOException {
        List<String> large = List.of(Files.writeString(folder.resolve("large.toml"), """
                layout = "comment"
                highest_translation_level = 1
                [[region]]
                base = 0
                size = "64 TiB"
                type = "usable"
                [[region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                """).toString());
        assertThat(rows("leaves", large, "--range", "ffff_9234_5678_9000..ffff_9234_5678_b000")).singleElement()
                .satisfies(row -> {
                    assertThat(row.get("pages").longValue()).isEqualTo(2);
                    assertThat(row.get("pa_start").stringValue()).isEqualTo("0x123456789000");
                });
        assertThat(rows("leaves", large, "--range", "ffff_8000_0000_1000..ffff_bfff_ffff_f000", "--only", "writable"))
                .singleElement().satisfies(row -> assertThat(row.get("pages").longValue()).isEqualTo((1L << 34) - 2));
        List<JsonNode> tables =
                rows("tables", large, "--range", "ffff_8000_0020_0000..ffff_bfff_ffff_f000", "--only", "writable");
        assertThat(tables.stream().map(row -> row.get("level") + ": " + row.get("tables")).toList())
                .isEqualTo(List.of("4: 1", "3: 128", "2: 65536", "1: " + ((1L << 25) - 1)));
        assertThat(tables.getLast().get("va_start").stringValue()).isEqualTo("0xffff800000200000");
        assertThat(rows("tables", large, "--range", "ffff_9234_5678_9000..ffff_9234_5678_b000", "--expand")).hasSize(4);
    }

    @Test
    void find_withTests_givesOnlyWhatPasses() {
        assertThat(Program.run("find", "q35-4g", "8000000", "--only", "executable").out()).isEqualTo(
                "0x0800_0000\n  0xffff_ffff_8800_0000  kernel code, 2 MiB page, entry 64 of the PD at 0x0016_a000:"
                        + " 0x0000_0000_0800_0183, RWX, Writeback, global\n");
        assertThat(rows("find", List.of("q35-4g", "8000000"), "--range", "linear").stream()
                .map(row -> row.get("va").stringValue()).toList()).isEqualTo(List.of("0xffff800008000000"));
        assertThat(Program.run("find", "q35-4g", "8000000", "--range", "kvirt").out())
                .isEqualTo("0x0800_0000\n  no such address reaches it\n");
        assertThat(Program.run("find", "loongarch-virt", "80000000", "--only", "present").out())
                .doesNotContain("DMW0");
        assertThat(Program.run("find", "loongarch-virt", "80000000", "--range", "linear").out()).contains("DMW0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    leaves q35-4g --only big | --only "big" is unknown; allowed are present, huge, writable, executable, tracked
                    tables nofile --only ,huge | --only "" is unknown; allowed are present, huge, writable, executable, tracked
                    find q35-4g 0 --only Huge | --only "Huge" is unknown; allowed are present, huge, writable, executable, tracked
                    leaves q35-4g --range everything | --range "everything" is not allowed; it is FIRST..END, or one of linear, \
                    kvirt, metadata, hole, code
                    leaves q35-4g --range code..linear | --range "code..linear" is not allowed; its end is not after its start
                    tables q35-4g --range 1000..1000 | --range "1000..1000" is not allowed; its end is not after its start
                    find q35-4g 0 --range kvirt1 | --range "kvirt1" is not allowed; there is no KVirtArea 1; what is tried after \
                    the boot makes none
                    """)
    void badArguments_always_areOneSentence(String line, String sentence) {
        assertThat(Program.run(line.split(" ", -1)))
                .isEqualTo(new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
    }
}
