package kspace.app.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.cli.Program;
import kspace.app.cli.console.Terminal;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.pagetable.PageTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands map, leaves and tables. */
class DataCommandsTest {

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void map_default_drawsTheDiagram() {
        assertThat(Program.run("map", "q35-4g", "--moment", "838").out()).isEqualTo("""
                +----------+ <- 2^64
                |          |    past KERNEL_END, 64 KiB, nothing mapped
                +----------+ <- 0xffff_ffff_ffff_0000  KERNEL_END
                |          |    kernel code, ≈1.85 GiB, nothing mapped
                +----------+ <- 0xffff_ffff_8980_0000
                |..........|    kernel code, 24 MiB
                |..........|    0x0800_0000 .. 0x0980_0000, 12 x 2 MiB, RWX, Writeback, global
                +----------+ <- 0xffff_ffff_8800_0000
                |          |    kernel code, 128 MiB, nothing mapped
                +----------+ <- 0xffff_ffff_8000_0000  KERNEL_CODE_BASE
                |          |    hole, 60 GiB, nothing mapped
                +----------+ <- 0xffff_fff0_8000_0000  FRAME_METADATA_CAP
                |          |    metadata, 1952 MiB, nothing mapped
                +----------+ <- 0xffff_fff0_0600_0000
                |..........|    metadata, 96 MiB
                |..........|    0x0980_0000 .. 0x0f80_0000, 48 x 2 MiB, RW, Writeback, global
                +----------+ <- 0xffff_fff0_0000_0000  FRAME_METADATA_BASE
                |          |    KVirtArea, ≈63.94 TiB, nothing mapped
                +----------+ <- 0xffff_c000_0000_0000  VMALLOC_BASE
                |          |    linear map, 64 TiB − 6 GiB, nothing mapped
                +----------+ <- 0xffff_8001_8000_0000
                |..........|    linear map, 4986 MiB
                |..........|    0x4860_0000 .. 0x1_8000_0000, 2,493 x 2 MiB, RW, Writeback, global
                +----------+ <- 0xffff_8000_4860_0000
                |##########|    linear map, 1158 MiB
                |##########|    0x0000_0000 .. 0x4860_0000, 579 x 2 MiB, RW, Writeback, global
                +----------+ <- 0xffff_8000_0000_0000  KERNEL_BASE = LINEAR_MAPPING_BASE

                # mapped; . still to come; step 838 of 3,398 of QEMU q35, 4 GiB
                """);
    }

    @Test
    void moment_withAName_isThatOfItsNumber() {
        assertThat(Program.run("map", "q35-4g", "--moment", "end of metadata").out())
                .isEqualTo(Program.run("map", "q35-4g", "--moment", "3384").out())
                .isNotEqualTo(Program.run("map", "q35-4g").out());
        assertThat(Program.run("map", "q35-4g", "--moment", "end of lunch").err())
                .startsWith(
                        "kspace: --moment \"end of lunch\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot, or start,");
    }

    @Test
    void map_kvirtAreas_areNamedAndCutWhereSomethingIsMapped(@TempDir Path folder) throws IOException {
        String machine = Files.writeString(folder.resolve("areas.toml"), """
                region = [
                  { base = 0, size = "1 GiB", type = "usable" },
                  { base = 0x0800_0000, size = "24 MiB", type = "kernel" },
                ]
                [[kvirt]]
                op = "map-untracked"
                area_size = "4 MiB"
                base = 0x2000_0000
                size = "4 MiB"
                flags = "RW"
                [[kvirt]]
                op = "protect"
                area = 1
                offset = "2 MiB"
                size = "4 KiB"
                flags = "R"
                [[kvirt]]
                op = "unmap"
                area = 1
                offset = "0 B"
                size = "2 MiB"
                """).toString();
        assertThat(Program.run("map", machine).out()).contains("""
                |##########|    KVirtArea 1, 2044 KiB
                |##########|    0x2020_1000 .. 0x2040_0000, 511 x 4 KiB, RW, Writeback, global
                +----------+ <- 0xffff_ffef_ffe0_1000
                |##########|    KVirtArea 1, 4 KiB
                |##########|    0x2020_0000 .. 0x2020_1000, 1 x 4 KiB, R, Writeback, global
                +----------+ <- 0xffff_ffef_ffe0_0000
                |          |    KVirtArea 1, 2 MiB, nothing mapped
                +----------+ <- 0xffff_ffef_ffc0_0000
                |          |    KVirtArea, ≈63.94 TiB, nothing mapped
                """);
        assertThat(Program.run("translate", machine, "KVirtArea 1 + 200000", "--moment", "0").lines())
                .contains("  KVirtArea 1 + 2 MiB");
        assertThat(Program.run("map", machine, "--moment", "0", "--format", "csv").lines()).contains(
                "virtual,0xffffffefffe00000,0xffffffefffe01000,4096,KVirtArea 1,to-come,kvirt,0x20200000,0x20201000,1,"
                        + "R,Writeback");
    }

