package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real logs and files of real machines, read as they were found. */
class WildMapsTest {
    private static Path wild(String file) {
        try {
            return Path.of(Objects.requireNonNull(WildMapsTest.class.getResource("/wild/" + file)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MachineDocument read(String file) {
        return MachineDocument.read(SourceFile.of(wild(file)));
    }

    private static MachineDocument read(String file, PagingMode arch) {
        return MachineDocument.read(SourceFile.of(wild(file)), Optional.of(arch));
    }

    private static MapNote note(String file) {
        return read(file).mapNote().orElseThrow();
    }

    private static MemoryMap memory(MachineDocument document) {
        return Boot.of(document.machine()).memory();
    }

    private static String refusal(String file) {
        String sentence = catchThrowableOfType(MachineException.class, () -> read(file)).sentence();
        assertThat(sentence).startsWith(wild(file) + ": ");
        return sentence.substring(wild(file).toString().length() + 2);
    }

    private static List<PaddrRange> ranges(MachineDocument document, RegionType type) {
        return document.machine().regions().stream().filter(it -> it.type() == type).map(it -> it.range()).toList();
    }

    @Test
    void read_xenGuest_hasAll19Regions() {
        MachineDocument document = read("03-xen-pv-guest/dmesg.txt");
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("Xen e820, lines 6-24: 19 regions, 96 GiB − 384 KiB usable");
        assertThat(note.usableBytes()).isEqualTo(0x17_fffa_0000L);
        assertThat(ranges(document, RegionType.BAD)).containsExactly(
                PaddrRange.of(0x795b_c000, 0x796a_0000), PaddrRange.of(0x7bcf_7000, 0x7bcf_8000),
                PaddrRange.of(0x7bd7_e000, 0x7c00_0000));
        assertThat(memory(document).maxPaddr().value()).isEqualTo(0x18_8725_d000L);
        assertThat(note.cut()).isEmpty();
    }

    /** Returns what opening the file says about the kernel's place. */
    private static String kernelOutsideMemory(MachineDocument document) {
        Finding finding = Boot.of(document.machine()).findings().getFirst();
        assertThat(finding.id()).isEqualTo("kernel-outside-memory");
        return finding.message();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            04-xen-wrapped-mail/wrapped.txt      | Xen e820, lines 3-8
            04-xen-wrapped-mail/wrapped-bios.txt | BIOS-e820, lines 2-7
            """)
    void read_linesThatAMailerBroke_areJoinedAndTheKernelHasNoRoom(String file, String lines) {
        MachineDocument document = read(file);
        assertThat(document.mapNote().orElseThrow().sentence()).hasToString(lines + ": 3 regions, ≈143.63 MiB usable");
        assertThat(document.machine().regions().subList(0, 3)).containsExactly(
                new MemoryRegion(PaddrRange.of(0, 0xa_0000), RegionType.USABLE),
                new MemoryRegion(PaddrRange.of(0xa_0000, 0x10_0000), RegionType.RESERVED),
                new MemoryRegion(PaddrRange.of(0x10_0000, 0x900_0000), RegionType.USABLE));
        assertThat(kernelOutsideMemory(document)).contains("0x0900_0000 .. 0x0980_0000 of that is no memory");
        assertThat(Boot.of(document.machine()).ramBytes()).isEqualTo(0x8fa_0000L);
    }

    @Test
    void read_firmwareAndUserMap_takesTheUsersAndNamesTheFirmwares() {
        MapNote note = note("06-bios-then-user-pmem/dmesg.txt");
        assertThat(note.form()).isEqualTo("user-defined e820");
        assertThat(note.lines()).isEqualTo("12-19");
        assertThat(note.regions()).isEqualTo(8);
        assertThat(note.usableBytes()).isEqualTo(0x9_fc00L + 0xbfee_0000L);
        assertThat(note.alsoFound()).map(Message::toString)
                .containsExactly("BIOS-e820, lines 3-10: 8 regions, 15 GiB − 513 KiB usable");
        assertThat(memory(read("06-bios-then-user-pmem/dmesg.txt")).maxPaddr().value()).isEqualTo(0xbffe_0000L);
    }

    @Test
    void read_logThatLostItsHead_saysSo() {
        MachineDocument document = read("11-partial-dmesg-x-T/dmesg.txt");
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("BIOS-e820, lines 1-3: 3 regions, 189 GiB usable");
        assertThat(note.cut()).map(Message::toString)
                .contains("its first line starts at 0xfed40000, above 1 MiB, so lines before it are missing");
        assertThat(kernelOutsideMemory(document)).contains("describes no memory, nor beside it")
                .endsWith("no piece holds a kernel of 24 MiB below 0x7fff_0000, where kernel code has to end");
        assertThat(ranges(document, RegionType.USABLE))
                .containsExactly(PaddrRange.of(0x1_0000_0000L, 0x30_4000_0000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"efi.txt", "efi-inclusive.txt"})
    void read_efiMap_isTheSameWithBothKindsOfEnds(String file) {
        MachineDocument document = read("13-efi-memmap-exclusive/" + file);
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("EFI memory map, lines 2-54: 53 regions, ≈12 TiB usable");
        assertThat(note.usableBytes()).isEqualTo(0xbff_f8b8_d000L);
        assertThat(document.machine().regions())
                .isEqualTo(read("13-efi-memmap-exclusive/efi.txt").machine().regions());
        assertThat(ranges(document, RegionType.RECLAIMABLE))
                .containsExactly(PaddrRange.of(0x7bdf_f000, 0x7bff_f000));
        assertThat(ranges(document, RegionType.NVS)).hasSize(3);
    }

    @Test
    void read_dmesgAndIomemOfOneMachine_giveTheSameRam() {
        MachineDocument dmesg = read("16-reserved-below-1tib/dmesg.txt");
        MachineDocument iomem = read("16-reserved-below-1tib/iomem.txt");
        assertThat(dmesg.mapNote().orElseThrow().regions()).isEqualTo(8);
        assertThat(dmesg.mapNote().orElseThrow().form()).isEqualTo("BIOS-e820");
        assertThat(dmesg.mapNote().orElseThrow().alsoFound()).map(Message::toString)
                .containsExactly("early memory node ranges, lines 55-56: 2 regions, 2 GiB − 520 KiB usable");
        assertThat(ranges(iomem, RegionType.USABLE)).containsExactly(
                PaddrRange.of(0x1000, 0x9_fc00), PaddrRange.of(0x10_0000, 0x7ffe_0000));
        assertThat(iomem.machine().mode()).isEqualTo(X86.FOUR_LEVELS);
        for (MachineDocument document : List.of(dmesg, iomem)) {
            Boot boot = Boot.of(document.machine());
            assertThat(boot.memory().maxPaddr().value()).isEqualTo(0x7ffe_0000L);
            assertThat(boot.metadata().nrPages()).isEqualTo(8192);
        }
    }

    @Test
    void read_sysFirmwareMemmap_has11RegionsWithInclusiveEnds() {
        MachineDocument document = read("17-sys-firmware-memmap/memmap.txt");
        assertThat(document.mapNote().orElseThrow().sentence())
                .hasToString("/sys/firmware/memmap, lines 1-11: 11 regions, 2 GiB − 518 KiB usable");
        assertThat(ranges(document, RegionType.USABLE)).containsExactly(
                PaddrRange.of(0, 0x9_e800), PaddrRange.of(0x10_0000, 0x7fee_0000),
                PaddrRange.of(0x7ff0_0000, 0x8000_0000L));
        assertThat(ranges(document, RegionType.RECLAIMABLE)).containsExactly(PaddrRange.of(0x7fee_0000, 0x7fef_f000));
        assertThat(ranges(document, RegionType.NVS)).containsExactly(PaddrRange.of(0x7fef_f000, 0x7ff0_0000));
    }

    @Test
    void read_iomemWithoutRoot_saysHow() {
        assertThat(refusal("18-iomem-without-root/iomem.txt")).isEqualTo("all addresses are 0: Linux shows them to root"
                + " only, so save the map with \"sudo cat /proc/iomem\"");
    }

    @Test
    void read_iomemOfLoongArch_isLoongArchAlsoByItself() {
        for (String file : List.of("loong.toml", "iomem.txt")) {
            MachineDocument document = read("19-iomem-loongarch/" + file);
            Boot boot = Boot.of(document.machine());
            assertThat(document.machine().mode()).isEqualTo(LoongArch.FOUR_LEVELS);
            assertThat(ranges(document, RegionType.USABLE)).hasSize(8);
            assertThat(document.mapNote().orElseThrow().usableBytes()).isEqualTo(0x3f90_0000L);
            assertThat(boot.memory().maxPaddr().value()).isEqualTo(0xb000_0000L);
            assertThat(boot.metadata().nrPages() * 4096).isEqualTo(0x2c0_0000L);
        }
        assertThat(note("19-iomem-loongarch/iomem.txt").archFrom()).hasToString("line 21, \"serial\"");
        assertThat(note("19-iomem-loongarch/loong.toml").archFrom()).hasToString("the machine file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.txt      | /proc/iomem, lines 6-12: 3 regions, ≈15.74 GiB usable (0x3ef7d0000 bytes)
            2.txt      | /proc/iomem, lines 7-9: 2 regions, ≈14.09 GiB usable (0x385a50000 bytes)
            3.txt      | /proc/iomem, lines 6-13: 3 regions, ≈15.74 GiB usable (0x3ef7d0000 bytes)
            posted.txt | /proc/iomem, lines 6-12: 3 regions, ≈15.74 GiB usable (0x3ef7d0000 bytes)
            """)
    void read_iomemWithCrashKernel_countsTheOutermostLines(String file, String sentence) {
        MachineDocument document = read("20-iomem-loongarch-crashkernel/" + file);
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence() + " (0x" + Long.toHexString(note.usableBytes()) + " bytes)").isEqualTo(sentence);
        assertThat(document.machine().mode()).isEqualTo(LoongArch.FOUR_LEVELS);
        assertThat(kernelOutsideMemory(document)).startsWith("the kernel takes 0x8000_0000 .. 0x8180_0000, where");
    }

    @Test
    void read_machineFileOfLoongson_hasTheRamOfItsMap() {
        assertThat(note("20-iomem-loongarch-crashkernel/loong.toml").usableBytes()).isEqualTo(0x3_ef7d_0000L);
    }

    @Test
    void read_iomemAndDmesgOfRiscv_sayTheSame() {
        MachineDocument iomem = read("21-riscv-virt-iomem-dmesg/riscv.toml");
        MachineDocument dmesg = read("21-riscv-virt-iomem-dmesg/dmesg.txt");
        for (MachineDocument document : List.of(iomem, dmesg)) {
            assertThat(document.machine().mode()).isEqualTo(Riscv.SV48);
            assertThat(ranges(document, RegionType.RESERVED))
                    .containsExactly(PaddrRange.of(0x8000_0000L, 0x8006_0000L));
            assertThat(ranges(document, RegionType.USABLE))
                    .containsExactly(PaddrRange.of(0x8006_0000L, 0x1_0000_0000L));
            assertThat(document.mapNote().orElseThrow().usableBytes()).isEqualTo(0x7ffa_0000L);
        }
        MapNote note = dmesg.mapNote().orElseThrow();
        assertThat(note.form()).isEqualTo("early memory node ranges");
        assertThat(note.lines()).isEqualTo("19-20");
        assertThat(note.archFrom())
                .hasToString("line 2, \"[    0.000000] Machine model: riscv-virtio,qemu\"; the mode is"
                        + " not said, so riscv-sv48, that of Asterinas");
        assertThat(note.alsoFound()).map(Message::toString)
                .containsExactly("line 19 is taken for the firmware's memory (nomap), for only that"
                        + " keeps it apart from its neighbour");
    }

    @Test
    void read_bareIomemOfRiscv_neverBecomesX86() {
        MachineDocument document = read("21-riscv-virt-iomem-dmesg/iomem.txt");
        assertThat(document.machine().mode()).isEqualTo(Riscv.SV48);
        assertThat(document.mapNote().orElseThrow().archFrom()).hasToString(
                "line 11, \"Kernel image\"; the mode is not said, so riscv-sv48, that of Asterinas");
        Machine machine = read("21-riscv-virt-iomem-dmesg/iomem.txt", Riscv.SV39).machine();
        assertThat(machine.mode()).isEqualTo(Riscv.SV39);
        assertThat(machine.name()).isEqualTo("iomem.txt, Asterinas' kernel added at 0x8020_0000");
        assertThat(refusal("22-riscv-board-iomem/iomem.txt")).isEqualTo("/proc/iomem, line 40: 1 region,"
                + " 510 MiB usable (0x1fe00000 bytes); it does not say of which architecture the machine is; give --arch with one of"
                + " x86-64, x86-64-la57, riscv-sv39, riscv-sv48, riscv-sv57, loongarch64, aarch64, or write a machine file with arch"
                + " and memory_map = \"iomem.txt\"");
    }

    @Test
    void read_iomemOfABoard_hasOneRangeInItsLastLine() {
        MachineDocument document = read("22-riscv-board-iomem/board.toml");
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("/proc/iomem, line 40: 1 region, 510 MiB usable");
        assertThat(memory(document).maxPaddr().value()).isEqualTo(0x9fe0_0000L);
        assertThat(refusal("22-riscv-board-iomem/iomem.txt")).contains("does not say of which architecture");
    }

    @Test
    void read_deviceTreeOfIcicle_hasBothBanksAndTooLittleRoomForMetadata() {
        assertThat(refusal("28-dts-high-ram/board.dts")).startsWith(
                "device tree source, lines 5-20: 3 regions, 2044 MiB usable (0x7fc00000 bytes); it does not say of which"
                        + " architecture the machine is; give --arch");
        MachineDocument document = read("28-dts-high-ram/board.dts", Riscv.SV39);
        assertThat(ranges(document, RegionType.USABLE)).containsExactly(
                PaddrRange.of(0x8000_0000L, 0xc000_0000L), PaddrRange.of(0x10_4000_0000L, 0x10_8000_0000L));
        assertThat(ranges(document, RegionType.RESERVED)).containsExactly(PaddrRange.of(0xbfc0_0000L, 0xc000_0000L));
        Boot boot = Boot.of(document.machine());
        assertThat(boot.memory().maxPaddr().value()).isEqualTo(0x10_8000_0000L);
        assertThat(boot.failure().orElseThrow().message()).contains("1056 MiB").contains("1 GiB");
    }

    @Test
    void read_openSbiLog_saysWhatItKnowsAndWhatNot() {
        assertThat(refusal("29-opensbi-log/opensbi.txt")).isEqualTo("this is the log of OpenSBI, the RISC-V firmware,"
                + " which does not say how much RAM there is, only the firmware at 0x80000000-0x8007ffff, the next stage at"
                + " 0x80200000, the device tree at 0x82200000; save \"sudo cat /proc/iomem\" of the running machine, or its"
                + " device tree, /sys/firmware/fdt");
    }

    @Test
    void read_logOfLoongson_hasTheRangesOfMemblock() {
        MachineDocument document = read("31-loongarch-board-dmesg/dmesg.txt");
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("early memory node ranges, lines 15-18: 4 regions, ≈7.72 GiB usable");
        assertThat(note.usableBytes()).isEqualTo(0x1_ee53_0000L);
        assertThat(document.machine().mode()).isEqualTo(LoongArch.FOUR_LEVELS);
        assertThat(memory(document).maxPaddr().value()).isEqualTo(0x2_7000_0000L);
        assertThat(kernelOutsideMemory(document)).startsWith("the kernel takes 0x8000_0000 .. 0x8180_0000, where");
    }

    @Test
    void read_logOfAsterinas_isCutAndSaysWhereMemoryEnds() {
        MachineDocument document = read("74-asterinas-own-boot-log/boot.txt");
        MapNote note = document.mapNote().orElseThrow();
        assertThat(note.sentence()).hasToString("OSTD boot log, lines 2-8: 7 regions, ≈77.09 MiB usable");
        assertThat(note.cut()).map(Message::toString)
                .contains("its last range ends at 0x4e73000, but the log says that physical memory ends at"
                        + " 0x1880000000");
        assertThat(note.alsoFound()).map(Message::toString).containsExactly(
                "the log says that physical memory ends at 0x1880000000, which takes 0x62000000 bytes of frame metadata");
        assertThat(note.archFrom()).hasToString("where its memory lies, as in a PC");
        assertThat(ranges(document, RegionType.USABLE)).startsWith(PaddrRange.of(0, 0x8000),
                PaddrRange.of(0x9000, 0x7_5000), PaddrRange.of(0x7_6000, 0xa_0000)).endsWith(
                        PaddrRange.of(0x90_0000, 0x4e7_3000));
        assertThat(kernelOutsideMemory(document)).startsWith("the kernel takes 0x0800_0000 .. 0x0980_0000, where");
    }

    @Test
    void read_multibootList_isThatOfTheMachineFile() {
        MachineDocument document = read("76-multiboot-mmap/mmap.txt");
        assertThat(document.mapNote().orElseThrow().sentence())
                .hasToString("multiboot memory list, lines 1-11: 11 regions, 510 MiB − 193 KiB usable");
        assertThat(document.machine().regions()).isEqualTo(read("76-multiboot-mmap/machine.toml").machine().regions());
        MemoryMap memory = memory(document);
        assertThat(memory.maxPaddr().value()).isEqualTo(0x1fff_0000L);
        assertThat(memory.regionsOf(RegionType.NVS)).containsExactly(
                PaddrRange.of(0x1fe3_0000, 0x1fe4_2000), PaddrRange.of(0x1ff4_0000, 0x1fff_0000));
    }
}
