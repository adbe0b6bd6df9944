package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine file may say, and the sentence for everything that it may not. */
class MachineFilesTest {
    private static final String USABLE = "[[region]]\nbase = 0\nsize = \"1 GiB\"\ntype = \"usable\"\n";
    private static final String KERNEL = "[[region]]\nbase = 0x0800_0000\nsize = \"24 MiB\"\ntype = \"kernel\"\n";

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Machine read(String text) throws IOException {
        return MachineFiles.read(write("machine.toml", text));
    }

    private String refusal(Path file) {
        MachineException refusal = catchThrowableOfType(MachineException.class, () -> MachineFiles.read(file));
        assertThat(refusal).as("%s is refused", file).isNotNull();
        assertThat(refusal.sentence()).doesNotContain("\n");
        return refusal.sentence().replace(folder + java.io.File.separator, "");
    }

    private String refusal(String text) throws IOException {
        return refusal(write("machine.toml", text));
    }

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    @Test
    void read_everyKey_isTheMachine() throws IOException {
        write("map.txt", "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        Machine machine = read("""
                name = "Everything"
                arch = "x86-64"
                layout = "upstream"
                highest_translation_level = 3
                cpus = 4
                memory_map = "map.txt"
                [[region]]
                base = "16 MiB"
                end = 0x0200_0000
                type = "kernel"
                [[region]]
                base = 67108864
                size = "1.5 MiB"
                type = "module"
                [metadata]
                base = "256 MiB"
                """);
        assertThat(machine).isEqualTo(new Machine(
                "Everything",
                X86.FOUR_LEVELS,
                3,
                LayoutProfile.UPSTREAM,
                4,
                List.of(
                        region(0, 0x4000_0000, RegionType.USABLE),
                        region(0x0100_0000, 0x0200_0000, RegionType.KERNEL),
                        region(0x0400_0000, 0x0418_0000, RegionType.MODULE)),
                Optional.of(new Paddr(0x1000_0000))));
    }

    @Test
    void read_physicalAddressBits_coverTheMemoryAndNothingElse() throws IOException {
        assertThat(read(USABLE + KERNEL).mmu().physicalAddressBits()).isEqualTo(46);
        assertThat(read("arch = \"x86-64-la57\"\n" + USABLE + KERNEL).mmu().physicalAddressBits()).isEqualTo(52);
        assertThat(read("physical_address_bits = 39\n" + USABLE + KERNEL).mmu().physicalAddressBits()).isEqualTo(39);
        String high = "[[region]]\nbase = 0x4000_0000_0000\nsize = \"1 GiB\"\ntype = \"reserved\"\n";
        assertThat(read(USABLE + KERNEL + high).mmu().physicalAddressBits()).isEqualTo(47);
        assertThat(refusal("physical_address_bits = 46\n" + USABLE + KERNEL + high)).isEqualTo(
                "machine.toml:1: physical_address_bits is 46; the last byte of the memory map needs 47 bits");
        assertThat(refusal("physical_address_bits = 31\n" + USABLE + KERNEL)).isEqualTo("machine.toml:1:"
                + " physical_address_bits is 31; allowed are the whole numbers 32 to 52 on x86-64");
        assertThat(refusal("arch = \"loongarch64\"\nphysical_address_bits = 49\n" + USABLE + KERNEL)).isEqualTo(
                "machine.toml:2: physical_address_bits is 49; allowed are the whole numbers 32 to 48 on loongarch64");
    }

    @Test
    void read_svpbmt_isTrueUnlessARiscvMachineSaysOtherwise() throws IOException {
        String riscv = "arch = \"riscv-sv48\"\n";
        assertThat(read(riscv + USABLE + KERNEL).svpbmt()).isTrue();
        assertThat(read(riscv + "svpbmt = true\n" + USABLE + KERNEL).svpbmt()).isTrue();
        assertThat(read(riscv + "svpbmt = false\n" + USABLE + KERNEL).svpbmt()).isFalse();
        assertThat(refusal(riscv + "svpbmt = 1\n"))
                .isEqualTo("machine.toml:2: svpbmt is 1; allowed are true, false");
        assertThat(refusal("arch = \"loongarch64\"\nsvpbmt = false\n"))
                .isEqualTo("machine.toml:2: svpbmt is only allowed on RISC-V, and arch is \"loongarch64\"");
    }

    @ParameterizedTest
    @CsvSource({"riscv-sv39, 56, RISC-V", "riscv-sv57, 56, RISC-V", "loongarch64, 48, LoongArch",
        "x86-64-la57, 52, x86-64"})
    void read_endOfPhysicalAddresses_isTheArchitectures(String arch, int bits, String name) throws IOException {
        String end = Long.toHexString(1L << bits);
        String region = "[[region]]\nbase = 0x" + Long.toHexString((1L << bits) - 4096) + "\nend = 0x" + end
                + "%s\ntype = \"reserved\"\n";
        String machine = "arch = \"" + arch + "\"\n" + USABLE + KERNEL;
        assertThat(read(machine + region.formatted("")).regions()).hasSize(3);
        assertThat(refusal(machine + region.formatted("0"))).endsWith(
                "; physical addresses of " + name + " end at 2^" + bits + ", 0x" + end);
    }

    @Test
    void read_onlyRegions_takesTheDefaults() throws IOException {
        assertThat(read(USABLE + KERNEL)).isEqualTo(new Machine(
                "machine",
                X86.FOUR_LEVELS,
                2,
                LayoutProfile.CONSTANTS,
                1,
                List.of(
                        region(0, 0x4000_0000, RegionType.USABLE),
                        region(0x0800_0000, 0x0980_0000, RegionType.KERNEL)),
                Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(RegionType.class)
    void read_everyRegionType_isKnownByItsId(RegionType type) throws IOException {
        String more = "[[region]]\nbase = \"2 GiB\"\nend = \"3 GiB\"\ntype = \"" + type.id() + "\"\n";
        assertThat(read(USABLE + KERNEL + more).regions()).contains(region(0x8000_0000L, 0xc000_0000L, type));
    }

    @Test
    void read_byteOrderMarkAndWindowsLines_areNoDifference() throws IOException {
        assertThat(read("\uFEFF" + (USABLE + KERNEL).replace("\n", "\r\n"))).isEqualTo(read(USABLE + KERNEL));
    }

    @Test
    void read_topOfPhysicalAddresses_isAllowed() throws IOException {
        Machine machine = read(USABLE + KERNEL
                + "[[region]]\nbase = 0xf_ffff_ffff_f000\nend = 0x10_0000_0000_0000\ntype = \"reserved\"\n");
        assertThat(machine.regions().getLast().range().end()).isEqualTo(new Paddr(1L << 52));
    }

    @Test
    void read_missingFile_saysSo() {
        assertThat(refusal(folder.resolve("none.toml"))).isEqualTo("none.toml: there is no such file");
    }

    @Test
    void read_folder_saysSo() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        assertThat(refusal(folder.resolve("folder")))
                .isEqualTo("folder: this is a folder; a machine file (TOML) or a memory map is needed");
    }

    @Test
    void read_binaryFile_saysWhereItIsBinary() throws IOException {
        assertThat(refusal("name = \"a\0\"")).isEqualTo("machine.toml: the file is binary (byte 9 is 0);"
                + " a machine file (TOML) or a memory map, which is text, is needed");
        Path latin = Files.write(folder.resolve("latin.toml"), "name = \"ü\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(latin)).isEqualTo("latin.toml: the file is binary (it is not UTF-8);"
                + " a machine file (TOML) or a memory map, which is text, is needed");
    }

    @Test
    void read_emptyFile_saysSo() throws IOException {
        for (String text : List.of("", " \n\t\n")) {
            assertThat(refusal(text))
                    .isEqualTo("machine.toml: the file is empty; a machine file (TOML) or a memory map is needed");
        }
    }

    @Test
    void read_largeFile_namesTheLimit() throws IOException {
        int limit = 4 << 20;
        String text = USABLE + KERNEL;
        assertThat(read(text + "#".repeat(limit - text.length())).regions()).hasSize(2);
        assertThat(refusal(text + "#".repeat(limit - text.length() + 1))).isEqualTo(
                "machine.toml: the file is larger than 4 MiB, the most that a machine file (TOML) or a memory map may have");
    }

    /** A file that fails as the system may make it fail. */
    private record Failing(IOException failure) implements SourceFile {
        @Override
        public String name() {
            return "failing.toml";
        }

        @Override
        public InputStream open() throws IOException {
            throw failure;
        }

        @Override
        public SourceFile beside(String path) {
            return this;
        }
    }

    private static String refusal(IOException failure) {
        return catchThrowableOfType(MachineException.class, () -> MachineFiles.read(new Failing(failure))).sentence();
    }

    @Test
    void read_unreadableFile_saysWhy() {
        assertThat(refusal(new AccessDeniedException("failing.toml")))
                .isEqualTo("failing.toml: the file may not be read: permission denied");
        assertThat(refusal(new FileSystemException("failing.toml", null, "Too many levels of symbolic links")))
                .isEqualTo("failing.toml: the file cannot be read: Too many levels of symbolic links");
        assertThat(refusal(new IOException("Input/output error")))
                .isEqualTo("failing.toml: the file cannot be read: Input/output error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cpus =                          | :2:7: this is not valid TOML: newline not permitted here
            cpus = 1;cpus = 2               | :3: this is not valid TOML: cpus is given a second time
            [metadata];[metadata]           | :3: this is not valid TOML: metadata is given a second time
            [metadata                       | :2:10: this is not valid TOML: newline not permitted here
            name = "a                       | :2:10: this is not valid TOML: newline not permitted here
            what is this                    | :2:5: this is not valid TOML: unknown token
            """)
    void read_noToml_saysWhere(String text, String problem) throws IOException {
        assertThat(refusal("# comment\n" + text.replace(';', '\n') + "\n")).isEqualTo("machine.toml" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    colour = 3              | colour is not a key that is known here; allowed are name, arch, layout, \
                    highest_translation_level, cpus, svpbmt, physical_address_bits, memory_map, region, metadata, kvirt
                    name = 5                | name is 5; a text in quotes is needed
                    name = ""               | name is ""; one line of 1 to 200 visible characters is needed
                    name = "a\\nb"           | name is "a\\nb"; one line of 1 to 200 visible characters is needed
                    arch = "arm"            | arch is "arm"; allowed are "x86-64", "x86-64-la57", "riscv-sv39", "riscv-sv48", "riscv-sv57", "loongarch64", "aarch64"
                    arch = 64               | arch is 64; allowed are "x86-64", "x86-64-la57", "riscv-sv39", "riscv-sv48", "riscv-sv57", "loongarch64", "aarch64"
                    layout = "code"         | layout is "code"; allowed are "constants", "comment", "upstream"
                    layout = []             | layout is an array; allowed are "constants", "comment", "upstream"
                    highest_translation_level = 0   | highest_translation_level is 0; \
                    allowed are the whole numbers 1 to 3 on x86-64
                    highest_translation_level = 4   | highest_translation_level is 4; \
                    allowed are the whole numbers 1 to 3 on x86-64
                    highest_translation_level = "2" | highest_translation_level is "2"; \
                    allowed are the whole numbers 1 to 3 on x86-64
                    cpus = 0                | cpus is 0; allowed are the whole numbers 1 to 4,096
                    cpus = -1               | cpus is -1; allowed are the whole numbers 1 to 4,096
                    cpus = 4097             | cpus is 4097; allowed are the whole numbers 1 to 4,096
                    cpus = 1.5              | cpus is 1.5; allowed are the whole numbers 1 to 4,096
                    cpus = true             | cpus is true; allowed are the whole numbers 1 to 4,096
                    svpbmt = true           | svpbmt is only allowed on RISC-V, and arch is "x86-64"
                    memory_map = 3          | memory_map is 3; a text in quotes is needed
                    memory_map = "none.txt" | memory_map cannot be used: none.txt: there is no such file
                    memory_map = "machine.toml" | memory_map cannot be used: machine.toml: this is a machine file, and a memory map is needed
                    region = 5              | region is 5; write each region as a table [[region]]
                    region = [5]            | region[0] is 5; a table with base, size, end, type is needed
                    metadata = 5            | metadata is 5; a table [metadata] with base is needed
                    metadata.base = 5       | metadata.base is 0x5; it must be a multiple of 4 KiB
                    metadata.base = -4096   | metadata.base is -4096; it must not be negative
                    metadata.base = "x"     | metadata.base is "x"; a whole number such as 0x0100_0000, \
                    or a size such as "16 MiB", is needed
                    metadata.base = 0x10_0000_0000_0000 | metadata.base is 0x10000000000000; \
                    physical addresses of x86-64 end at 2^52, 0x10000000000000
                    metadata.size = 5       | metadata.size is not a key that is known here; allowed is base
                    """)
    void read_wrongKeyOrValue_namesLineKeyFoundAndAllowed(String line, String sentence) throws IOException {
        assertThat(refusal("# comment\n" + line + "\n")).isEqualTo("machine.toml:2: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            base = 0; size = -4096; type = "usable"     | :11: region[2].size is -4096; it must not be negative
            base = 0; size = "-4 KiB"; type = "usable"  | :11: region[2].size is "-4 KiB"; \
            a whole number such as 0x0100_0000, or a size such as "16 MiB", is needed
            base = 0; size = 1.5; type = "usable"       | :11: region[2].size is 1.5; \
            a whole number such as 0x0100_0000, or a size such as "16 MiB", is needed
            base = 0; size = 0; type = "usable"         | :11: region[2].size is 0; a region has at least one byte
            base = 0; size = "0 MiB"; type = "usable"   | :11: region[2].size is 0; a region has at least one byte
            base = 4096; end = 4096; type = "usable"    | :11: region[2].end is 0x1000; \
            it must be above the base 0x1000
            base = 4096; end = 0; type = "usable"       | :11: region[2].end is 0x0; it must be above the base 0x1000
            base = -1; end = 0; type = "usable"         | :10: region[2].base is -1; it must not be negative
            base = 0xf_ffff_ffff_f000; size = 0x1001; type = "usable" | :11: region[2].size makes the region end at \
            0x10000000000001; physical addresses of x86-64 end at 2^52, 0x10000000000000
            base = 0; end = "4.5 PiB"; type = "usable"  | :11: region[2].end makes the region end at \
            0x12000000000000; physical addresses of x86-64 end at 2^52, 0x10000000000000
            base = 0; size = 0xffff_ffff_ffff_ffff_ffff; type = "usable" | :11: region[2].size makes the region end \
            at 0xffffffffffffffffffff; physical addresses of x86-64 end at 2^52, 0x10000000000000
            base = 0; size = 1; end = 1; type = "usable" | :9: region[2] has both size and end; \
            only one of them is allowed
            base = 0; type = "usable"                   | :9: region[2] has neither size nor end; \
            one of them is needed
            size = 0; type = "usable"                   | :9: region[2] has no base; it is needed
            base = 0; size = 1                          | :9: region[2] has no type; it is needed
            base = 0; size = 1; type = "ram"            | :12: region[2].type is "ram"; allowed are "bad", "unknown", \
            "nvs", "reserved", "kernel", "module", "framebuffer", "reclaimable", "usable"
            base = 0; size = 1; typ = "usable"          | :12: region[2].typ is not a key that is known here; \
            allowed are base, size, end, type
            """)
    void read_wrongRegion_namesIt(String lines, String sentence) throws IOException {
        String region = "[[region]]\n" + String.join("\n", lines.split("; ", -1)) + "\n";
        assertThat(refusal(USABLE + KERNEL + region)).isEqualTo("machine.toml" + sentence);
    }

    @Test
    void read_keyAfterLongText_isFoundInItsLine() throws IOException {
        assertThat(refusal("name = \"\"\"\\\n  cpus = 5\n  [[region]]\n\"\"\"\ncpus = 0\n"))
                .isEqualTo("machine.toml:5: cpus is 0; allowed are the whole numbers 1 to 4,096");
    }

    @Test
    void read_inlineTable_isNamedByTheLineOfItsArray() throws IOException {
        assertThat(refusal("\nregion = [{base = 0, size = 0, type = \"usable\"}]\n"))
                .isEqualTo("machine.toml:2: region[0].size is 0; a region has at least one byte");
    }

    @Test
    void read_tooManyRegions_namesTheLimit() throws IOException {
        assertThat(refusal(USABLE.repeat(4097))).isEqualTo("machine.toml:1: region has more than 4,096 elements");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    name = "a"  | : the memory map is empty: at least one [[region]], or memory_map = "FILE", is needed
                    region = [] | : the memory map is empty: at least one [[region]], or memory_map = "FILE", is needed
                    USABLE      | : the memory map has no region of type kernel, so there is no kernel code to map
                    KERNEL      | : the memory map has no usable region of at least one page, so nothing can be allocated
                    USABLE KERNEL [metadata];base = "1020 MiB" | :10: metadata.base 0x3fc0_0000 does not leave 16 MiB of \
                    usable memory for the frame metadata, which would end at 0x40c0_0000: usable memory ends at 0x4000_0000
                    [[region]];base = 0;size = "64 KiB";type = "usable";[[region]];base = "1 MiB";size = 1;type = "kernel" | : not enough memory for the page tables: \
                    263 frames of 4 KiB are needed, and usable memory outside the frame metadata has 11
                    """)
    void read_machineThatCannotBoot_saysWhatIsMissing(String text, String sentence) throws IOException {
        String toml = text.replace("USABLE", USABLE).replace("KERNEL", KERNEL).replace("\n ", "\n").replace(';', '\n');
        assertThat(refusal(toml)).isEqualTo("machine.toml" + sentence);
    }

    @Test
    void read_wrongMapBesideTheFile_namesBothPlaces() throws IOException {
        write("map.txt", "BIOS-e820: [mem 0x0-0xfff] usable\nBIOS-e820: nonsense\n");
        assertThat(refusal("memory_map = \"map.txt\"\n")).isEqualTo("machine.toml:1: memory_map cannot be used:"
                + " map.txt:2: \"nonsense\" is not an e820 line; one looks like"
                + " \"BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable\"");
    }

    @Test
    void read_bareMap_getsTheKernelAndSaysSo() throws IOException {
        Machine machine = MachineFiles.read(write("dmesg.txt", """
                [    0.000000] Linux version 6.1.0
                [    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable
                """));
        assertThat(machine).isEqualTo(new Machine(
                "dmesg.txt, Asterinas' kernel added at 0x0800_0000",
                X86.FOUR_LEVELS,
                2,
                LayoutProfile.CONSTANTS,
                1,
                List.of(
                        region(0, 0x4000_0000, RegionType.USABLE),
                        region(0x0800_0000, 0x0980_0000, RegionType.KERNEL)),
                Optional.empty()));
        assertThat(Boot.of(machine).failure()).isEmpty();
    }

    @Test
    void read_bareMapWithoutRoomForTheKernel_opensAndSaysSo() throws IOException {
        Path file = write("small.txt", "BIOS-e820: [mem 0x0000000000000000-0x0000000008ffffff] usable\n");
        Boot boot = Boot.of(MachineFiles.read(file));
        assertThat(boot.findings().getFirst().id()).isEqualTo("kernel-outside-memory");
        assertThat(boot.findings().getFirst().message())
                .startsWith("the kernel takes 0x0800_0000 .. 0x0980_0000, but 0x0900_0000 .. 0x0980_0000 of that is no"
                        + " memory that the rest of the map describes;")
                .contains("The largest piece of usable memory is 0x0000_0000 .. 0x0900_0000 (144 MiB)");
        assertThat(boot.ramBytes()).isEqualTo(0x0900_0000);
    }

    @Test
    void read_bareMapWhoseKernelWouldLieInReservedMemory_saysWhatWasReadAndWhatToWrite() throws IOException {
        Path file = write("reserved.txt", """
                BIOS-e820: [mem 0x0000000000000000-0x0000000006ffffff] usable
                BIOS-e820: [mem 0x0000000007000000-0x0000000009ffffff] reserved
                """);
        assertThat(refusal(file))
                .isEqualTo(
                        "reserved.txt: BIOS-e820, lines 1-2: 2 regions, 112 MiB usable (0x7000000 bytes); the kernel at"
                                + " 0x0800_0000 .. 0x0980_0000 lies in memory that is reserved, so there is no kernel code to map;"
                                + " a machine file with arch = \"x86-64\", memory_map = \"reserved.txt\" and a [[region]] of type"
                                + " \"kernel\" can put the kernel elsewhere");
    }

    @Test
    void read_bareMapTooSmallForItsMetadata_stopsThere() throws IOException {
        Path file = write("odd.txt", """
                BIOS-e820: [mem 0x0000000008000000-0x00000000097fffff] usable
                BIOS-e820: [mem 0x0000000009800000-0x000000000980ffff] usable
                """);
        assertThat(Boot.of(MachineFiles.read(file)).failure().map(Step.Failed::message)).contains(
                "The frame metadata cannot be allocated: it takes 2436 KiB in one piece, for 152 MiB + 64 KiB of physical"
                        + " addresses, and the largest piece of usable memory is 64 KiB at 0x0980_0000 .. 0x0981_0000");
    }

    @Test
    void read_proseNotCalledToml_isNeither() throws IOException {
        assertThat(refusal(write("notes.txt", "hello there\n"))).isEqualTo(
                "notes.txt: this is none of the forms of a memory map, and no machine file (TOML); save the output of"
                        + " \"sudo dmesg\" or \"sudo cat /proc/iomem\" of the machine to a file, or write a machine file (TOML)");
    }

    @Test
    void read_bdinfoOfUBoot_isNoMachineFile() throws IOException {
        assertThat(refusal(write("bdinfo.txt", """
                DRAM bank   = 0x0000000000000000
                -> start    = 0x0000000080000000
                -> size     = 0x0000000040000000
                arch        = riscv
                """)))
                .startsWith("bdinfo.txt: this looks like the output of U-Boot's \"bdinfo\", which says where RAM is but"
                        + " not what the firmware keeps of it: save ");
    }

    @Test
    void read_machineNotCalledToml_isRead() throws IOException {
        assertThat(MachineFiles.read(write("machine.conf", USABLE + KERNEL)).name()).isEqualTo("machine.conf");
    }

    @Test
    void read_machineFileThatQuotesAMap_isNoMap() throws IOException {
        String comment = "# BIOS-e820: [mem 0x0-0xfff] usable\n";
        assertThat(MachineFiles.read(write("machine.conf", comment + USABLE + KERNEL)).regions()).hasSize(2);
    }
}