    @Test
    void map_windowedMachine_drawsTheWindowApart() {
        assertThat(Program.run("map", "loongarch-virt").lines()).endsWith(
                "+----------+ <- 0xffff_8000_0000_0000",
                "     ::        not the kernel's",
                "+----------+ <- 0x9001_0000_0000_0000",
                "|==========|    linear map and kernel code, 256 TiB",
                "|==========|    0x0000_0000 .. 0x1_0000_0000_0000, window DMW0",
                "+----------+ <- 0x9000_0000_0000_0000  KERNEL_BASE = LINEAR_MAPPING_BASE = KERNEL_CODE_BASE",
                "",
                "# mapped; = translated without a page table; step 23,857 of 23,857 of QEMU virt LoongArch, 4 GiB");
    }

    @Test
    void map_markdown_hasTheWholeSpaceTheConstantsAndTheMemory() {
        List<String> lines = Program.run("map", "q35-4g", "--format", "markdown").lines();
        assertThat(lines).startsWith(
                "QEMU q35, 4 GiB: x86-64, 48-bit virtual addresses, at step 3,398 of 3,398 of its boot.", "",
                "| Virtual start | Offset | End | Size | Range | What is there |",
                "|---|---:|---|---:|---|---|",
                "| `0xffff_ffff_ffff_0000` | \u221264 KiB | `2^64` | 64 KiB | past KERNEL_END | nothing |",
                "| `0xffff_ffff_8980_0000` | \u22121896 MiB | `0xffff_ffff_ffff_0000` | ≈1.85 GiB | kernel code | nothing |",
                "| `0xffff_ffff_8800_0000` | \u22121920 MiB | `0xffff_ffff_8980_0000` | 24 MiB | kernel code |"
                        + " `0x0800_0000` .. `0x0980_0000`, 12 x 2 MiB, RWX, Writeback, global |");
        assertThat(lines).contains(
                "| `0xffff_8001_8000_0000` | \u2212(128 TiB \u2212 6 GiB) | `0xffff_c000_0000_0000` |"
                        + " 64 TiB \u2212 6 GiB | linear map | nothing |",
                "| `0xffff_fff0_0600_0000` | \u2248\u221263.91 GiB | `0xffff_fff0_8000_0000` | 1952 MiB | metadata | nothing |",
                "| `0x0000_8000_0000_0000` | +128 TiB | `0xffff_8000_0000_0000` | \u224816 EiB | not canonical |  |",
                "| `0x0000_0000_0000_0000` | 0 | `0x0000_8000_0000_0000` | 128 TiB | user half |  |",
                "| `VMALLOC_BASE` | `0xffff_c000_0000_0000` | \u221264 TiB |");
        assertThat(lines).contains(
                "", "| Physical start | End | Size | Use |", "|---|---|---:|---|",
                "| `0x0980_0000` | `0x0f80_0000` | 96 MiB | frame metadata |",
                "| `0x0010_0000` | `0x0016_b000` | 428 KiB | page tables |");
    }

