package kspace.core.machine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.machine.text.Lookalike;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form as people paste it, and what must not be lost in silence. In the tables, {@code ~} is the end of a line. */
class MapFormsTest {
    private static MapReading read(String text) {
        return MapReader.read("map", text.replace("~", "\n").replace("ESC", "\u001b")).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "> > [    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable",
        "ESC[32m[    0.000000] ESC[0mESC[33mBIOS-e820: ESC[0m[mem 0x0000000000000000-0x000000003fffffff] usableESC[0m",
        "&lt;6&gt;BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff]&nbsp;usable",
        "<pre>BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] <b>usable</b><br/></pre>",
        "**BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable**",
        "`BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable`",
        "\"BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\",",
        "BIOS-e820: [mem 0x0000000000000000\u20130x000000003fffffff]\u00a0usable",
        "\tBIOS-e820: [mem 0x0000000000000000-0x000000003fffffff]\tusable#015",
        "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff]~> usable",
        "BIOS-e820: [mem~0x0000000000000000-0x000000003fffffff] usable",
        "BIOS-e820: [mem 0x0000000000000000-0x000000~003fffffff] usable",
        "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usa~ble",
        "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff]  1024   MB System RAM",
        " BIOS-e820: 0000000000000000 - 0000000040000000~ (usable)",
        " BIOS-88: 0000000000000000 - 0000000040000000 (usable)",
        "(XEN)  0000000000000000 - 0000000040000000 (usable)",
        "(XEN) [0000000a]  [0000000000000000, 000000003fffffff] (usable)",
        "efi: mem00: type=7, attr=0xf, range=[0x0000000000000000-0x0000000040000000) (1024MB)",
        "efi: mem00: [Conventional Memory|   |  |WB|WT|WC|UC]~range=[0x0000000000000000-0x000000003fffffff] (1024MB)",
        "0x0 0x3fffffff System RAM",
        "0: 0x0 - 0x3fffffff (System RAM)",
        "/sys/firmware/memmap/0/end:0x3fffffff~/sys/firmware/memmap/0/start:0x0~/sys/firmware/memmap/0/type:System RAM",
        "0x3fffffff~0x0~System RAM",
        "> 00000000-3fffffff : System RAM~>   00100000-001fffff : Kernel code",
        "[mem 0x0000000000000000-0x000000003fffffff] usable~e820: update [mem 0x0-0xfff] usable ==> reserved",
        "[    0.000000] [mem 0x0000000000000000-0x000000003fffffff] usable",
        "[    1.0] 00000000-3fffffff : System RAM"})
    void read_anyPasteOfOneRegion_isThatRegion(String text) {
        MapReading reading = read(text);
        assertThat(reading.nrRegions()).isEqualTo(1);
        assertThat(reading.usableBytes()).isEqualTo(1L << 30);
        assertThat(reading.regions(X86.FOUR_LEVELS).getFirst().range().start().value()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'',
            textBlock = """
                    base_addr = 0x0, length = 0x9fc00, available RAM~base_addr = 0x100000, length = 0x3ff00000, available RAM
                    base: 0x0 length: 0x9fc00 type: 1~base: 0x100000 length: 0x3ff00000 type: 1
                    SMAP type=01 base=0000000000000000 len=000000000009fc00~SMAP type=01 base=0000000000100000 len=000000003ff00000
                    size = 0x14, base_addr = 0x0, length = 0x9fc00, type = 0x1~size = 0x14, base_addr = 0x100000, length = 0x3ff00000, type = 0x1
                    e820 map has 3 items:~  0: 0000000000000000 - 000000000009fc00 = 1 RAM~  1: 0000000000100000 - 0000000040000000 = 1 RAM
                    Memory areas:~    start: 0x0, length: 0x9fc00~    start: 0x100000, length: 0x3ff00000~kernel sections:~    addr: 0x100000, size: 0x60, flags: 0x2
                    MemoryRegion { start: 0x0, end: 0x9fc00, kind: Usable }~MemoryRegion { start: 0x100000, end: 0x40000000, kind: Usable }
                    | # | Base Address | Length | Type |~|---|---|---|---|~| 0 | 0x00000000 | 0x0009FC00 | Free Memory (1) |~| 1 | 0x00100000 | 0x3FF00000 | Free Memory (1) |
                    Base | Length | Type~0x0000000000000000 | 0x000000000009FC00 | Free Memory (1)~0x0000000000100000 | 0x000000003FF00000 | Free Memory (1)
                    """)
    void read_multibootLists_haveBaseAndLength(String text) {
        MapReading reading = read(text);
        assertThat(reading.form()).isEqualTo(MapForm.MULTIBOOT);
        assertThat(reading.nrRegions()).isEqualTo(2);
        assertThat(reading.usableBytes()).isEqualTo(0x9_fc00L + 0x3ff0_0000L);
    }

    @Test
    void read_regionsOfABootLoaderInRust_areReservedWhereItLies() {
        MapReading reading = read("MemoryRegion { start: 0x0, end: 0x1000, kind: Bootloader }~"
                + "MemoryRegion { start: 0x1000, end: 0xa0000, kind: Usable }~"
                + "MemoryRegion { start: 0x100000, end: 0x7fe0000, kind: Usable }~"
                + "MemoryRegion { start: 0x7fe0000, end: 0x8000000, kind: UnknownBios(2) }");
        assertThat(reading.nrRegions()).isEqualTo(4);
        assertThat(reading.usableBytes()).isEqualTo(0x9_f000L + 0x7ee_0000L);
    }

    @Test
    void read_iomemWithAWholeKernelImage_isOfRiscv() {
        assertThat(
                read("80000000-8003ffff : Reserved~80040000-27fffffff : System RAM~  80202000-81a54fff : Kernel image~"
                        + "    80202000-80fb8fff : Kernel code").clue().map(ArchClue::architecture))
                .contains("RISC-V");
        assertThat(
                read("80040000-27fffffff : System RAM~  80202000-81a54fff : Kernel code~  90000000-9fffffff : Reserved")
                        .clue())
                .isEmpty();
    }

    @Test
    void read_memblockOfAPc_isOfX86() {
        assertThat(read("MEMBLOCK configuration:~"
                + " memory[0x0]\t[0x0000000000001000-0x000000000009ffff], 0x000000000009f000 bytes on node 0 flags: none~"
                + " memory[0x1]\t[0x0000000000100000-0x00000000bffd9fff], 0x00000000bfeda000 bytes on node 0 flags: none")
                .clue().map(ArchClue::architecture)).contains(ArchClue.X86);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BIOS-e820: 0000000000000000 - 000000000009fc00 (usable) BIOS-e820: 000000000009fc00 - 00000000000a0000 (reserved)"
                + " BIOS-e820: 0000000000100000 - 0000000040000000 (usable)",
        "[    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable [    0.000000] BIOS-e820: [mem"
                + " 0x000000000009fc00-0x000000000009ffff] reserved [    0.000000] BIOS-e820: [mem"
                + " 0x0000000000100000-0x000000003fffffff] usable"})
    void read_linesRunTogether_areTakenApart(String text) {
        MapReading reading = read(text);
        assertThat(reading.sentence().toString()).startsWith("BIOS-e820, line 1: 3 regions, ");
        assertThat(reading.usableBytes()).isEqualTo(0x9_fc00L + 0x3ff0_0000L);
    }

    @Test
    void read_logOfOldRaspberry_isOfAnArchitectureThatIsNotKnown() {
        assertThat(read("Booting Linux on physical CPU 0x0~Early memory node ranges~"
                + "  node   0: [mem 0x0000000000000000-0x000000003b3fffff]").clue().filter(it -> !it.isKnown())
                .map(ArchClue::architecture)).contains("ARM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Booting Linux on physical CPU 0x0000000000 [0x410fd083]       | AArch64
            Booting Linux on physical CPU 0x0                             | ARM
            Linux version 6.1.0 (aarch64-linux-gnu-gcc (Debian 12.2.0))   | AArch64
            Machine model: Raspberry Pi 4 Model B Rev 1.4                 | AArch64
            Machine model: Raspberry Pi Model B Rev 2                     | ARM
            compatible = "arm,cortex-a72";                                | AArch64
            compatible = "arm,armv8-timer", "arm,armv7-timer";            | AArch64
            compatible = "arm,armv7-timer";                               | ARM
            compatible = "arm,cortex-a15";                                | ARM
            compatible = "arm,cortex-a15-gic";                            | none
            compatible = "arm,psci-1.0", "arm,psci-0.2", "arm,psci";      | none
            compatible = "arm,neoverse-n1";                               | AArch64
            CPU: ARMv7 Processor [412fc0f1] revision 1 (ARMv7)            | ARM
            Linux version 5.10 armv8l                                     | ARM
            Linux version 6.1.0 (riscv64-linux-gnu-gcc)                   | RISC-V
            """)
    void architecture_ofALine_isTheOneThatItNames(String line, @Nullable String expected) {
        assertThat(ArchClues.architecture(line)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void read_iomemOfArm_isOfAArch64() {
        assertThat(read("""
                08000000-0800ffff : GICD
                09000000-09000fff : pl011@9000000
                40000000-13fffffff : System RAM
                  40210000-4171ffff : Kernel code
                """.replace('\n', '~')).clue().map(ArchClue::architecture)).contains("AArch64");
    }

    @Test
    void known_outputOfLsmem_isNoPageTables() {
        assertThat(Lookalike.ofText("""
                RANGE                                  SIZE  STATE REMOVABLE BLOCK
                0x0000000000000000-0x00000000bfffffff    3G online       yes  0-23
                """).toString())
                .startsWith("this looks like the output of \"lsmem\", which rounds memory to whole blocks: save ");
    }

    @Test
    void read_memmapOfTheShell_isOfAPcIfItsMemoryLiesThere() {
        String low = "Available  0000000000001000-000000000009FFFF 000000000000009F 000000000000000F~";
        String high = "BS_Data    0000000000100000-000000003FFFFFFF 000000000003FF00 000000000000000F";
        assertThat(read(low + high).clue().map(ArchClue::architecture)).contains(ArchClue.X86);
        assertThat(read(low + high).usableBytes()).isEqualTo(0x9_f000L + 0x3ff0_0000L);
        assertThat(read(high.replace("000100000-000000003", "040100000-000000007")).clue()).isEmpty();
    }

    @Test
    void known_logOfOpenSbiAndUBoot_saysHowMuchRamThereIs() {
        assertThat(Lookalike.ofText("""
                OpenSBI v1.2
                Platform Name             : riscv-virtio,qemu
                Firmware Base             : 0x80000000
                Domain0 Next Address      : 0x0000000080200000
                DRAM:  8 GiB
                """).toString())
                .startsWith("this is the log of OpenSBI, the RISC-V firmware, which does not say where RAM is; U-Boot"
                        + " says that there are 8 GiB of it; known are the firmware at 0x80000000, the next stage at 0x80200000;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'',
            textBlock = """
                    BIOS-e820: [mem 0x0-0x3fffffff]~BIOS-e820: [mem 0x40000000-0x4fffffff] reserved ! map:1: the region has no type
                    BIOS-e820: [mem 0x0-0x3fffffff] usabl              ! map:1: the type "usabl" is cut off
                    BIOS-e820: [mem 0x0-0x3fffffff] usable foo         ! map:1: "usable foo" is not a type of memory
                    BIOS-e820: [mem 0x0-0x3fffffff] able               ! map:1: "able" is not a type of memory
                    BIOS-e820: [mem 0x0-0x3fffffff] usaXle             ! map:1: "usaXle" is not a type of memory
                    BIOS-e820: [mem 0x0-0x3fff                         ! map:1: "[mem 0x0-0x3fff" is not an e820 line
                    BIOS-e820: 0000000000000000 - 0000000040000000 (usab ! map:1: the type "(usab" is cut off
                    00100000-3fffffff : System RAM~40000000-4fffffff : System R ! map:2: "System R" is nearly the name of memory
                    0x0 0x3fffffff System RAM~0x40000000 0x4fffffff    ! map:2: the line has a start and an end but no type
                    """)
    void read_lineThatIsCutOrSpoilt_isRefusedByItsNumber(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MachineException.class).hasMessageStartingWith(sentence);
    }

    @Test
    void read_iomemWhoseIndentationWasLost_countsWhatLiesInNothing() {
        assertThat(read("00001000-0009fbff : System RAM~00100000-3fffffff : System RAM~2a000000-2b1fffff : Kernel code~"
                + "34000000-3fffffff : Reserved").usableBytes()).isEqualTo(0x9_ec00L + 0x3ff0_0000L);
        assertThat(read(
                "00001000-0009fbff : System RAM~    00100000-3fffffff : System RAM~      34000000-3fffffff : Reserved")
                .usableBytes()).as("only the first line lost it").isEqualTo(0x9_ec00L + 0x3ff0_0000L);
    }

    @Test
    void read_twoBoots_takesTheFirstThatIsWhole() {
        String whole = "BIOS-provided physical RAM map:~BIOS-e820: [mem 0x0-0x3fffffff] usable~";
        MapReading reading = read("BIOS-e820: [mem 0x40000000-0x7fffffff] usable~" + whole + whole);
        assertThat(reading.sentence()).hasToString("BIOS-e820, line 3: 1 region, 1 GiB usable");
        assertThat(reading.cut()).isEmpty();
        assertThat(reading.alsoFound()).map(Message::toString).containsExactly(
                "BIOS-e820, line 1: 1 region, 1 GiB usable",
                "BIOS-e820, line 5: 1 region, 1 GiB usable, the same again");
    }

    @Test
    void read_mapThatEndsBeforeTheLastPage_isCut() {
        assertThat(read("BIOS-e820: [mem 0x0-0x3fffffff] usable~e820: last_pfn = 0x80000 max_arch_pfn = 0x400000000")
                .cut()).map(Message::toString)
                .contains(
                        "its usable memory ends at 0x40000000, but Linux says (last_pfn) that memory reaches 0x80000000,"
                                + " so lines are missing");
    }

    @Test
    void read_reservedMemoryOfRiscvLog_isTakenOutOnlyWithNomap() {
        MapReading reading =
                read("""
                        OF: reserved mem: 0x0000000070000000..0x000000008fffffff (524288 KiB) map reusable linux,cma
                        OF: reserved mem: 0x0000000040000000..0x000000004005ffff (384 KiB) nomap non-reusable mmode_resv1@40000000
                        Early memory node ranges
                          node   0: [mem 0x0000000040000000-0x000000004005ffff]
                          node   0: [mem 0x0000000040060000-0x000000013fffffff]
                        """);
        assertThat(reading.usableBytes()).isEqualTo((4L << 30) - 0x6_0000);
        assertThat(reading.clue().orElseThrow().architecture()).isEqualTo("RISC-V");
        assertThat(reading.alsoFound()).map(Message::toString)
                .containsExactly("\"OF: reserved mem\" without nomap stays usable: 1 range");
    }

    @Test
    void read_memblockDump_takesOutWhatHasTheFlagNomap() {
        MapReading reading = read("""
                MEMBLOCK configuration:
                 memory[0x0]\t[0x0000000080000000-0x000000008007ffff], 0x0000000000080000 bytes flags: 0x4
                 memory[0x1]\t[0x0000000080080000-0x00000000ffffffff], 0x000000007ff80000 bytes flags: 0x0
                riscv: sv39
                """);
        assertThat(reading.sentence()).hasToString("memblock dump, lines 2-3: 2 regions, 2 GiB − 512 KiB usable");
        assertThat(reading.clue().orElseThrow().modeOrUsual()).isEqualTo(Riscv.SV39);
    }

    @Test
    void read_logOfAsterinas_countsTheKernelsOwnPlaceAsFree() {
        MapReading reading = read("Initializing frame metadata for physical memory up to 40000000~"
                + "Adding free frames to the allocator: 1000..a0000~Adding free frames to the allocator: 100000..8000000~"
                + "Adding free frames to the allocator: a900000..40000000");
        assertThat(reading.cut()).isEmpty();
        assertThat(reading.clue().orElseThrow().architecture()).isEqualTo("x86-64");
        assertThat(reading.usableBytes()).isEqualTo(0x9_f000L + 0x3ff0_0000L);
    }

    @Test
    void read_deviceTreeSource_knowsExpressionsBitsAndLabels() {
        MapReading reading = read("""
                // comment
                /dts-v1/;
                #include <dt-bindings/foo.h>
                /memreserve/ 0x80000000 0x10000;
                / {
                    #address-cells = <2>; #size-cells = <(1 + 1)>;
                    memory: memory@80000000 { device_type = "memory"; reg = /bits/ 64 <0x80000000 (2 << 30)>; };
                    cpus { cpu0: cpu@0 { mmu-type = "riscv,sv48"; interrupts = <GIC_SPI 3 (FOO(1) | 2)>; }; };
                    reserved-memory { #address-cells = <2>; #size-cells = <2>; ranges;
                        a@80000000 { reg = <0 0x80000000 0 0x80000>; no-map; };
                        b@90000000 { reg = <0 0x90000000 0 0x80000>; };
                        linux,cma { size = <0 0x1000000>; reusable; };
                    };
                    soc { uart@10000000 { reg = <0 0x10000000 0 0x100>; clocks = <&clk 1>; mac = [00 11 22]; }; };
                };
                &memory { status = "okay"; };
                """);
        assertThat(reading.usableBytes()).isEqualTo((2L << 30) - 0x8_0000);
        assertThat(reading.clue().orElseThrow().mode()).contains(Riscv.SV48);
        assertThat(reading.alsoFound()).map(Message::toString)
                .containsExactly("reserved-memory without no-map stays usable: 1 range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'', textBlock = """
            / {~ memory@0 { reg = <0 0 0 ! map:2: a list of cells has no end
            / {~ #size-cells = <2>;~ memory@0 { reg = <0 0 1>; };~}; ! map:3: reg of memory@0 has 3 cells
            / {~ #address-cells = <1>;~ memory@0 { reg = <BASE 1>; };~}; ! map:3: reg of memory@0 uses a name
            / {~ memory@0 { reg = <0 0 0 0>; };~}; ! map: the device tree says no amount of memory
            """)
    void read_deviceTreeSourceThatIsWrong_namesTheLine(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MachineException.class).hasMessageStartingWith(sentence);
    }

    /** A tree with a reservation of 64 KiB, and a memory node of 1 GiB at 2 GiB. */
    private static byte[] blob() {
        byte[] strings = "reg\0compatible\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(256);
        bytes.position(40);
        bytes.putLong(0x8000_0000L).putLong(0x1_0000).putLong(0).putLong(0);
        int structure = bytes.position();
        bytes.putInt(1).putInt(0);
        bytes.putInt(3).putInt(8).putInt(4).put("riscv,x\0".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(1).put("memory@80000000\0".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(3).putInt(16).putInt(0).putLong(0x8000_0000L).putLong(0x4000_0000);
        bytes.putInt(2).putInt(2).putInt(9);
        int text = bytes.position();
        bytes.put(strings);
        int size = bytes.position();
        bytes.putInt(0, 0xd00d_feed).putInt(4, size).putInt(8, structure).putInt(12, text).putInt(16, 40);
        return Arrays.copyOf(bytes.array(), size);
    }

    @Test
    void read_deviceTreeBlob_hasMemoryLessItsReservations() {
        MapReading reading = MapReader.read("a.dtb", blob());
        assertThat(reading.sentence()).hasToString("device tree blob: 2 regions, 1 GiB − 64 KiB usable");
        assertThat(reading.lines()).isEqualTo("binary");
        assertThat(reading.clue().orElseThrow().architecture()).isEqualTo("RISC-V");
    }

    @Test
    void read_blobThatIsCutOrBroken_isRefused() {
        byte[] whole = blob();
        for (int length = 4; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> MapReader.read("a.dtb", cut)).isInstanceOf(MachineException.class)
                    .hasMessageStartingWith("a.dtb: the device tree blob cannot be read: it is cut off");
        }
        for (int at = 4; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0xff;
            try {
                assertThat(MapReader.read("a.dtb", broken).nrRegions()).isPositive();
            } catch (MachineException e) {
                assertThat(e.sentence()).startsWith("a.dtb");
            }
        }
    }

    /** Backtracking would take hours for one of these lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {"base ", "length ", "type ", "base length type ", "(", "<", "<a ", "&", "&lt;", "[", "[mem ",
                "0x0 ", "f", "BIOS-e820:", "BIOS-e820: (", "user: ", "..", "- ", "> ", "| ", "\t", "= ", "name = ;",
                "ESC[", "\u200b",
                "node 0: ", "mem_type:", "efi: mem0: ", "/ {", "{", "(XEN) ", "a: "})
    void read_longLinesOfAnything_comeToAnEnd(String piece) {
        String line = piece.replace("ESC", "\u001b").repeat(30_000 / piece.length());
        for (String text : new String[]{line, "BIOS-e820: [mem 0x0-0xfff] " + line,
            "BIOS-e820: [mem 0x0-0xfff] (" + line,
            "/ {" + line, "memory { reg = <" + line, line + "\n" + line}) {
            try {
                assertThat(MapReader.read("map", text).map(MapReading::nrRegions).orElse(1)).isPositive();
                assertThat(Lookalike.ofText(text).toString()).isNotEmpty();
            } catch (MachineException e) {
                assertThat(e.sentence()).startsWith("map").hasSizeLessThan(1_000);
            }
        }
    }

    @Test
    void read_logOfAnotherArchitecture_saysWhich() {
        ArchClue clue = read("Linux version 6 (aarch64-linux-gnu-gcc)~  node   0: [mem 0x40000000-0xffffffff]").clue()
                .orElseThrow();
        assertThat(clue.modeOrUsual()).isEqualTo(Arm.FOUR_LEVELS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'',
            textBlock = """
                    {"a":1}                                                     ! this is JSON;
                    <html></html>                                               ! this is a page of HTML
                    %PDF-1.4                                                    ! this is a PDF document;
                    ffff800000000000: 0000000000000000 X--DA---W                ! this looks like the output of QEMU's "info tlb", which opens
                    Oops: 0000 [#1]                                             ! this looks like an oops or a panic of a kernel, which
                    MemTotal: 16 kB                                             ! this looks like /proc/meminfo, which says how much
                    [    0.000000] Linux version 6.1                            ! this looks like a kernel log without a memory map
                    hello                                                       ! this is none of the forms of a memory map
                    """)
    void lookalike_text_isNamed(String text, String start) {
        assertThat(Lookalike.ofText(text).toString()).startsWith(start).contains("sudo cat /proc/iomem");
    }

    @Test
    void lookalike_bytes_areNamed() {
        assertThat(Lookalike.ofBytes("EMiL\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1)).orElseThrow().toString())
                .startsWith(
                        "this is a dump of memory by LiME, which opens by itself as an address space and is no memory map");
        assertThat(Lookalike.ofBytes(new byte[]{0x1f, (byte) 0x8b, 8}).orElseThrow().toString())
                .startsWith("this is compressed (gzip)");
        assertThat(Lookalike.ofBytes("BIOS-e820".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
