package kspace.app.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kspace.app.cli.Program;
import kspace.app.data.ViewKind;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.machine.MachineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands layout, init and translate. */
class MachineCommandsTest {
    private static final String MAPPED =
            """
                    {'va':'0xffff800000200000','outcome':'mapped','pa':'0x200000','level':2,'flags':'RW','cache':'Writeback',
                    'global':true,'user':false,
                    'indices':[{'level':4,'index':256},{'level':3,'index':0},{'level':2,'index':1},{'level':1,'index':0}],'steps':[
                    {'level':4,'table':'0x1000','index':256,'pte':'0x2007','kind':'table'},
                    {'level':3,'table':'0x2000','index':0,'pte':'0x163007','kind':'table'},
                    {'level':2,'table':'0x163000','index':1,'pte':'0x8000000000200183','kind':'leaf'}]}
                    """;

    static List<Sample> samples() {
        return Samples.all();
    }

    private static List<String> ids(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false).map(it -> it.get("id").stringValue()).toList();
    }

    @Test
    void layout_json_isTheContract() {
        Program.Result result = Program.run("layout", "q35-4g", "--json");
        assertThat(result.code()).isZero();
        assertThat(result.lines()).hasSize(1);
        JsonNode json = result.json();
        assertThat(json.propertyNames()).containsExactly("arch", "layout", "address_width", "ranges", "findings");
        assertThat(json.get("arch").stringValue()).isEqualTo("x86-64");
        assertThat(json.get("layout").stringValue()).isEqualTo("constants");
        assertThat(json.get("address_width").intValue()).isEqualTo(48);
        assertThat(json.get("ranges")).isEqualTo(Program.parse("""
                [{'name':'linear','start':'0xffff800000000000','end':'0xffffc00000000000'},
                {'name':'kvirt','start':'0xffffc00000000000','end':'0xfffffff000000000'},
                {'name':'metadata','start':'0xfffffff000000000','end':'0xfffffff080000000'},
                {'name':'hole','start':'0xfffffff080000000','end':'0xffffffff80000000'},
                {'name':'code','start':'0xffffffff80000000','end':'0xffffffffffff0000'}]
                """));
        assertThat(ids(json.get("findings"))).contains("drift-kvirt", "drift-metadata", "drift-code");
    }

    @Test
    void layout_text_showsHighAddressesOnTop() {
        List<String> lines = Program.run("layout", "q35-4g").lines();
        assertThat(lines).startsWith(
                "QEMU q35, 4 GiB",
                "x86-64, 48-bit addresses, 4 levels, pages up to 2 MiB, layout constants, 1 CPU",
                "",
                "Range        Start                  End                              Size  From .. to",
                "kernel code  0xffff_ffff_8000_0000  0xffff_ffff_ffff_0000  2 GiB \u2212 64 KiB  KERNEL_CODE_BASE .. KERNEL_END",
                "hole         0xffff_fff0_8000_0000  0xffff_ffff_8000_0000          60 GiB  FRAME_METADATA_CAP .. KERNEL_CODE_BASE",
                "metadata     0xffff_fff0_0000_0000  0xffff_fff0_8000_0000           2 GiB  FRAME_METADATA_BASE .. FRAME_METADATA_CAP",
                "KVirtArea    0xffff_c000_0000_0000  0xffff_fff0_0000_0000      \u224863.94 TiB  VMALLOC_BASE .. FRAME_METADATA_BASE",
                "linear map   0xffff_8000_0000_0000  0xffff_c000_0000_0000          64 TiB  LINEAR_MAPPING_BASE .. VMALLOC_BASE",
                "",
                "Findings");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120).doesNotEndWith(" "));
    }

    @Test
    void layout_loongArch_namesTheConstantsAtWhichItsRangesEnd() {
        assertThat(Program.run("layout", "loongarch-virt").lines().subList(3, 9)).containsExactly(
                "Range        Start                  End                               Size  From .. to",
                "hole         0xffff_e100_0000_0000  0xffff_ffff_ffff_0000  31 TiB \u2212 64 KiB  FRAME_METADATA_CAP .. KERNEL_END",
                "metadata     0xffff_e000_0000_0000  0xffff_e100_0000_0000            1 TiB  FRAME_METADATA_BASE .. FRAME_METADATA_CAP",
                "KVirtArea    0xffff_c000_0000_0000  0xffff_e000_0000_0000           32 TiB  VMALLOC_BASE .. FRAME_METADATA_BASE",
                "kernel code  0x9000_0000_0000_0000  0x9001_0000_0000_0000          256 TiB  KERNEL_CODE_BASE .. end of DMW0",
                "linear map   0x9000_0000_0000_0000  0x9001_0000_0000_0000          256 TiB  LINEAR_MAPPING_BASE .. end of DMW0");
        assertThat(StreamSupport.stream(Program.run("layout", "loongarch-virt", "--json").json().get("ranges")
                .spliterator(), false).map(it -> it.get("name").stringValue()))
                .containsExactly("linear", "code", "kvirt", "metadata", "hole");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void layout_everySample_endsItsRangesAtTheConstantsItNames(Sample sample) {
        KernelLayout layout = sample.machine().layout();
        for (LayoutRange range : LayoutRange.values()) {
            RangeRole role = range.role();
            assertThat(layout.range(role).first()).isEqualTo(layout.value(layout.startConstant(role)));
            layout.endConstant(role).ifPresent(end -> assertThat(layout.range(role).endExclusive())
                    .isEqualTo(layout.value(end).value()));
        }
    }

    @Test
    void layout_machineWithFindings_givesThemWithTheirNumbers() {
        JsonNode finding = Program.run("layout", "q35-128g", "--json").json().get("findings").get(0);
        assertThat(finding).isEqualTo(Program
                .parse("""
                        {'id':'metadata-overruns-cap','severity':'warning','general':false,'message':'the frame metadata takes 2080 MiB for \
                        130 GiB of physical memory, its range is 2 GiB, enough for 128 GiB'}
                        """));
    }

    @Test
    void init_json_isTheContract() {
        Program.Result result = Program.run("init", "q35-4g", "--json");
        assertThat(result.code()).isZero();
        assertThat(result.lines()).hasSize(1);
        JsonNode json = result.json();
        assertThat(json.propertyNames()).containsExactly(
                "arch", "layout", "max_paddr", "ram_bytes", "memory_map", "metadata", "steps", "phases", "tables",
                "leaves",
                "table_bytes", "findings");
        assertThat(json.get("ram_bytes").longValue()).isEqualTo(0x9f000 + 0x7fedf000L + 0x8000_0000L);
        assertThat(json.get("max_paddr").stringValue()).isEqualTo("0x180000000");
        assertThat(json.get("memory_map")).isEqualTo(Program.parse("""
                {'form':'BIOS-e820','regions':10,'usable_bytes':4294437888,'lines':'1-10','also_found':[],
                'arch_from':'the machine file'}
                """));
        assertThat(json.get("metadata")).isEqualTo(Program.parse("{'paddr':'0x9800000','pages':24576}"));
        assertThat(json.get("steps").longValue()).isEqualTo(3398);
        assertThat(json.get("phases")).isEqualTo(Program.parse("""
                [{'name':'new','items':{'1':0,'2':0},'tables':{'1':0,'2':0,'3':256,'4':1}},
                {'name':'linear','va_start':'0xffff800000000000','va_end':'0xffff800180000000','pa_start':'0x0',
                'items':{'1':0,'2':3072},'tables':{'1':0,'2':6,'3':0}},
                {'name':'metadata','va_start':'0xfffffff000000000','va_end':'0xfffffff006000000',
                'pa_start':'0x9800000','items':{'1':0,'2':48},'tables':{'1':0,'2':1,'3':0}},
                {'name':'code','va_start':'0xffffffff88000000','va_end':'0xffffffff89800000','pa_start':'0x8000000',
                'items':{'1':0,'2':12},'tables':{'1':0,'2':1,'3':0}},
                {'name':'activate','items':{'1':0,'2':0},'tables':{'1':0,'2':0,'3':0}}]
                """));
        assertThat(json.get("tables")).isEqualTo(Program.parse("{'1':0,'2':8,'3':256,'4':1}"));
        assertThat(json.get("leaves")).isEqualTo(Program.parse("{'1':0,'2':3132}"));
        assertThat(json.get("table_bytes").longValue()).isEqualTo(265 * 4096);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void init_everySample_countsWhatItsTableHas(Sample sample) {
        JsonNode json = Program.run("init", sample.name(), "--json").json();
        Boot boot = Boot.of(sample.machine());
        BootState last = boot.lastState();
        for (int level = 1; level <= sample.machine().consts().nrLevels(); level++) {
            String key = String.valueOf(level);
            assertThat(json.get("tables").get(key).longValue()).isEqualTo(last.table().nrTables(level));
            int atLevel = level;
            long inPhases = StreamSupport.stream(json.get("phases").spliterator(), false)
                    .mapToLong(phase -> phase.get("tables").path(String.valueOf(atLevel)).longValue(0))
                    .sum();
            assertThat(inPhases).isEqualTo(last.table().nrTables(level));
            if (level <= sample.machine().highestTranslationLevel()) {
                assertThat(json.get("leaves").get(key).longValue()).isEqualTo(last.table().nrLeaves(level));
            } else {
                assertThat(json.get("leaves").has(key)).isFalse();
            }
        }
        assertThat(ids(json.get("findings"))).isEqualTo(boot.findings().stream().map(Finding::id).toList());
    }

    @Test
    void init_text_isLaidOutInColumns() {
        assertThat(Program.run("init", "q35-4g").lines()).startsWith(
                "QEMU q35, 4 GiB",
                "x86-64, 48-bit addresses, 4 levels, pages up to 2 MiB, layout constants, 1 CPU",
                "",
                "Memory map       BIOS-e820, lines 1-10: 10 regions, 4 GiB − 517 KiB usable",
                "Physical memory  ends at 0x1_8000_0000 (6 GiB)",
                "RAM              4 GiB \u2212 520 KiB in all (0xfff7e000 bytes)",
                "Frame metadata   24,576 pages at 0x0980_0000 (96 MiB)",
                "",
                "Phase                 Steps  Virtual                                         Physical from  Tables  Pages",
                "new table          1 .. 257                                                                    257",
                "linear map     258 .. 3,335  0xffff_8000_0000_0000 .. 0xffff_8001_8000_0000  0x0000_0000         6  3,072 x 2 MiB",
                "metadata     3,336 .. 3,384  0xffff_fff0_0000_0000 .. 0xffff_fff0_0600_0000  0x0980_0000         1  48 x 2 MiB",
                "kernel code  3,385 .. 3,397  0xffff_ffff_8800_0000 .. 0xffff_ffff_8980_0000  0x0800_0000         1  12 x 2 MiB",
                "activate              3,398",
                "",
                "Steps   3,398",
                "Tables    265  (1060 KiB) 1 at level 4, 256 at level 3, 8 at level 2",
                "Pages   3,132  3,132 x 2 MiB",
                "",
                "Findings",
                "  none about this machine; 5 hold for every machine of its kind, --findings all tells them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "layout"})
    void findings_all_haveTheirMessages(String command) {
        assertThat(Program.run(command, "q35-128g").lines())
                .contains("  warning: metadata-overruns-cap",
                        "  5 more hold for every machine of its kind, --findings all tells them")
                .doesNotContain("  info: drift-kvirt");
        assertThat(Program.run(command, "q35-128g", "--findings", "all").lines())
                .contains("  warning: metadata-overruns-cap", "  info: drift-kvirt", "  info: code-writable")
                .noneMatch(line -> line.contains("--findings"));
        assertThat(Program.run(command, "q35-128g", "--findings", "few").err())
                .isEqualTo("kspace: --findings \"few\" is unknown; allowed are machine, all\n");
        JsonNode findings = Program.run(command, "q35-128g", "--json").json().get("findings");
        assertThat(StreamSupport.stream(findings.spliterator(), false)
                .filter(it -> !it.get("general").booleanValue())
                .map(it -> it.get("id").stringValue())).containsExactly("metadata-overruns-cap");
        assertThat(findings).hasSize(6);
    }

    @Test
    void commands_machineWithoutRoomForItsMetadata_showWhatThereIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("icicle.toml"), """
                arch = "riscv-sv39"
                layout = "upstream"
                region = [{base = 0x8000_0000, size = "1 GiB", type = "usable"},
                {base = 0x10_4000_0000, size = "1 GiB", type = "usable"},
                {base = 0xbfc0_0000, size = "4 MiB", type = "reserved"},
                {base = 0x8020_0000, size = "24 MiB", type = "kernel"}]
                """);
        String name = file.toString();
        String sentence =
                "The frame metadata cannot be allocated: it takes 1056 MiB in one piece, for 66 GiB of physical"
                        + " addresses, and the largest piece of usable memory is 1 GiB at 0x10_4000_0000 .. 0x10_8000_0000";
        Program.Result init = Program.run("init", name);
        assertThat(init.code()).isZero();
        assertThat(init.lines()).contains(
                "Physical memory  ends at 0x10_8000_0000 (66 GiB)",
                "RAM              2044 MiB in all (0x7fc00000 bytes)",
                "Frame metadata   270,336 pages that find no room (1056 MiB)",
                "The boot stops before its first table:",
                "  " + sentence);
        JsonNode json = Program.run("init", name, "--json").json();
        assertThat(json.get("failure").get("message").stringValue()).isEqualTo(sentence);
        assertThat(json.get("metadata")).isEqualTo(Program.parse("{'paddr':null,'pages':270336}"));
        assertThat(Program.run("layout", name).code()).isZero();
        assertThat(Program.run("map", name, "--format", "markdown").lines())
                .contains("| `0x10_4000_0000` | `0x10_8000_0000` | 1 GiB | usable |");
        assertThat(Program.run("translate", name, "linear").lines().getFirst())
                .isEqualTo("0xffff_ffc0_0000_0000  not present: there is no page table yet");
        assertThat(Program.run("check", name).code()).isZero();
        assertThat(Program.run("leaves", name).code()).isZero();
        assertThat(Program.run("memory", name, "-o", folder.resolve("x").toString()).err()).isEqualTo(
                "kspace: there is no page table after 1 step of the boot, which stops before its first table\n");
        for (ViewKind view : ViewKind.values()) {
            Program.Result export = Program.run(
                    "export", name, "--view", view.id(), "--alt", "-o", folder.resolve(view.id() + ".svg").toString());
            assertThat(export.code()).as(export.err()).isZero();
        }
    }

    @Test
    void init_logWithTwoMaps_saysWhichItReadAndNamesTheOther(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dmesg.txt"), """
                [    0.000000] BIOS-provided physical RAM map:
                [    0.000000] BIOS-e820: [mem 0x0000000000000000-0x00000001ffffffff] usable
                [    0.000000] user-defined physical RAM map:
                [    0.000000] user: [mem 0x0000000000000000-0x000000003fffffff] usable
                """);
        assertThat(Program.run("init", file.toString(), "--json").json().get("memory_map")).isEqualTo(Program.parse("""
                {'form':'user-defined e820','regions':1,'usable_bytes':1073741824,'lines':'4',
                'also_found':['BIOS-e820, line 2: 1 region, 8 GiB usable'],
                'arch_from':'the form, which exists on x86 only'}
                """));
        assertThat(Program.run("init", file.toString()).lines()).contains(
                "Memory map       user-defined e820, line 4: 1 region, 1 GiB usable; architecture from the form,",
                "                 which exists on x86 only; also found: BIOS-e820, line 2: 1 region, 8 GiB usable");
    }

    @Test
    void arch_mapThatDoesNotSayIt_isNeededAndTaken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("iomem.txt"), "80000000-ffffffff : System RAM\n");
        Program.Result refused = Program.run("init", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("it does not say of which architecture the machine is; give --arch with one of");
        for (String command : List.of("init", "layout", "check", "map", "leaves", "tables")) {
            assertThat(Program.run(command, file.toString(), "--arch", "riscv-sv48").code()).as(command).isZero();
        }
        JsonNode json = Program.run("init", file.toString(), "--arch", "riscv-sv39", "--json").json();
        assertThat(json.get("arch").stringValue()).isEqualTo("riscv-sv39");
        assertThat(json.get("memory_map").get("arch_from").stringValue()).isEqualTo("--arch");
        assertThat(Program.run("init", file.toString(), "--arch", "arm").err()).contains("--arch \"arm\" is unknown");
        assertThat(Program.run("init", "q35-4g", "--arch", "riscv-sv39").err())
                .contains("this is a machine file with arch = \"x86-64\"");
    }

    @Test
    void init_bootThatStops_isAnAnswerWithItsFailure(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("high.toml"), """
                name = "Kernel at 2 GiB"
                [[region]]
                base = 0
                size = "4 GiB"
                type = "usable"
                [[region]]
                base = 0x8000_0000
                size = "2 MiB"
                type = "kernel"
                """);
        Program.Result result = Program.run("init", file.toString(), "--json");
        assertThat(result.code()).isZero();
        JsonNode json = result.json();
        Boot boot = Boot.of(MachineFiles.read(file));
        String message = boot.failure().orElseThrow().message();
        assertThat(json.get("failure").propertyNames()).containsExactly("phase", "va", "message");
        assertThat(json.get("failure").get("phase").stringValue()).isEqualTo("code");
        assertThat(json.get("failure").get("message").stringValue()).isEqualTo(message).contains("InvalidVaddrRange");
        assertThat(json.get("steps").longValue()).isEqualTo(boot.nrSteps());
        assertThat(json.get("phases").get(3).propertyNames()).containsExactly("name", "items", "tables");
        assertThat(json.get("phases")).hasSize(4);
        assertThat(Program.run("init", file.toString()).lines())
                .contains("  " + message)
                .anyMatch(line -> line.startsWith("The boot stops in phase kernel code at 0x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0xffff800000200000", "ffff800000200000", "0xffff_8000_0020_0000", "linear+200000", "KERNEL_BASE + 2 MiB",
        "paddr_to_vaddr(0x200000)"})
    void translate_json_isTheContract(String address) {
        Program.Result result = Program.run("translate", "q35-4g", address, "--json");
        assertThat(result.code()).isZero();
        assertThat(result.lines()).hasSize(1);
        assertThat(result.json()).isEqualTo(Program.parse(MAPPED));
        assertThat(result.json().propertyNames()).containsExactly(
                "va", "outcome", "pa", "level", "flags", "cache", "global", "user", "indices", "steps");
        assertThat(result.json().get("steps").get(0).propertyNames())
                .containsExactly("level", "table", "index", "pte", "kind");
    }

    @Test
    void translate_everyOutcome_isAnAnswer() {
        Program.Result result = Program.run(
                "translate", "--json", "q35-4g", "code+8001234", "kvirt", "0x800000000000", "0x1000");
        assertThat(result.code()).isZero();
        List<JsonNode> lines = result.jsonLines();
        assertThat(lines).extracting(it -> it.get("outcome").stringValue())
                .containsExactly("mapped", "not-present", "non-canonical", "outside");
        assertThat(lines.get(0).get("pa").stringValue()).isEqualTo("0x8001234");
        assertThat(lines.get(0).get("flags").stringValue()).isEqualTo("RWX");
        assertThat(lines.get(1)).isEqualTo(Program
                .parse("""
                        {'va':'0xffffc00000000000','outcome':'not-present','fault':{'code':0,'name':'#PF'},
                        'indices':[{'level':4,'index':384},{'level':3,'index':0},{'level':2,'index':0},{'level':1,'index':0}],'steps':[
                        {'level':4,'table':'0x1000','index':384,'pte':'0x82007','kind':'table'},
                        {'level':3,'table':'0x82000','index':0,'pte':'0x0','kind':'absent'}]}
                        """));
        assertThat(lines.get(2))
                .isEqualTo(Program
                        .parse("""
                                {'va':'0x800000000000','outcome':'non-canonical','fault':{'code':0,'name':'#GP'},
                                'indices':[{'level':4,'index':256},{'level':3,'index':0},{'level':2,'index':0},{'level':1,'index':0}],'steps':[]}
                                """));
        assertThat(lines.get(3)).isEqualTo(Program
                .parse("""
                        {'va':'0x1000','outcome':'outside','fault':{'code':0,'name':'#PF'},
                        'indices':[{'level':4,'index':0},{'level':3,'index':0},{'level':2,'index':0},{'level':1,'index':1}],'steps':[
                        {'level':4,'table':'0x1000','index':0,'pte':'0x0','kind':'absent'}]}
                        """));
    }

    /** What protect leaves without any right: not present, a reserved form, a page that is read as a table, a page. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x86-64      | 0x1000   | not-present | absent | 0  | #PF
            x86-64      | 0x200000 | not-present | absent | 0  | #PF
            riscv-sv48  | 0x1000   | fault       | fault  | 13 | load page fault
            riscv-sv48  | 0x200000 | astray      | table  | -1 | ''
            loongarch64 | 0x1000   | mapped      | leaf   | -1 | ''
            aarch64     | 0x1000   | not-present | absent | 2516582407 | translation fault, level 3
            aarch64     | 0x200000 | not-present | absent | 2516582406 | translation fault, level 2
            """)
    void translate_pageProtectedToNothing_isWhatTheProcessorDoes(
            String arch, String base, String outcome, String kind, long code, String name,
            @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("machine.toml"), """
                arch = "%s"
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = 0x0800_0000
                size = "24 MiB"
                type = "kernel"
                [[kvirt]]
                op = "map-untracked"
                area_size = "2 MiB"
                base = %s
                size = "2 MiB"
                flags = "RW"
                [[kvirt]]
                op = "protect"
                area = 1
                size = "2 MiB"
                flags = ""
                """.formatted(arch, base));
        JsonNode json = Program.run("translate", file.toString(), "KVirtArea 1", "--json").json();
        assertThat(json.get("outcome").stringValue()).isEqualTo(outcome);
        JsonNode steps = json.get("steps");
        assertThat(steps.get(steps.size() - 1).get("kind").stringValue()).isEqualTo(kind);
        assertThat(json.has("fault")).isEqualTo(code >= 0);
        if (code >= 0) {
            assertThat(json.get("fault").get("code").longValue()).isEqualTo(code);
            assertThat(json.get("fault").get("name").stringValue()).isEqualTo(name);
        }
    }

    /** Wild cases 37, 43 and 69: the indices of an address, mapped or not. */
    @ParameterizedTest
    @CsvSource({
        "q35-4g-la57, 400000, 0/0/0/2/0", "q35-4g, 2aaaaaabf800, 85/170/341/191", "q35-4g, b8000, 0/0/0/184",
        "q35-4g, fffffffffffff000, 511/511/511/511", "riscv-virt-sv39, deadbeef, 3/245/219"})
    void translate_anyAddress_hasAllIndices(String sample, String va, String indices) {
        JsonNode json = Program.run("translate", sample, va, "--json").json();
        assertThat(json.get("indices").valueStream().map(it -> it.get("index").asString())
                .collect(Collectors.joining("/"))).isEqualTo(indices);
        assertThat(json.get("indices").get(0).get("level").intValue()).isEqualTo(json.get("indices").size());
    }

    @Test
    void translate_moment_seesTheTableAsItIsThen() {
        assertThat(translated("0")).isEqualTo(
                Program.parse(
                        """
                                {'va':'0xffffffff88000000','outcome':'not-present',
                                'indices':[{'level':4,'index':511},{'level':3,'index':510},{'level':2,'index':64},{'level':1,'index':0}],'steps':[]}
                                """));
        assertThat(translated("3384").get("outcome").stringValue()).isEqualTo("not-present");
        assertThat(translated("3385").get("outcome").stringValue()).isEqualTo("not-present");
        assertThat(translated("3386").get("outcome").stringValue()).isEqualTo("mapped");
        assertThat(translated("3398").get("outcome").stringValue()).isEqualTo("mapped");
    }

    private static JsonNode translated(String moment) {
        return Program.run("translate", "q35-4g", "--moment", moment, "--json", "0xffffffff88000000").json();
    }

    @Test
    void translate_standardInput_isReadLineByLineBetweenTheArguments() {
        Program.Result result = Program.runWithInput(
                "ffff800000200000\n\n  linear + 1.5 GiB \r\n", "translate", "q35-4g", "0", "-", "kvirt", "--json");
        assertThat(result.code()).isZero();
        assertThat(result.jsonLines()).extracting(it -> it.get("va").stringValue())
                .containsExactly("0x0", "0xffff800000200000", "0xffff800060000000", "0xffffc00000000000");
        assertThat(result.jsonLines().get(1)).isEqualTo(Program.parse(MAPPED));
    }

    @Test
    void translate_wrongLineOfStandardInput_isNamedAndTheOthersAreAnswered() {
        Program.Result result = Program.runWithInput("0\n\nxyz\n1\n", "translate", "q35-4g", "-", "--json");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.jsonLines()).extracting(it -> it.get("va").stringValue()).containsExactly("0x0", "0x1");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith(
                "kspace: standard input, line 3: \"xyz\" is neither a hexadecimal address nor a name; write an address");
    }

    @Test
    void translate_wrongArgument_isNamedAndTheOthersAreAnswered() {
        Program.Result result = Program.run("translate", "q35-4g", "0", "0xg", "1", "--json");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.jsonLines()).extracting(it -> it.get("va").stringValue()).containsExactly("0x0", "0x1");
        assertThat(result.err())
                .startsWith(
                        "kspace: address 2: \"0xg\" is neither a hexadecimal address nor a name; write an address such as");
    }

    @Test
    void translate_text_tellsTheWalk() {
        assertThat(Program.run("translate", "q35-4g", "linear+200000", "1000", "code", "800000000000").out()).isEqualTo(
                """
                        0xffff_8000_0020_0000  -> 0x0020_0000  2 MiB page, RW, Writeback, global
                          linear map + 2 MiB
                          indices PML4 256, PDPT 0, PD 1, PT 0, offset 0x0
                          level 4  table 0x0000_1000  entry  256  0x0000_0000_0000_2007  table at 0x0000_2000
                          level 3  table 0x0000_2000  entry    0  0x0000_0000_0016_3007  table at 0x0016_3000
                          level 2  table 0x0016_3000  entry    1  0x8000_0000_0020_0183  page at 0x0020_0000

                        0x0000_0000_0000_1000  outside: the kernel's page table manages 0xffff_8000_0000_0000 and above (#PF, error code 0x0)
                          user half + 4 KiB
                          indices PML4 0, PDPT 0, PD 0, PT 1, offset 0x0
                          level 4  table 0x0000_1000  entry  0  0x0000_0000_0000_0000  absent

                        0xffff_ffff_8000_0000  not present: the level 2 entry is absent (#PF, error code 0x0)
                          kernel code
                          indices PML4 511, PDPT 510, PD 0, PT 0, offset 0x0
                          level 4  table 0x0000_1000  entry  511  0x0000_0000_0016_2007  table at 0x0016_2000
                          level 3  table 0x0016_2000  entry  510  0x0000_0000_0016_a007  table at 0x0016_a000
                          level 2  table 0x0016_a000  entry    0  0x0000_0000_0000_0000  absent

                        0x0000_8000_0000_0000  not canonical: bits 63 to 48 are not all equal to bit 47, so the processor refuses it (#GP, error code 0)
                          not canonical
                          indices PML4 256, PDPT 0, PD 0, PT 0, offset 0x0
                        """);
        assertThat(Program.run("translate", "q35-4g", "linear", "--moment", "0").out()).isEqualTo("""
                0xffff_8000_0000_0000  not present: there is no page table yet
                  linear map
                  indices PML4 256, PDPT 0, PD 0, PT 0, offset 0x0
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3399", "x", "1.5", "99999999999999999999"})
    void translate_momentOutsideTheBoot_namesTheMoments(String moment) {
        Program.Result result = Program.run("translate", "q35-4g", "0", "--moment", moment);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).startsWith("kspace: --moment \"" + moment
                + "\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot");
    }

    @Test
    void everyCommand_inAnyLocale_printsTheSameBytes() {
        Locale before = Locale.getDefault();
        try {
            for (String[] args : new String[][]{
                {"init", "q35-4g-kernel-plus-4k"}, {"layout", "q35-128g", "--json"}, {"translate", "q35-4g", "code"},
                {"--help"}, {"pages", "--arch", "x86-64", "0", "0", "8 MiB", "--why"}}) {
                Locale.setDefault(Locale.ROOT);
                Program.Result expected = Program.run(args);
                for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertThat(Program.run(args)).isEqualTo(expected);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