    @Test
    void map_csv_hasARowForEachRange() {
        assertThat(Program.run("map", "q35-4g", "--format", "csv", "--moment", "838").lines()).startsWith(
                "space,start,end,size_bytes,name,state,phase,pa_start,pa_end,pages,flags,cache",
                "virtual,0xffff800000000000,0xffff800048600000,1214251008,linear map,mapped,linear,0x0,0x48600000,579,"
                        + "RW,Writeback",
                "virtual,0xffff800048600000,0xffff800180000000,5228199936,linear map,to-come,linear,0x48600000,"
                        + "0x180000000,2493,RW,Writeback",
                "virtual,0xffff800180000000,0xffffc00000000000,70362301726720,linear map,unused,,,,,,");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void map_everySample_coversAllMemoryAndTheWholeKernelHalf(Sample sample) {
        List<JsonNode> rows = Program.run("map", sample.name(), "--json").jsonLines();
        Boot boot = Boot.of(sample.machine());
        assertThat(rows.stream().filter(row -> row.get("space").stringValue().equals("physical"))
                .mapToLong(row -> row.get("size_bytes").longValue()).sum())
                .isEqualTo(boot.memory().end().value());
        long half = rows.stream()
                .filter(row -> row.get("space").stringValue().equals("virtual"))
                .filter(row -> !row.get("state").stringValue().equals("window"))
                .mapToLong(row -> row.get("size_bytes").longValue()).sum();
        assertThat(half).isEqualTo(-boot.machine().consts().kernelHalf().first().value());
        assertThat(rows.stream().filter(row -> row.has("pages")).mapToLong(row -> row.get("pages").longValue()).sum())
                .isEqualTo(boot.lastState().table().nrLeaves());
    }

    @Test
    void leaves_default_isADumpLikeLinux() {
        assertThat(Program.run("leaves", "q35-128g").out()).isEqualTo("""
                ---[ linear map ]---
                0xffff800000000000-0xffff802080000000    130G  RW       GLB  NX  WB  PD   2M  -> 0x0
                ---[ KVirtArea: nothing mapped ]---
                ---[ metadata ]---
                0xfffffff000000000-0xfffffff080000000      2G  RW       GLB  NX  WB  PD   2M  -> 0x100000000
                ---[ hole ]---
                0xfffffff080000000-0xfffffff082000000     32M  RW       GLB  NX  WB  PD   2M  -> 0x180000000
                ---[ kernel code ]---
                0xffffffff88000000-0xffffffff89800000     24M  RW       GLB  x   WB  PD   2M  -> 0x8000000
                """);
    }

    @Test
    void leaves_windowedMachine_saysWhatNeedsNoTable() {
        assertThat(Program.run("leaves", "loongarch-virt").out()).isEqualTo("""
                ---[ linear map: direct-mapped, no page table ]---
                ---[ kernel code: direct-mapped, no page table ]---
                ---[ KVirtArea: nothing mapped ]---
                ---[ metadata ]---
                0xffffe00000000000-0xffffe00005c00000     92M  RW       GLB  NX  WB  PT   4K  -> 0x81800000
                ---[ hole: nothing mapped ]---
                """);
    }

    @Test
    void leaves_csvAndJson_haveTheSameValues() {
        assertThat(Program.run("leaves", "q35-4g", "--format", "csv").out()).isEqualTo(
                """
                        va_start,va_end,pa_start,pa_end,level,page_size,pages,flags,cache,global,user,range
                        0xffff800000000000,0xffff800180000000,0x0,0x180000000,2,2097152,3072,RW,Writeback,true,false,linear map
                        0xfffffff000000000,0xfffffff006000000,0x9800000,0xf800000,2,2097152,48,RW,Writeback,true,false,metadata
                        0xffffffff88000000,0xffffffff89800000,0x8000000,0x9800000,2,2097152,12,RWX,Writeback,true,false,kernel code
                        """);
        assertThat(Program.run("leaves", "q35-4g", "--json").jsonLines().getLast()).isEqualTo(Program.parse("""
                {'va_start':'0xffffffff88000000','va_end':'0xffffffff89800000','pa_start':'0x8000000',
                'pa_end':'0x9800000','level':2,'page_size':2097152,'pages':12,'flags':'RWX','cache':'Writeback',
                'global':true,'user':false,'range':'kernel code'}
                """));
    }

    static Stream<Arguments> momentsOfSamples() {
        return Samples.all().stream().flatMap(sample -> {
            Boot boot = Boot.of(sample.machine());
            return Stream.of(0L, 257L, 300L, 1_000L).filter(moment -> moment <= boot.nrSteps())
                    .map(moment -> Arguments.of(sample.name(), moment, boot));
        });
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("momentsOfSamples")
    void leavesAndTables_anyMoment_countWhatTheEngineCounts(String sample, long moment, Boot boot) {
        PageTable table = boot.state(moment).table();
        String[] at = {sample, "--json", "--moment", String.valueOf(moment)};
        List<JsonNode> leaves = Program.run(with("leaves", at)).jsonLines();
        List<JsonNode> tables = Program.run(with("tables", at)).jsonLines();
        for (int level = 1; level <= table.consts().nrLevels(); level++) {
            assertThat(sum(leaves, level, "pages")).isEqualTo(table.nrLeaves(level));
            assertThat(sum(tables, level, "tables")).isEqualTo(table.nrTables(level));
        }
        assertThat(Program.run(with("leaves", with("--expand", at))).lines()).hasSize((int) table.nrLeaves());
        assertThat(Program.run(with("tables", with("--expand", at))).lines()).hasSize((int) table.nrTables());
    }

    private static String[] with(String first, String... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
    }

    private static long sum(List<JsonNode> rows, int level, String key) {
        return rows.stream().filter(row -> row.get("level").intValue() == level)
                .mapToLong(row -> row.get(key).longValue()).sum();
    }

    @Test
    void tables_text_tellsRunsRootFirst() {
        assertThat(Program.run("tables", "q35-4g").lines()).startsWith(
                "level 4 PML4    0xffff_8000_0000_0000 .. 2^64                   256 of 512 entries: tables "
                        + "  1 table at 0x0000_1000",
                "level 3 PDPT    0xffff_8000_0000_0000 .. 0xffff_8080_0000_0000    6 of 512 entries: tables "
                        + "  1 table at 0x0000_2000",
                "level 3 PDPT    0xffff_8080_0000_0000 .. 0xffff_ff80_0000_0000    0 of 512 entries: nothing"
                        + "  254 tables at 0x0000_3000 .. 0x0016_1000");
    }

    @Test
    void tables_csv_hasThemAll() {
        assertThat(Program.run("tables", "q35-4g", "--format", "csv").out()).isEqualTo("""
                level,name,tables,pa_first,pa_last,va_start,va_end,present,content
                4,PML4,1,0x1000,0x1000,0xffff800000000000,0x10000000000000000,256,tables
                3,PDPT,1,0x2000,0x2000,0xffff800000000000,0xffff808000000000,6,tables
                3,PDPT,254,0x3000,0x161000,0xffff808000000000,0xffffff8000000000,0,nothing
                3,PDPT,1,0x162000,0x162000,0xffffff8000000000,0x10000000000000000,2,tables
                2,PD,6,0x163000,0x168000,0xffff800000000000,0xffff800180000000,512,pages
                2,PD,1,0x169000,0x169000,0xfffffff000000000,0xfffffff040000000,48,pages
                2,PD,1,0x16a000,0x16a000,0xffffffff80000000,0xffffffffc0000000,12,pages
                """);
    }

    /** 64 TiB in pages of 4 KiB; with a row for each, this would not end. */
    @Test
    void leavesAndTables_64TiBOfSmallPages_areAFewLines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("large.toml"), """
                name = "64 TiB"
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
                """);
        assertThat(Program.run("leaves", file.toString()).lines()).startsWith(
                "---[ linear map ]---",
                "0xffff800000000000-0xffffc00000000000     64T  RW       GLB  NX  WB  PT   4K  -> 0x0");
        assertThat(Program.run("tables", file.toString()).lines().size()).isLessThan(30);
        assertThat(Program.run("map", file.toString()).out()).contains("17,179,869,184 x 4 KiB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    map q35-4g --format dump           | --format "dump" is unknown; allowed are diagram, markdown, rst, csv, json
                    leaves q35-4g --format CSV         | --format "CSV" is unknown; allowed are dump, csv, json, markdown, rst
                    tables q35-4g --json --format csv  | --json and --format "csv" do not go together; write one of them
                    leaves q35-4g --moment 3399        | --moment "3399" is not allowed; it is a whole number, 0 to 3,398 for \
                    this machine's boot
                    map q35-4g --moment -1             | --moment "-1" is not allowed; it is a whole number, 0 to 3,398 for \
                    this machine's boot
                    map q35-4g --moment \u0663             | --moment "\u0663" is not allowed; it is a whole number, 0 to 3,398 for \
                    this machine's boot
                    map q35-4g --moment=               | --moment "" is not allowed; it is a whole number, 0 to 3,398 for \
                    this machine's boot
                    leaves q35-4g --moment +3          | --moment "+3" is not allowed; it is a whole number, 0 to 3,398 for \
                    this machine's boot
                    leaves q35-4g --format=            | --format "" is unknown; allowed are dump, csv, json, markdown, rst
                    tables q35-4g --all                | "--all" is not an option of kspace tables; options are --arch, --root, --base, --physical-address-bits, \
                    --moment, --json, --expand, --only, --range, --format, --help, --version, --color, --level-names (see: kspace tables --help)
                    tables q35-4g q35-8g               | "q35-8g" is one argument too many for kspace tables \
                    (see: kspace tables --help)
                    map q35-4g --color blue            | --color "blue" is unknown; allowed are auto, always, never
                    """)
    void badArguments_always_areOneSentence(String line, String sentence) {
        assertThat(Program.run(line.split(" ", -1)))
                .isEqualTo(new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "leaves", "tables", "layout", "init"})
    void standardInput_asMachine_isReadLikeAFile(String command, @TempDir Path folder) throws IOException {
        String map = "[    0.0] BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\r\n";
        Path file = Files.writeString(folder.resolve("standard input"), map);
        assertThat(Program.runWithInput(map, command, "-").out()).isNotEmpty()
                .isEqualTo(Program.run(command, file.toString()).out());
        assertThat(Program.runWithInput("", command, "-").err()).startsWith("kspace: standard input").hasLineCount(1);
    }

    @Test
    void standardInput_asMachineAndAddresses_isRefused() {
        assertThat(Program.runWithInput("0", "translate", "-", "-").err()).isEqualTo(
                "kspace: the standard input cannot be both the machine and its addresses; give one of them as an"
                        + " argument\n");
    }

    @Test
    void standardInput_forTheWindow_isRefused() {
        Program.Result result = Program.run("-");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.windows()).isEmpty();
        assertThat(result.err()).startsWith("kspace: the window cannot show a machine from the standard input");
    }

    private static final Terminal WATCHED = new Terminal(true, true, true);
    private static final Terminal WITHOUT_COLOURS = new Terminal(true, true, false);

    @Test
    void colours_onATerminal_areThereAndNowhereElse() {
        assertThat(Program.run(WATCHED, "", "translate", "q35-4g", "linear", "kvirt").out())
                .contains(
                        "0xffff_8000_0000_0000  \u001b[32m-> 0x0000_0000  2 MiB page, RW, Writeback, global\u001b[0m\n")
                .contains("\u001b[31mnot present: the level 3 entry is absent (#PF, error code 0x0)\u001b[0m\n");
        assertThat(Program.run(WATCHED, "", "layout", "q35-128g").out())
                .startsWith("\u001b[1mQEMU q35, 128 GiB\u001b[0m\n")
                .contains("  \u001b[33mwarning\u001b[0m: metadata-overruns-cap\n");
        assertThat(Program.run(WATCHED, "", "--help").out()).contains("\u001b[");
        assertThat(Program.run(WATCHED, "", "layout", "q35-3g").err())
                .startsWith("\u001b[31mkspace:\u001b[0m q35-3g: there is no such file");
        for (String line : List.of("layout q35-128g", "init q35-4g", "translate q35-4g linear", "--help")) {
            String[] args = line.split(" ", -1);
            String plain = Program.run(args).out();
            assertThat(plain).doesNotContain("\u001b");
            assertThat(Program.run(WITHOUT_COLOURS, "", args).out()).isEqualTo(plain);
            assertThat(Program.run(WATCHED, "", with("--color=never", args)).out()).isEqualTo(plain);
            String always = Program.run(with("--color=always", args)).out();
            assertThat(always).isEqualTo(Program.run(WATCHED, "", args).out()).isNotEqualTo(plain);
            assertThat(always.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +\n", "\n")).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, true", "'', xterm-256color, true", "1, xterm, false", "0, xterm, false", "-, dumb, false"})
    void wantsColours_environment_isAsked(@Nullable String noColor, @Nullable String term, boolean expected) {
        Map<String, String> environment = new HashMap<>();
        Optional.ofNullable(noColor).ifPresent(it -> environment.put("NO_COLOR", it));
        Optional.ofNullable(term).ifPresent(it -> environment.put("TERM", it));
        assertThat(Terminal.wantsColours(environment)).isEqualTo(expected);
    }

    @Test
    void progress_longOutputIntoAFile_isToldOnTheErrorTerminalAndWiped() {
        Terminal errors = new Terminal(false, true, true);
        Program.Result result = Program.run(errors, "", "leaves", "constructed-1t", "--expand");
        assertThat(result.err())
                .startsWith("\r\u001b[K65,536 of 533,532 pages\r\u001b[K131,072 of 533,532 pages")
                .endsWith("\r\u001b[K");
        assertThat(result.out()).doesNotContain("\u001b");
        assertThat(Program.run("leaves", "constructed-1t", "--expand"))
                .isEqualTo(new Program.Result(0, result.out(), "", List.of()));
        assertThat(Program.run(errors, "", "leaves", "q35-4g").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"map q35-4g", "map q35-4g --format markdown", "map q35-4g --json", "leaves q35-4g", "tables q35-4g",
        "leaves q35-4g --format csv", "tables q35-4g --json", "layout q35-4g", "init q35-4g",
        "translate q35-4g linear", "--help", "leaves --help", "completion bash"})
    void output_anyLocaleAndTimeZone_isTheSameBytes(String line) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            String plain = Program.run(line.split(" ", -1)).out();
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertThat(Program.run(line.split(" ", -1)).out()).as(tag).isEqualTo(plain).isNotEmpty();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void tables_beforeTheFirst_saysThatThereIsNone() {
        assertThat(Program.run("tables", "q35-4g", "--moment", "0").out()).isEqualTo("no page table\n");
        assertThat(Program.run("tables", "q35-4g", "--moment", "0", "--json").out()).isEmpty();
    }

    @Test
    void tables_asMarkdownAndReStructuredText_areTablesForDocuments() {
        assertThat(Program.run("tables", "q35-4g", "--moment", "2", "--format", "markdown").lines()).containsExactly(
                "| level | name | tables | pa_first | pa_last | va_start | va_end | present | content |",
                "|---:|---|---:|---|---|---|---|---:|---|",
                "| 4 | PML4 | 1 | 0x1000 | 0x1000 | 0xffff800000000000 | 0x10000000000000000 | 1 | tables |",
                "| 3 | PDPT | 1 | 0x2000 | 0x2000 | 0xffff800000000000 | 0xffff808000000000 | 0 | nothing |");
        assertThat(Program.run("tables", "q35-4g", "--moment", "1", "--format", "rst").out()).isEqualTo("""
                .. list-table::
                   :header-rows: 1

                   * - level
                     - name
                     - tables
                     - pa_first
                     - pa_last
                     - va_start
                     - va_end
                     - present
                     - content
                   * - 4
                     - PML4
                     - 1
                     - 0x1000
                     - 0x1000
                     - 0xffff800000000000
                     - 0x10000000000000000
                     - 0
                     - nothing
                """);
    }

    @Test
    void leaves_asMarkdownAndReStructuredText_haveTheRowsOfCsv() {
        List<String> csv = Program.run("leaves", "q35-4g", "--format", "csv").lines();
        assertThat(Program.run("leaves", "q35-4g", "--format", "markdown").lines().stream().skip(2)
                .map(it -> it.substring(2, it.length() - 2).replace(" | ", ",")).toList())
                .isEqualTo(csv.subList(1, csv.size()));
        assertThat(Program.run("leaves", "q35-4g", "--format", "rst").lines().stream().skip(3)
                .map(it -> it.startsWith("   * - ") ? "\n" + it.substring(7) : "," + it.substring(7))
                .collect(Collectors.joining()).strip().lines().toList()).isEqualTo(csv);
    }
}
