package kspace.app.machine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;

/** What differs between two machines, in words. */
class ComparisonTest {
    private static final MemoryRegion RAM = new MemoryRegion(PaddrRange.of(0, 0x4000_0000), RegionType.USABLE);
    private static final MemoryRegion KERNEL =
            new MemoryRegion(PaddrRange.of(0x0800_0000, 0x0980_0000), RegionType.KERNEL);

    private static Machine machine(int level, MemoryRegion... regions) {
        return new Machine("M", Architectures.mode("x86-64"), level, LayoutProfile.CONSTANTS, 1, List.of(regions),
                Optional.empty());
    }

    private static BootState booted(Machine machine) {
        return Boot.of(machine).lastState();
    }

    @Test
    void inWords_smallerPagesOnTheRight_takesMoreTables() {
        BootState large = booted(machine(2, RAM, KERNEL));
        BootState small = booted(machine(1, RAM, KERNEL));
        long more = small.table().nrTables() - large.table().nrTables();
        assertThat(more).isEqualTo(512 + 12 + 8);
        assertThat(Comparison.inWords(large, small)).contains(
                "The right one takes 532 more page tables, 2128 KiB more memory.",
                "It maps " + ComparedRows.count(small.table().nrLeaves()) + " pages where the left one maps "
                        + ComparedRows.count(large.table().nrLeaves()) + ".");
        assertThat(Comparison.inWords(small, large)).contains(
                "The right one takes 532 fewer page tables, 2128 KiB less memory.",
                "It maps " + ComparedRows.count(large.table().nrLeaves()) + " pages where the left one maps "
                        + ComparedRows.count(small.table().nrLeaves()) + ".");
    }

    @Test
    void inWords_sameMachine_saysSo() {
        BootState state = booted(machine(2, RAM, KERNEL));
        assertThat(Comparison.inWords(state, state)).containsExactly(
                "Architecture, layout, memory and CPUs are the same.",
                "Both take " + ComparedRows.count(state.table().nrTables()) + " page tables.",
                "Both map " + ComparedRows.count(state.table().nrLeaves()) + " pages.");
    }

    @Test
    void inWords_fewerPhysicalAddressBits_areNamedAndHaveARow() {
        Machine usual = machine(2, RAM, KERNEL);
        BootState left = booted(usual);
        BootState right = booted(usual.withPhysicalAddressBits(OptionalInt.of(36)));
        assertThat(Comparison.inWords(left, right)).first().asString().contains("Physical address bits");
        assertThat(ComparedRows.settings(left.boot(), right.boot()))
                .filteredOn(row -> row.name().equals("Physical address bits")).singleElement()
                .satisfies(row -> assertThat(List.of(row.left(), row.right())).containsExactly("46", "36"));
        assertThat(ComparedRows.settings(left.boot(), left.boot())).extracting(ComparedRow::name)
                .doesNotContain("Physical address bits");
    }

    @Test
    void inWords_regionsOfOneSide_areCountedOnTheirSide() {
        MemoryRegion module = new MemoryRegion(PaddrRange.of(0x1000_0000, 0x1010_0000), RegionType.MODULE);
        MemoryRegion bad = new MemoryRegion(PaddrRange.of(0x2000_0000, 0x2000_1000), RegionType.BAD);
        BootState plain = booted(machine(2, RAM, KERNEL));
        BootState more = booted(machine(2, RAM, KERNEL, module, bad));
        assertThat(Comparison.inWords(plain, more))
                .contains("Of their memory regions, 0 are only in the left one and 2 only in the right one.");
        assertThat(Comparison.inWords(more, plain))
                .contains("Of their memory regions, 2 are only in the left one and 0 only in the right one.");
    }

    @Test
    void momentLike_endOfAPhase_isTheEndOfTheSamePhase() {
        Boot large = Boot.of(machine(2, RAM, KERNEL));
        Boot small = Boot.of(machine(1, RAM, KERNEL));
        for (int i = 0; i < large.phases().size(); i++) {
            long end = large.phases().get(i).lastStep();
            assertThat(Comparison.momentLike(large.state(end), small)).isEqualTo(small.phases().get(i).lastStep());
        }
        assertThat(Comparison.momentLike(large.state(0), small)).isZero();
    }
}
