package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.arch.ModeById;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels, modules and frame metadata where there is no memory for them. */
class ImageFindingsTest {
    private static final String ID = "kernel-outside-memory";
    private static final String END = "; the real machine would not boot so";

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    /** Reads regions as {@code 0-9f000 usable, a0000-100000 reserved}. */
    private static List<MemoryRegion> regions(String text) {
        List<MemoryRegion> regions = new ArrayList<>();
        for (String part : text.split(", ", -1)) {
            String[] words = part.strip().split("[- ]", -1);
            regions.add(region(
                    Long.parseLong(words[0], 16), Long.parseLong(words[1], 16),
                    RegionType.byId(words[2]).orElseThrow()));
        }
        return regions;
    }

    private static Machine machine(PagingMode mode, String regions) {
        return new Machine("test", mode, mode.consts().highestTranslationLevel(), LayoutProfile.UPSTREAM, 1,
                regions(regions), Optional.empty());
    }

    private static List<Finding> found(String regions) {
        return Boot.of(machine(X86.FOUR_LEVELS, regions)).findings().stream()
                .filter(finding -> finding.id().equals(ID)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-9800000 usable, 8000000-9800000 kernel",
        "0-20000000 usable, 8000000-9800000 kernel, 9800000-9900000 module",
        "0-20000000 usable, 8000000-9800000 kernel, 1f000000-20000000 module"})
    void image_upToTheEndOfMemoryOrBesideAnother_isNotFound(String regions) {
        assertThat(found(regions)).isEmpty();
    }

