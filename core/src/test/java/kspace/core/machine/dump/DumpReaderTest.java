package kspace.core.machine.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.walk.Translation;
import kspace.core.machine.dump.DumpFiles.Part;
import kspace.core.paging.PerLevel;
import kspace.core.space.MemoryImage;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import kspace.core.space.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpReaderTest {
    private static final long PG = 0x8000_0001L;
    private static final long PAE = 0x20;
    private static final long LA57 = 0x1000;
    private static final int X86 = 62;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static DumpOptions options(String mode, long root) {
        return new DumpOptions(Architectures.byId(mode), OptionalLong.of(root), OptionalLong.empty());
    }

    /** ffff_8880_0000_0000 shows physical 0 with 1 GiB; 0xffff_ffff_8100_0000 shows 0x0100_0000 with 2 MiB. */
    private static byte[] tables(long base) {
        return new MemoryImage(base, 4)
                .put(base, 273, base + 0x1063).put(base + 0x1000, 0, 0x8000_0000_0000_01e3L)
                .put(base, 511, base + 0x2063).put(base + 0x2000, 510, base + 0x3063)
                .put(base + 0x3000, 8, 0x0100_01e1L)
                .bytes();
    }

    private static String walk(Recording recording, long va) {
        return recording.translate(new Vaddr(va)).outcome() instanceof Translation.Mapped mapped
                ? Long.toHexString(mapped.pa().value()) + " level " + mapped.level()
                : recording.translate(new Vaddr(va)).outcome().toString();
    }

    private static void requireTables(Recording recording) {
        assertThat(walk(recording, 0xffff_8880_1234_5678L)).isEqualTo("12345678 level 3");
        assertThat(walk(recording, 0xffff_ffff_8100_0042L)).isEqualTo("1000042 level 2");
        assertThat(walk(recording, 0x1000L)).isEqualTo("NotPresent[level=4]");
        assertThat(recording.nrLeaves()).isEqualTo(2);
    }

    @Test
    void read_elfCoreOfQemu_takesModeAndRootFromTheFirstPagingCpu() throws IOException {
        byte[] notes = DumpFiles.together(
                DumpFiles.note("CORE", 1, new byte[336]), DumpFiles.qemu(0x10, 0, 0),
                DumpFiles.qemu(PG, 0x5526_0000_0000L | 0x8000_0000_0000_0000L, 0),
                DumpFiles.qemu(PG, 0x20_0801L, PAE), DumpFiles.qemu(PG, 0x20_1002L, PAE),
                DumpFiles.qemu(PG, 0x20_0000L, PAE));
        Recording recording = DumpReader.read(
                file("core", DumpFiles.elf(X86, notes, List.of(
                        new Part(0, new byte[4096]), new Part(0x20_0000, tables(0x20_0000))))),
                DumpOptions.NONE);
        requireTables(recording);
        assertThat(recording.mmu().mode().id()).isEqualTo("x86-64");
        assertThat(recording.root().orElseThrow().frame()).contains(new Paddr(0x20_0000));
        assertThat(recording.origin().rootFrom()).isEqualTo("CR3 of CPU 2 in QEMU's note");
        assertThat(recording.origin().notes()).containsExactly("other CPUs have other roots: 0x201000 (CPU 3)");
        assertThat(recording.memory()).contains(List.of(PaddrRange.of(0, 0x1000), PaddrRange.of(0x20_0000, 0x20_4000)));
    }

    @Test
    void read_elfCoreWithLa57_hasFiveLevels() throws IOException {
        byte[] image = DumpFiles.together(
                new MemoryImage(0x1000, 1).put(0x1000, 273, 0x2063).bytes(), tables(0x2000));
        Recording recording = DumpReader.read(
                file("core",
                        DumpFiles.elf(X86, DumpFiles.qemu(PG, 0x1000, PAE | LA57), List.of(new Part(0x1000, image)))),
                DumpOptions.NONE);
        assertThat(recording.mmu().mode().id()).isEqualTo("x86-64-la57");
        assertThat(walk(recording, 0xff11_8880_1234_5678L)).isEqualTo("12345678 level 3");
        assertThatThrownBy(() -> DumpReader.read(folder.resolve("core"), options("x86-64", 0x1000)))
                .hasMessageEndingWith("--arch x86-64 does not fit: it is of x86-64-la57");
    }

    /** A crash dump of Linux itself: its text stands in it twice, and the root follows from VMCOREINFO. */
    @Test
    void read_vmcore_findsTheRootThroughVmcoreInfo() throws IOException {
        byte[] info = DumpFiles.vmcoreInfo("""
                OSRELEASE=6.1.0-13-amd64
                PAGESIZE=4096
                SYMBOL(init_top_pgt)=ffffffff81200000
                NUMBER(phys_base)=-16777216
                NUMBER(pgtable_l5_enabled)=0
                CRASHTIME=1700000000
                """);
        Recording recording = DumpReader.read(
                file("vmcore", DumpFiles.elf(X86, info, List.of(
                        new Part(0x20_0000, tables(0x20_0000)), new Part(-1, new byte[4096]),
                        new Part(0x1f_f000, DumpFiles.together(new byte[4096], new byte[4096])),
                        new Part(0x20_3000, new byte[4096])))),
                DumpOptions.NONE);
        requireTables(recording);
        assertThat(recording.origin().rootFrom()).isEqualTo("swapper_pg_dir in VMCOREINFO");
        assertThat(recording.origin().taken()).contains(Instant.ofEpochSecond(1_700_000_000L));
        assertThat(recording.origin().notes()).containsExactly("the kernel is Linux 6.1.0-13-amd64 (VMCOREINFO)");
        assertThat(recording.memory()).contains(List.of(PaddrRange.of(0x1f_f000, 0x20_4000)));
    }

    @Test
    void read_vmcoreOfRiscv_takesModeAndRootFromSatp() throws IOException {
        byte[] image = new MemoryImage(0x8000_0000L, 2).put(0x8000_0000L, 2, 0x2000_0000L >>> 0 | 0xcf).bytes();
        Recording recording = DumpReader.read(
                file("vmcore", DumpFiles.elf(243, DumpFiles.vmcoreInfo("NUMBER(satp)=0x8000000000080000\n"),
                        List.of(new Part(0x8000_0000L, image)))),
                DumpOptions.NONE);
        assertThat(recording.mmu().mode().id()).isEqualTo("riscv-sv39");
        assertThat(walk(recording, 0x8000_1234L)).isEqualTo("80001234 level 3");
    }

    @Test
    void read_limeAndRaw_needRootAndArchitecture() throws IOException {
        Path lime = file("mem.lime", DumpFiles.lime(List.of(
                new Part(0x1000, new byte[100]), new Part(0x20_0000, tables(0x20_0000)))));
        requireTables(DumpReader.read(lime, options("x86-64", 0x20_0000)));
        Path raw = file("mem.raw", tables(0x20_0000));
        requireTables(DumpReader.read(raw, new DumpOptions(
                Architectures.byId("x86-64"), OptionalLong.of(0x20_0fff), OptionalLong.of(0x20_0000))));
        assertThatThrownBy(() -> DumpReader.read(lime, DumpOptions.NONE))
                .hasMessageStartingWith(
                        lime + ": it does not say of which architecture it is; give --arch with one of x86-64,");
        assertThatThrownBy(() -> DumpReader.read(raw, DumpOptions.NONE))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("of raw physical memory, --root is needed");
        assertThatThrownBy(() -> DumpReader.read(raw, options("x86-64", 0x20_0000)))
                .hasMessage(raw + ": the root 0x0020_0000 (--root) is not in the dump, which holds physical memory"
                        + " 0x0000_0000 .. 0x0000_4000");
    }

    /** As many bits as an entry can hold, unless somebody says how many the machine has. */
    @ParameterizedTest
    @CsvSource({
        "x86-64, 52", "x86-64-la57, 52", "riscv-sv39, 56", "riscv-sv57, 56", "loongarch64, 48", "aarch64, 48"})
    void read_widthOfPhysicalAddresses_isTheWidestOrAsGiven(String mode, int widest) throws IOException {
        Path raw = file("mem.raw", new byte[0x2000]);
        DumpOptions options = options(mode, 0x1000);
        Recording assumed = DumpReader.read(raw, options);
        assertThat(assumed.mmu().physicalAddressBits()).isEqualTo(widest);
        assertThat(assumed.widthText()).contains(widest + " bits (assumed)");
        for (int bits : new int[]{32, widest}) {
            Recording given = DumpReader.read(raw, new DumpOptions(
                    options.mode(), options.root(), options.base(), OptionalInt.of(bits)));
            assertThat(given.mmu().physicalAddressBits()).isEqualTo(bits);
            assertThat(given.widthText()).contains(bits + " bits (given)");
        }
        for (int bits : new int[]{31, widest + 1}) {
            assertThatThrownBy(() -> DumpReader.read(raw, new DumpOptions(
                    options.mode(), options.root(), options.base(), OptionalInt.of(bits))))
                    .isInstanceOf(RecordingException.class)
                    .hasMessage(raw + ": physical addresses of " + bits + " bits are not in 32.." + widest + ", as "
                            + mode + " has them");
        }
    }

    @Test
    void read_fileWithoutATimeOfItsOwn_wasTakenWhenItWasLastChangedToTheSecond() throws IOException {
        Path raw = file("mem.raw", tables(0x20_0000));
        Files.setLastModifiedTime(raw, FileTime.from(Instant.parse("2024-05-06T07:08:09.123456Z")));
        Recording recording = DumpReader.read(raw, new DumpOptions(
                Architectures.byId("x86-64"), OptionalLong.of(0x20_0000), OptionalLong.of(0x20_0000)));
        assertThat(recording.origin().takenText()).isEqualTo("2024-05-06T07:08:09Z (when the file was last changed)");
    }

    /** 64 GiB with holes: what is read is the tables. */
    @Test
    void read_sparseFileOf64GiB_readsTheTablesOnly() throws IOException {
        Path sparse = folder.resolve("huge.raw");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(64L << 30);
            file.seek(60L << 30);
            file.write(tables(60L << 30));
        }
        requireTables(DumpReader.read(sparse, options("x86-64", 60L << 30)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # offset | value in hex | bytes | what the sentence says
            4        | 1                | 1 | this is an ELF file of 32 bits
            5        | 2                | 1 | big-endian
            16       | 2                | 2 | no core: its type is 2
            18       | f7               | 2 | processor with the number 247 are not known; give --arch
            32       | 7fffffffffffffff | 8 | program headers from byte 0x7fffffffffffffff
            32       | ffffffffffffffff | 8 | program headers from byte 0xffffffffffffffff
            54       | 1                | 2 | program headers are said to have 1 bytes each
            56       | fffe             | 2 | 65534 program headers
            56       | ffff             | 2 | should stand in a section header at byte 0x0
            128      | 7fffffffffffffff | 8 | it is shorter than it says
            152      | 7fffffffffffffff | 8 | it is shorter than it says
            152      | ffffffffffffffff | 8 | past the end of physical addresses
            144      | fffffffffffff000 | 8 | past the end of physical addresses
            96       | ffffffffffffff   | 8 | its notes should be at byte
            """)
    void read_elfWithWrongHeaders_isRefusedInOneSentence(int offset, String value, int bytes, String sentence)
            throws IOException {
        byte[] core =
                DumpFiles.elf(X86, DumpFiles.qemu(PG, 0x20_0000, PAE), List.of(new Part(0x20_0000, tables(0x20_0000))));
        long number = Long.parseUnsignedLong(value, 16);
        for (int i = 0; i < bytes; i++) {
            core[offset + i] = (byte) (number >>> (8 * i));
        }
        // The part before has to be one, or the header of the memory would not be read.
        Path file = file("core", core);
        assertThatThrownBy(() -> DumpReader.read(file, DumpOptions.NONE))
                .isInstanceOf(RecordingException.class).hasMessageStartingWith(file + ": ")
                .hasMessageContaining(sentence);
    }

    @Test
    void read_cutFiles_areRefusedWithWhatIsMissing() throws IOException {
        byte[] core =
                DumpFiles.elf(X86, DumpFiles.qemu(PG, 0x20_0000, PAE), List.of(new Part(0x20_0000, tables(0x20_0000))));
        for (int length = 0; length < core.length; length += 97) {
            Path file = file("cut", Arrays.copyOf(core, length));
            assertThatThrownBy(() -> DumpReader.read(file, DumpOptions.NONE)).isInstanceOf(RecordingException.class);
        }
        assertThatThrownBy(
                () -> DumpReader.read(file("cut", Arrays.copyOf(core, core.length - 1)), DumpOptions.NONE))
                .hasMessageContaining(
                        "it is shorter than it says: physical memory 0x0020_0000 .. 0x0020_4000 should be at byte");
        byte[] lime = DumpFiles.lime(List.of(new Part(0x20_0000, tables(0x20_0000))));
        assertThatThrownBy(() -> DumpReader.read(
                file("cut", Arrays.copyOf(lime, 8192)), options("x86-64", 0x20_0000)))
                .hasMessageContaining("it is shorter than it says");
        assertThatThrownBy(() -> DumpReader.read(
                file("cut", DumpFiles.together(lime, new byte[7])), options("x86-64", 0x20_0000)))
                .hasMessageContaining("within the header of range 2");
        assertThatThrownBy(
                () -> DumpReader.read(file("zip", "KDUMP   ".getBytes(StandardCharsets.US_ASCII)), DumpOptions.NONE))
                .hasMessageContaining("this is a compressed dump");
    }

    @Test
    void read_whatIsNoFile_isRefused() {
        assertThatThrownBy(() -> DumpReader.read(folder, options("x86-64", 0)))
                .hasMessage(folder + ": this is a folder; a dump has to be a regular file");
        assertThatThrownBy(() -> DumpReader.read(folder.resolve("none"), DumpOptions.NONE))
                .hasMessage(folder.resolve("none") + ": there is no such file");
    }

    @Test
    void read_infoTlbOfFiveLevels_isAsInWild37() throws IOException {
        Path file = file("tlb.txt", """
                (qemu) info tlb
                0000000000000000: 0000000000000000 --PDA---W
                0000000000400000: 0000000000500000 ---DA---W
                (qemu) info registers
                CR3=0000000000001000 CR4=00001020 EFER=0000000000000500
                """.getBytes(StandardCharsets.US_ASCII));
        Recording recording = DumpReader.read(file, DumpOptions.NONE);
        assertThat(DumpReader.isDump(file)).isTrue();
        assertThat(recording.mmu().mode().id()).isEqualTo("x86-64-la57");
        assertThat(walk(recording, 0x1f_ffff)).isEqualTo("1fffff level 2");
        assertThat(walk(recording, 0x40_0abc)).isEqualTo("500abc level 1");
        assertThat(walk(recording, 0x20_0000)).isEqualTo("NotPresent[level=2]");
        assertThat(walk(recording, 0x40_1000)).isEqualTo("NotPresent[level=1]");
        assertThat(recording.root().orElseThrow().frame()).isEmpty();
        assertThat(recording.origin().rootFrom()).isEqualTo("info tlb lists pages, not tables; CR3 was 0x1000");
        assertThat(recording.tablesPerLevel()).isEqualTo(PerLevel.ofLevels(1, 1, 1, 1, 1));
        assertThat(recording.memory()).isEmpty();
    }

    /** The direct map of a machine with 4 GiB, in which a page of 4 KiB has its PAT bit. */
    @Test
    void read_infoTlb_tellsSizesByAddressesAndNeighbours() throws IOException {
        StringBuilder text = new StringBuilder();
        for (long pa = 0; pa < 0x20_0000; pa += 0x1000) {
            text.append(
                    String.format("%016x: %016x XG%sDA---W\r\n", 0xffff_8880_0000_0000L + pa, pa, pa == 0 ? "P" : "-"));
        }
        for (long pa = 0x20_0000; pa < 0x4000_0000; pa += 0x20_0000) {
            text.append(String.format("%016x: %016x XGPDA---W\r\n", 0xffff_8880_0000_0000L + pa, pa));
        }
        for (long pa = 0x4000_0000; pa < 0x1_0000_0000L; pa += 0x4000_0000) {
            text.append(String.format("%016x: %016x XGPDA---W\r\n", 0xffff_8880_0000_0000L + pa, pa));
        }
        text.append("ffffffff81000000: 0000000001000000 -GP-A----\r\n");
        Recording recording = DumpReader.read(
                file("tlb.txt", text.toString().getBytes(StandardCharsets.US_ASCII)), DumpOptions.NONE);
        assertThat(recording.leavesPerLevel()).isEqualTo(PerLevel.ofLevels(512, 512, 3));
        assertThat(walk(recording, 0xffff_8880_ffff_ffffL)).isEqualTo("ffffffff level 3");
        assertThat(walk(recording, 0xffff_ffff_8112_3456L)).isEqualTo("1123456 level 2");
    }

    @Test
    void read_infoMemOfRiscv_tellsRangesWithoutSizes() throws IOException {
        Path file = file("mem.txt", """
                vaddr            paddr            size             attr
                ---------------- ---------------- ---------------- -------
                ffffffc000000000 0000000080200000 0000000000203000 rwx-gad
                ffffffd000000000 0000000080000000 0000000000001000 r--u-a-
                """.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> DumpReader.read(file, DumpOptions.NONE))
                .hasMessageContaining("it does not say of which architecture it is");
        Recording recording = DumpReader.read(
                file, new DumpOptions(Architectures.byId("riscv-sv39"), OptionalLong.empty(), OptionalLong.empty()));
        assertThat(recording.tellsPageSizes()).isFalse();
        assertThat(walk(recording, 0xffff_ffc0_0020_2fffL)).isEqualTo("80402fff level 1");
        assertThat(walk(recording, 0xffff_ffc0_0020_3000L)).startsWith("NotPresent");
        assertThat(walk(recording, 0xffff_ffd0_0000_0008L)).isEqualTo("80000008 level 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    0000000000400000: 0000000000500000 ---DA---W;0000000000400000: 0000000000500000 ---DA---W | line 2: 0x400000 does not come after 0x400000
                    0fff000000400000: 0000000000500000 ---DA---W | 0x0fff_0000_0040_0000 is no address of x86-64-la57
                    ffffffc000000000 0000000080200000 0000000000203001 rwx-gad | line 1: 0x203001 bytes at 0xffffffc000000000
                    ffffffc000000000 0000000080200000 0000000000000000 rwx-gad | line 1: 0x0 bytes at
                    ffffffc000000000 0000000080200000 ffffffffffffe000 rwx-gad | line 1: 0xffffffffffffe000 bytes at
                    ffffffc000000000 0000000080200000 0000000000002000 rwx-gad;ffffffc000001000 0000000080200000 0000000000002000 rwx-gad | line 2: 0xffffffc000001000 is below 0xffffffc000002000
                    """)
    void read_listsOutOfOrder_areRefusedByLine(String text, String sentence) throws IOException {
        Path file = file("list.txt", text.replace(';', '\n').getBytes(StandardCharsets.US_ASCII));
        DumpOptions options = text.startsWith("ffff")
                ? new DumpOptions(Architectures.byId("riscv-sv39"), OptionalLong.empty(), OptionalLong.empty())
                : DumpOptions.NONE;
        assertThatThrownBy(() -> DumpReader.read(file, options))
                .isInstanceOf(RecordingException.class).hasMessageContaining(sentence);
    }

    @Test
    void read_optionsThatDoNotFit_areRefused() throws IOException {
        Path core = file("core", DumpFiles.elf(X86, DumpFiles.qemu(PG, 0x20_0000, PAE),
                List.of(new Part(0x20_0000, tables(0x20_0000)))));
        assertThatThrownBy(() -> DumpReader.read(core, new DumpOptions(
                Optional.empty(), OptionalLong.empty(), OptionalLong.of(0))))
                .hasMessageContaining("--base is for raw memory");
        assertThat(DumpReader.read(core, options("x86-64", 0x20_1000))).isInstanceOf(RecordedSpace.class)
                .extracting(it -> it.origin().rootFrom()).isEqualTo("--root");
        Path noRoot = file("core", DumpFiles.elf(X86, new byte[0], List.of(new Part(0, new byte[4096]))));
        assertThatThrownBy(() -> DumpReader.read(noRoot, options("x86-64", 0x1000)))
                .hasMessageContaining("the root 0x0000_1000 (--root) is not in the dump");
    }

    @Test
    void read_satpOfAnotherMode_isRefused() throws IOException {
        Path raw = file("mem.raw", new byte[4096]);
        assertThatThrownBy(() -> DumpReader.read(raw, options("riscv-sv48", 0x8000_0000_0000_0000L))).hasMessage(
                raw + ": the root (--root) is a register that says riscv-sv39, and the paging mode is riscv-sv48");
        assertThat(DumpReader.read(raw, options("riscv-sv39", 0x8000_0000_0000_0000L)).nrLeaves()).isZero();
    }

    /** Whatever a stranger's dump says, it is read or refused in a sentence. */
    @Test
    void read_changedDumps_areReadOrRefused() throws IOException {
        byte[] core = DumpFiles.elf(X86, DumpFiles.together(
                DumpFiles.qemu(PG, 0x20_0000, PAE), DumpFiles.vmcoreInfo("SYMBOL(swapper_pg_dir)=ffffffff81200000\n")),
                List.of(new Part(0, new byte[4096]), new Part(0x20_0000, tables(0x20_0000))));
        byte[] lime = DumpFiles.lime(List.of(new Part(0, new byte[64]), new Part(0x20_0000, tables(0x20_0000))));
        byte[] tlb = "0000000000400000: 0000000000500000 ---DA---W\nffffffff81000000: 0000000001000000 -GP-A----\n"
                .getBytes(StandardCharsets.US_ASCII);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int nrRead = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = List.of(core, lime, tlb).get(round % 3).clone();
            int headers = Math.min(bytes.length, round % 2 == 0 ? 700 : bytes.length);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(headers)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
            }
            Path file = file("changed", random.nextInt(8) == 0
                    ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            DumpOptions options = round % 3 == 1 ? options("x86-64", 0x20_0000) : DumpOptions.NONE;
            try {
                Recording recording = DumpReader.read(file, options);
                recording.translate(new Vaddr(0xffff_8880_0000_1000L));
                nrRead += recording.nrLeaves() >= 0 ? 1 : 0;
            } catch (RecordingException e) {
                assertThat(e.sentence()).as("seed %d, round %d", seed, round).startsWith(file + ": ")
                        .hasSizeLessThan(700).doesNotContain("\n");
            }
        }
        assertThat(nrRead).as("seed %d", seed).isGreaterThan(300);
    }
}
