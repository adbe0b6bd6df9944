package kspace.app.map.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kspace.app.map.readout.Readout;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;

/** Borders of memory regions that are moved. */
class RegionBorderTest {
    private static final Machine MACHINE = new Machine(
            "Two", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1,
            List.of(
                    region(0, 0x1000_0000, RegionType.USABLE),
                    region(0x1000_0000, 0x2000_0000, RegionType.RESERVED),
                    region(0x0800_0000, 0x0980_0000, RegionType.KERNEL)),
            Optional.empty());

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    @Test
    void of_noRegionThere_isNone() {
        assertThat(RegionBorder.of(MACHINE, new Paddr(0x0900_0000))).isEmpty();
        assertThat(RegionBorder.of(MACHINE, new Paddr(0))).as("memory begins at 0").isEmpty();
    }

    @Test
    void movedTo_betweenTwoRegions_movesBoth() {
        RegionBorder border = RegionBorder.of(MACHINE, new Paddr(0x1000_0000)).orElseThrow();
        assertThat(border.movedTo(new Paddr(0x1800_0000)).regions()).containsExactly(
                region(0, 0x1800_0000, RegionType.USABLE),
                region(0x1800_0000, 0x2000_0000, RegionType.RESERVED),
                region(0x0800_0000, 0x0980_0000, RegionType.KERNEL));
        assertThat(border.readout(new Paddr(0x1800_0000), Optional.empty())).isEqualTo(new Readout(
                "0x1800_0000", "usable 384 MiB, reserved 128 MiB",
                "was at 1000_0000; Shift: multiples of 2 MiB"));
        assertThat(border.readout(new Paddr(0x1800_0000), Optional.of("no")).mapping()).isEqualTo("no");
    }

    @Test
    void movedTo_pastTheOtherEnd_isRefused() {
        RegionBorder border = RegionBorder.of(MACHINE, new Paddr(0x0980_0000)).orElseThrow();
        assertThatThrownBy(() -> border.movedTo(new Paddr(0x0800_0000)))
                .isInstanceOf(MachineException.class).hasMessage("a region has at least one byte");
        assertThat(border.movedTo(new Paddr(0x0800_1000)).regions().getLast())
                .isEqualTo(region(0x0800_0000, 0x0800_1000, RegionType.KERNEL));
    }

    /** The mouse is told what the fields of the editor are told, in the same sentence. */
    @Test
    void movedTo_pastTheEndOfPhysicalMemory_isRefusedAsTheEditorDoes() {
        RegionBorder border = RegionBorder.of(MACHINE, new Paddr(0x2000_0000)).orElseThrow();
        RegionBody body = new RegionBody(MACHINE, 2);
        String sentence =
                "The region ends at 0x10_0000_0000_1000; physical addresses of x86-64 end at 0x10_0000_0000_0000";
        assertThat(border.movedTo(new Paddr(1L << 52)).regions().get(1))
                .isEqualTo(region(0x1000_0000, 1L << 52, RegionType.RESERVED));
        assertThatThrownBy(() -> border.movedTo(new Paddr((1L << 52) + 0x1000))).hasMessage(sentence);
        assertThatThrownBy(() -> body.movedTo(new Paddr((1L << 52) - 0x0180_0000 + 0x1000))).hasMessage(sentence);
        assertThat(body.highest()).isEqualTo((1L << 52) - 0x0180_0000);
    }
}