    @Test
    void kernel_pastTheEndOfMemory_isFoundWhereItIsMapped() {
        assertThat(found("0-a0000 usable, a0000-100000 reserved, 100000-9000000 usable, 8000000-9800000 kernel"))
                .extracting(Finding::kind, Finding::severity, Finding::message, Finding::place)
                .containsExactly(tuple(
                        FindingKind.KERNEL_OUTSIDE_MEMORY, Severity.ERROR,
                        "the kernel takes 0x0800_0000 .. 0x0980_0000, but 0x0900_0000 .. 0x0980_0000 of that is no memory"
                                + " that the rest of the map describes" + END
                                + ". The largest piece of usable memory is"
                                + " 0x0010_0000 .. 0x0900_0000 (143 MiB); in a machine file, a [[region]] with base ="
                                + " 0x0020_0000, size = 0x180_0000 and type = \"kernel\" lies in memory",
                        Optional.of(new Vaddr(0xffff_ffff_8900_0000L))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    100000-40000000 usable, 8100000-8200000 reserved, 8000000-9800000 kernel    | ERROR | the kernel takes 0x0800_0000 .. 0x0980_0000, but 0x0810_0000 .. 0x0820_0000 of that is reserved memory
                    100000-40000000 usable, 8100000-8200000 bad, 8000000-9800000 kernel         | ERROR | the kernel takes 0x0800_0000 .. 0x0980_0000, but 0x0810_0000 .. 0x0820_0000 of that is bad memory
                    100000-40000000 usable, 8100000-8200000 reclaimable, 8000000-9800000 kernel | ERROR | the kernel takes 0x0800_0000 .. 0x0980_0000, but 0x0810_0000 .. 0x0820_0000 of that is reclaimable memory
                    100000000-200000000 usable, 8000000-9800000 kernel                          | ERROR | the kernel takes 0x0800_0000 .. 0x0980_0000, where the rest of the map describes no memory, nor beside it
                    100000-8000000 usable, 8000000-9800000 kernel                               | WARNING | the kernel takes 0x0800_0000 .. 0x0980_0000, which starts where all described memory ends: if there is memory, the map does not say so
                    100000-40000000 usable, 8000000-9800000 kernel, 3ff00000-40100000 module    | ERROR | a boot module takes 0x3ff0_0000 .. 0x4010_0000, but 0x4000_0000 .. 0x4010_0000 of that is no memory that the rest of the map describes
                    100000-40000000 usable, 8000000-9800000 kernel, 9700000-9900000 module      | ERROR | a boot module takes 0x0970_0000 .. 0x0990_0000, but 0x0970_0000 .. 0x0980_0000 of that is the kernel
                    100000-40000000 usable, 30000000-30200000 reserved, 8000000-9800000 kernel, 30000000-30100000 module | ERROR | a boot module takes 0x3000_0000 .. 0x3010_0000, but 0x3000_0000 .. 0x3010_0000 of that is reserved memory
                    100000-40000000 usable, 8000000-9800000 kernel, 80000000-80100000 module    | ERROR | a boot module takes 0x8000_0000 .. 0x8010_0000, where the rest of the map describes no memory, nor beside it
                    """)
    void image_notInUsableMemory_isFound(String regions, Severity severity, String message) {
        assertThat(found(regions))
                .extracting(Finding::severity, it -> it.message().replaceFirst("\\. The largest piece of .*", ""))
                .containsExactly(tuple(severity, message + END));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    x86-64      | 100000-9000000 usable, 20000000-30000000 usable, 8000000-9800000 kernel  | 0x2000_0000 .. 0x3000_0000 (256 MiB); in a machine file, a [[region]] with base = 0x2000_0000, size = 0x180_0000 and type = "kernel" lies in memory
                    x86-64      | 100000-500000 usable, 100000000-200000000 usable, 8000000-9800000 kernel | 0x1_0000_0000 .. 0x2_0000_0000 (4 GiB); no piece holds a kernel of 24 MiB below 0x7fff_0000, where kernel code has to end
                    riscv-sv39  | 40000000-80000000 usable, 80200000-81a00000 kernel                       | 0x4000_0000 .. 0x8000_0000 (1 GiB); in a machine file, a [[region]] with base = 0x4000_0000, size = 0x180_0000 and type = "kernel" lies in memory
                    loongarch64 | 90000000-91000000 usable, a0000000-a1000000 usable, 80000000-81800000 kernel | 0x9000_0000 .. 0x9100_0000 (16 MiB); no piece holds a kernel of 24 MiB
                    """)
    void kernelOutsideMemory_saysWhereMemoryIs(@ConvertWith(ModeById.class) PagingMode mode, String regions,
            String place) {
        Boot boot = Boot.of(machine(mode, regions));
        assertThat(boot.findings().stream().filter(it -> it.id().equals(ID)).findFirst().orElseThrow().message())
                .endsWith(END + ". The largest piece of usable memory is " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the kernel ends past it       | 8f00000 | 100000-9000000 usable, 8000000-9800000 kernel
                    the kernel is far from it     | 100000000        | 100000000-200000000 usable, 8000000-9800000 kernel
                    the kernel starts at its end  | 7f00000          | 100000-8000000 usable, 8000000-9800000 kernel
                    the kernel fills a gap        | 3ff00000         | 100000-8000000 usable, 8000000-9800000 kernel, 9800000-40000000 usable
                    the kernel is on reserved     | 3fe00000         | 100000-40000000 usable, 8100000-8200000 reserved, 8000000-9800000 kernel
                    two modules outside, together | 3ff00000         | 100000-40000000 usable, 8000000-9800000 kernel, 80000000-80100000 module, 80080000-80200000 module
                    """)
    void ramBytes_ofImagesOutsideMemory_countsOnlyWhatIsThere(String what, String bytes, String regions) {
        assertThat(Boot.of(machine(X86.FOUR_LEVELS, regions)).ramBytes()).as(what)
                .isEqualTo(Long.parseLong(bytes, 16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the firmware's map beneath it       | 0-9fc00 usable, 100000-40000000 usable, 8000000-9800000 kernel
                    a region between usable ones        | 100000-8000000 usable, 8000000-9800000 kernel, 9800000-40000000 usable
                    below usable memory                 | 0-80000 reserved, 8000000-9800000 kernel, 9800000-40000000 usable
                    above usable memory, and below more | 100000-8000000 usable, 8000000-9800000 kernel, a0000000-b0000000 reserved
                    with a module between usable memory | 100000-8000000 usable, 8000000-9800000 kernel, 9800000-9900000 module, 9900000-40000000 usable
                    a module in usable memory           | 100000-40000000 usable, 8000000-9800000 kernel, 9800000-9900000 module
                    """)
    void image_inMemory_isNoFinding(String what, String regions) {
        assertThat(found(regions)).as(what).isEmpty();
    }

    @Test
    void kernel_whollyInReservedMemory_isRefusedWithBoth() {
        Machine machine =
                machine(X86.FOUR_LEVELS, "0-7000000 usable, 7000000-a000000 reserved, 8000000-9800000 kernel");
        assertThatThrownBy(() -> Boot.of(machine)).isInstanceOf(MachineException.class).hasMessage(
                "the kernel at 0x0800_0000 .. 0x0980_0000 lies in memory that is reserved, so there is no kernel code to"
                        + " map");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    20000000 | metadata.base 0x2000_0000 does not leave 16 MiB of usable memory for the frame metadata, which would end at 0x2100_0000: 0x2080_0000 .. 0x2100_0000 is reserved
                    3f800000 | metadata.base 0x3f80_0000 does not leave 16 MiB of usable memory for the frame metadata, which would end at 0x4080_0000: usable memory ends at 0x4000_0000
                    07f00000 | metadata.base 0x07f0_0000 does not leave 16 MiB of usable memory for the frame metadata, which would end at 0x08f0_0000: 0x0800_0000 .. 0x0980_0000 is kernel
                    """)
    void metadataBase_outsideUsableMemory_isRefusedWithWhatIsThere(String base, String sentence) {
        Machine machine = machine(
                X86.FOUR_LEVELS, "0-40000000 usable, 20800000-21000000 reserved, 8000000-9800000 kernel")
                .withMetadataBase(new Paddr(Long.parseLong(base, 16)));
        assertThatThrownBy(() -> Boot.of(machine)).isInstanceOf(MachineException.class).hasMessage(sentence);
    }

    @Test
    void metadata_largerThanAnyPiece_stopsTheBootBeforeItsFirstTable() {
        Boot boot = Boot.of(machine(Riscv.SV39, "80000000-c0000000 usable, 1040000000-1080000000 usable,"
                + " bfc00000-c0000000 reserved, 80200000-81a00000 kernel"));

        assertThat(boot.memory().maxPaddr()).isEqualTo(new Paddr(0x10_8000_0000L));
        assertThat(boot.failure().map(Step.Failed::message)).contains(
                "The frame metadata cannot be allocated: it takes 1056 MiB in one piece, for 66 GiB of physical addresses,"
                        + " and the largest piece of usable memory is 1 GiB at 0x10_4000_0000 .. 0x10_8000_0000");
        assertThat(boot.findings().getFirst()).extracting(Finding::id, Finding::severity)
                .containsExactly("metadata-no-room", Severity.ERROR);
        assertThat(boot.nrSteps()).isOne();
        assertThat(boot.metadata().isAllocated()).isFalse();
        assertThat(Stream.of(0L, 1L).map(moment -> boot.state(moment).table().nrTables())).containsExactly(0L, 0L);
        assertThat(boot.lastState().step()).isEqualTo(boot.failure());
        assertThat(boot.line().next(StepKind.TABLE, 0)).isEmpty();
        assertThat(boot.line().previous(StepKind.TABLE, 1)).isEmpty();
    }
}
