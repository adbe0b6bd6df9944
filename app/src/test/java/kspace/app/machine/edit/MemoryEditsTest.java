package kspace.app.machine.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.state.MemoryText;
import kspace.app.state.RegionEdits;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Machines with other regions, from what is typed. */
class MemoryEditsTest {
    private static final MemoryRegion RAM = region(0, 0x4000_0000, RegionType.USABLE);
    private static final MemoryRegion KERNEL = region(0x0800_0000, 0x0980_0000, RegionType.KERNEL);
    private static final Machine MACHINE = machine(RAM, KERNEL);

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    private static Machine machine(MemoryRegion... regions) {
        return new Machine("M", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1, List.of(regions),
                Optional.empty());
    }

    private static void assertRefused(String sentence, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(MachineException.class).hasMessage(sentence);
    }

    @Test
    void size_anyNumber_isExact() {
        assertThat(List.of(0L, 4096L, 24L << 20, 4097L).stream().map(MemoryText::size))
                .containsExactly("0 B", "4 KiB", "24 MiB", "4_097 B");
    }

    @Test
    void moved_text_keepsSizeAndType() {
        assertThat(MemoryEdits.moved(MACHINE, 1, "1000_0000").regions())
                .containsExactly(RAM, region(0x1000_0000, 0x1180_0000, RegionType.KERNEL));
        assertThat(MemoryEdits.moved(MACHINE, 1, "f_ffff_fe80_0000").regions().get(1).range().end())
                .isEqualTo(new Paddr(1L << 52));
        assertRefused("The region ends at 0x10_0000_0000_0001; physical addresses of x86-64 end at 0x10_0000_0000_0000",
                () -> MemoryEdits.moved(MACHINE, 1, "f_ffff_fe80_0001"));
        assertRefused("From 0xffff_ffff_ffff_0000 on, 24 MiB reach past 2^64",
                () -> MemoryEdits.moved(MACHINE, 1, "ffff_ffff_ffff_0000"));
    }

    @Test
    void resizedAndEnded_text_keepStartAndType() {
        List<MemoryRegion> expected = List.of(RAM, region(0x0800_0000, 0x0a00_0000, RegionType.KERNEL));
        assertThat(MemoryEdits.resized(MACHINE, 1, "32 MiB").regions()).isEqualTo(expected);
        assertThat(MemoryEdits.ended(MACHINE, 1, "0a00_0000").regions()).isEqualTo(expected);
        assertThat(MemoryEdits.ended(MACHINE, 1, "0800_0001").regions().get(1).range().sizeBytes()).isEqualTo(1);
        assertRefused("The size is 0; a region has at least one byte", () -> MemoryEdits.resized(MACHINE, 1, "0"));
        assertRefused("The end 0x0800_0000 is not above the base 0x0800_0000; it is the first address after the region",
                () -> MemoryEdits.ended(MACHINE, 1, "0800_0000"));
    }

    @Test
    void retypedAndRemoved_region_leavesTheOthers() {
        assertThat(MemoryEdits.retyped(MACHINE, 1, RegionType.MODULE).regions())
                .containsExactly(RAM, region(0x0800_0000, 0x0980_0000, RegionType.MODULE));
        assertThat(MemoryEdits.removed(MACHINE, 0).regions()).containsExactly(KERNEL);
    }

    @Test
    void added_region_liesRightBehindTheRam() {
        Machine odd = machine(RAM, region(0x4000_0000, 0x4000_1000, RegionType.RESERVED), KERNEL);
        MemoryRegion added = MemoryEdits.added(odd).regions().getLast();
        assertThat(added.type()).isEqualTo(RegionType.USABLE);
        assertThat(added.range().sizeBytes()).isEqualTo(16L << 20);
        assertThat(added.range().start().isAligned(2 << 20)).isTrue();
        assertThat(odd.regions().stream().filter(it -> it.type().isPhysical()).map(it -> it.range().end()))
                .allMatch(end -> end.compareTo(added.range().start()) <= 0);
        MemoryRegion[] many = IntStream.range(0, 4_096).mapToObj(_ -> RAM).toArray(MemoryRegion[]::new);
        assertRefused("A machine has at most 4096 regions", () -> MemoryEdits.added(machine(many)));
    }

    @Test
    void kernel_several_isTheLowest() {
        MemoryRegion lower = region(0x0400_0000, 0x0500_0000, RegionType.KERNEL);
        assertThat(MemoryEdits.kernel(machine(RAM, KERNEL, lower))).hasValue(2);
        assertThat(MemoryEdits.kernel(machine(RAM))).isEmpty();
        assertThat(MemoryEdits.kernelMoved(machine(RAM), "1000_0000").regions())
                .containsExactly(RAM, region(0x1000_0000, 0x1180_0000, RegionType.KERNEL));
        assertThat(MemoryEdits.kernelMoved(MACHINE, "1000_0000").regions().get(1).range().start())
                .isEqualTo(new Paddr(0x1000_0000));
        assertThat(MemoryEdits.kernelResized(MACHINE, "1 MiB").regions().get(1).range().sizeBytes()).isEqualTo(1 << 20);
        assertRefused("This machine has no kernel whose size could be changed; give it a base first",
                () -> MemoryEdits.kernelResized(machine(RAM), "1 MiB"));
    }

    @Test
    void metadata_text_isItsBaseOrNone() {
        Machine moved = MemoryEdits.metadataMoved(MACHINE, "2000_0000");
        assertThat(moved.metadataBase()).contains(new Paddr(0x2000_0000));
        assertThat(MemoryEdits.metadataBase(moved)).isEqualTo("0x2000_0000");
        assertThat(MemoryEdits.metadataMoved(moved, "")).isEqualTo(MACHINE);
        assertThat(MemoryEdits.metadataBase(MACHINE)).isEmpty();
    }

    @Test
    void inMode_regionPastTheEnd_isRefused() {
        Machine riscv = machine(RAM, KERNEL, region(1L << 52, (1L << 52) + 4096, RegionType.RESERVED))
                .withMode(Architectures.mode("riscv-sv48"));
        assertThat(RegionEdits.inMode(riscv, Architectures.mode("riscv-sv39")).mode())
                .isEqualTo(Architectures.mode("riscv-sv39"));
        assertRefused("The region ends at 0x10_0000_0000_1000; physical addresses of x86-64 end at 0x10_0000_0000_0000",
                () -> RegionEdits.inMode(riscv, Architectures.mode("x86-64")));
    }
}
