package kspace.core.machine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which Linux prints memory maps. */
class MapReaderTest {
    private static List<MemoryRegion> parse(String text) {
        return MapReader.read("map", text).orElseThrow().regions(X86.FOUR_LEVELS);
    }

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable",
        "[    0.000000] BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable",
        "<6>[    0.000000] BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable",
        "[Sun Nov 22 12:00:00 2026] BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable",
        "Nov 22 12:00:00 host kernel: BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable\r",
        "kern  :info  : [    0.000000] BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable  ",
        "BIOS-e820: [mem 0x100000-0x7FFDEFFF] System RAM",
        "BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff]  1.9 GiB System RAM",
        " BIOS-e820: 0000000000100000 - 000000007ffdf000 (usable)",
        "[    0.000000]  BIOS-e820: 0000000000100000 - 000000007ffdf000 (usable)",
        "00100000-7ffdefff : System RAM",
        "0000000000100000-000000007ffdefff : System RAM\r"})
    void parse_anyFormOfOneRegion_isThatRegion(String line) {
        assertThat(parse("Linux version 6.1\n" + line + "\nanything else\n"))
                .containsExactly(region(0x10_0000, 0x7ffd_f000, RegionType.USABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "usable,USABLE", "reserved,RESERVED", "ACPI data,RECLAIMABLE", "ACPI NVS,NVS", "unusable,BAD",
        "persistent (type 7),RESERVED", "persistent (type 12),RESERVED", "soft reserved,RESERVED",
        "device reserved,RESERVED",
        "device reserved,RESERVED", "type 20,RESERVED", "anything,RESERVED"})
    void parse_e820Types_areThoseOfTheTable(String name, RegionType type) {
        assertThat(parse("BIOS-e820: [mem 0x0000000000001000-0x0000000000001fff] " + name))
                .containsExactly(region(0x1000, 0x2000, type));
        assertThat(parse(" BIOS-e820: 0000000000001000 - 0000000000002000 (" + name + ")"))
                .containsExactly(region(0x1000, 0x2000, type));
    }

    @Test
    void parse_gapsAndChangesOfTheMap_arePassedOver() {
        assertThat(parse("""
                BIOS-provided physical RAM map:
                BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
                BIOS-e820: [gap 0x00000000000a0000-0x00000000000effff]
                # BIOS-e820: [mem 0x0000000000000000-0x0000000000000fff] reserved
                e820: update [mem 0x00000000-0x00000fff] usable ==> reserved
                e820: remove [mem 0x000a0000-0x000fffff] usable
                """)).containsExactly(region(0, 0x9_fc00, RegionType.USABLE));
    }

    @Test
    void parse_iomem_takesTheOutermostMemoryOnly() {
        assertThat(parse("""
                00000000-00000fff : Reserved
                00001000-0009fbff : System RAM
                0009fc00-0009ffff : Reserved
                000a0000-000bffff : PCI Bus 0000:00
                000f0000-000fffff : Reserved
                  000f0000-000fffff : System ROM
                00100000-7ffdefff : System RAM
                  2a000000-2b1fffff : Kernel code
                  2b200000-2bbfffff : Kernel rodata
                  34000000-3fffffff : Crash kernel
                7ffdf000-7fffffff : ACPI Tables
                80000000-80000fff : ACPI Non-volatile Storage
                80001000-80001fff : Unusable memory
                80002000-80002fff : Persistent Memory
                b0000000-bfffffff : PCI MMCONFIG 0000 [bus 00-ff]
                  b0000000-bfffffff : Reserved
                fec00000-fec003ff : IOAPIC 0
                100000000-17fffffff : System RAM
                """)).containsExactly(
                region(0, 0x1000, RegionType.RESERVED),
                region(0x1000, 0x9_fc00, RegionType.USABLE),
                region(0x9_fc00, 0xa_0000, RegionType.RESERVED),
                region(0xf_0000, 0x10_0000, RegionType.RESERVED),
                region(0x10_0000, 0x7ffd_f000, RegionType.USABLE),
                region(0x7ffd_f000, 0x8000_0000L, RegionType.RECLAIMABLE),
                region(0x8000_0000L, 0x8000_1000L, RegionType.NVS),
                region(0x8000_1000L, 0x8000_2000L, RegionType.BAD),
                region(0x8000_2000L, 0x8000_3000L, RegionType.RESERVED),
                region(0x1_0000_0000L, 0x1_8000_0000L, RegionType.USABLE));
    }

    @Test
    void parse_lastPageOfPhysicalAddresses_isAllowed() {
        assertThat(parse("BIOS-e820: [mem 0x000ffffffffff000-0x000fffffffffffff] reserved"))
                .containsExactly(region(0xf_ffff_ffff_f000L, 1L << 52, RegionType.RESERVED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    [mem 0x2000-0x1ffe] usable  | the region starts at 0x2000 and ends at 0x1ffe; the end must be above the start
                    2000 - 2000 (usable)        | the region starts at 0x2000 and ends at 0x2000; the end must be above the start
                    [mem 0x0-0x10000000000000] usable | the region ends at 0x10000000000000, past 2^52, \
                    the end of physical addresses
                    [mem 0x0-0xffffffffffffffffff] usable | the region ends at 0xffffffffffffffffff, past 2^52, \
                    the end of physical addresses
                    0x2000 to 0x3000            | "0x2000 to 0x3000" is not an e820 line; one looks like \
                    "BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable"
                    """)
    void parse_wrongLine_namesIt(String content, String sentence) {
        assertThatThrownBy(() -> parse("\nBIOS-e820: " + content))
                .isInstanceOf(MachineException.class)
                .hasMessage("map:2: " + sentence);
    }

    @Test
    void parse_iomemAsAnyUserSeesIt_saysWhatToDo() {
        assertThatThrownBy(() -> parse("00000000-00000000 : Reserved\n00000000-00000000 : System RAM\n"))
                .isInstanceOf(MachineException.class)
                .hasMessage("map: all addresses are 0: Linux shows them to root only,"
                        + " so save the map with \"sudo cat /proc/iomem\"");
    }

    @Test
    void parse_mapWithoutMemory_isEmpty() {
        for (String text : List.of("fec00000-fec003ff : IOAPIC 0\n".repeat(3), "BIOS-e820: [gap 0x0-0xfff]\n")) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(MachineException.class)
                    .hasMessage("map: the memory map is empty: at least one region is needed");
        }
    }

    @Test
    void read_noMap_isEmpty() {
        assertThat(MapReader.read("map", "hello\n")).isEmpty();
    }

    @Test
    void parse_tooManyRegions_namesTheLine() {
        assertThat(parse(lines(4096))).hasSize(4096);
        assertThatThrownBy(() -> parse(lines(4097)))
                .isInstanceOf(MachineException.class)
                .hasMessage("map:4097: the map has more than 4,096 regions");
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "BIOS-e820: [mem 0x%x000-0x%xfff] usable%n".formatted(i, i))
                .collect(Collectors.joining());
    }
}
