package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The step line at every single moment of small machines. */
class BootStepsTest {
    private static final MemoryRegion KERNEL = region(1 * ByteSize.MIB, 1 * ByteSize.MIB + 24 * ByteSize.KIB,
            RegionType.KERNEL);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void state_everyMoment_hasOneTableOrLeafMore(int htl) {
        Boot boot = Boot.of(machine(htl, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL));

        assertThat(LongStream.rangeClosed(0, boot.nrSteps()).map(moment -> size(boot.state(moment))))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, boot.nrSteps())
                        .map(moment -> Math.min(moment, boot.nrSteps() - 1)).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void state_everyMomentOfAFailingBoot_growsUntilTheFailingStep(LayoutProfile profile) {
        MemoryRegion kernel =
                region(2 * ByteSize.GIB - 4 * ByteSize.KIB, 2 * ByteSize.GIB + 4 * ByteSize.KIB, RegionType.KERNEL);
        Boot boot = Boot.of(machine(3, profile, usable(0, 3 * ByteSize.GIB), kernel));

        assertThat(boot.failure()).isPresent();
        assertThat(LongStream.rangeClosed(0, boot.nrSteps()).map(moment -> size(boot.state(moment))))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, boot.nrSteps())
                        .map(moment -> Math.min(moment, boot.nrSteps() - 1)).boxed().toList());
        assertThat(boot.lastState().step()).isEqualTo(boot.failure());
        assertThat(boot.lastState().isActive()).isFalse();
    }

    @Test
    void state_everyMoment_isTheStateBeforeAndItsStep() {
        Boot boot = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL));

        assertThat(LongStream.rangeClosed(1, boot.nrSteps()).boxed()).allSatisfy(moment -> {
            BootState before = boot.state(moment - 1);
            BootState after = boot.state(moment);
            Step step = after.step().orElseThrow();
            List<TableReader.Table> tables = TableReader.tables(after.table());
            List<TableReader.Leaf> leaves = TableReader.leaves(after.table());
            switch (step) {
                case Step.TableAllocated it -> {
                    assertThat(tables).filteredOn(table -> table.frame().equals(it.table())).hasSize(1)
                            .allMatch(table -> table.level() == it.level());
                    assertThat(tables).filteredOn(table -> !table.frame().equals(it.table()))
                            .isEqualTo(TableReader.tables(before.table()));
                    assertThat(leaves).isEqualTo(TableReader.leaves(before.table()));
                }
                case Step.PageMapped it -> {
                    TableReader.Leaf leaf = new TableReader.Leaf(it.va(), it.pa(), it.level(), it.raw());
                    assertThat(leaves).contains(leaf);
                    assertThat(leaves).filteredOn(other -> !other.equals(leaf))
                            .isEqualTo(TableReader.leaves(before.table()));
                    assertThat(tables).isEqualTo(TableReader.tables(before.table()));
                    assertThat(boot.stepThatMaps(it.va(), 0)).isEqualTo(OptionalLong.of(moment));
                    assertThat(before.translate(it.va()).pa()).isEmpty();
                    assertThat(after.translate(it.va()).pa()).contains(it.pa());
                }
                case Step.Activated it -> {
                    assertThat(moment).isEqualTo(boot.nrSteps());
                    assertThat(it.root()).isEqualTo(after.table().root().orElseThrow().paddr());
                    assertThat(leaves).isEqualTo(TableReader.leaves(before.table()));
                }
                case Step.AreaChanged it -> throw new AssertionError("nothing is tried after this boot: " + it);
                case Step.Failed it -> throw new AssertionError("this machine boots: " + it);
            }
            assertThat(boot.phaseOfStep(moment).name()).isEqualTo(step.phase());
        });
    }

    @Test
    void state_beforeTheFirstStep_isEmpty() {
        BootState state = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL)).state(0);

        assertThat(state.table().root()).isEmpty();
        assertThat(state.step()).isEmpty();
        assertThat(state.phase()).isEmpty();
        assertThat(state.tableFrames()).isEmpty();
        assertThat(state.isActive()).isFalse();
    }

    @Test
    void state_outsideTheStepLine_isRefused() {
        Boot boot = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL));

        assertThatThrownBy(() -> boot.state(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("moment -1 is not in 0.." + boot.nrSteps());
        assertThatThrownBy(() -> boot.state(boot.nrSteps() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> boot.phaseOfStep(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> boot.phaseOfStep(boot.nrSteps() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void phases_ofAnyBoot_coverTheStepLineWithoutGaps() {
        Boot boot = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL));

        List<Phase> phases = boot.phases();
        assertThat(phases).extracting(Phase::name).containsExactly(
                PhaseName.NEW, PhaseName.LINEAR, PhaseName.METADATA, PhaseName.CODE, PhaseName.ACTIVATE);
        assertThat(phases.getFirst().firstStep()).isEqualTo(1);
        assertThat(IntStream.range(1, phases.size()))
                .allMatch(i -> phases.get(i).firstStep() == phases.get(i - 1).lastStep() + 1);
        assertThat(phases.getLast().lastStep()).isEqualTo(boot.nrSteps());
    }

    @Test
    void phases_newTable_allocatesRootAndUpperHalf() {
        Phase phase = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL))
                .phase(PhaseName.NEW).orElseThrow();

        assertThat(phase).isEqualTo(new Phase(
                PhaseName.NEW, 1, 257, Optional.empty(), PerLevel.ofLevels(0, 0, 256, 1), PerLevel.ZERO));
        assertThat(phase.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
    }

    private static long size(BootState state) {
        return state.table().nrTables() + state.table().nrLeaves();
    }

    static Machine machine(int htl, LayoutProfile profile, MemoryRegion... regions) {
        return new Machine("test", X86.FOUR_LEVELS, htl, profile, 1, List.of(regions), Optional.empty());
    }

    static Machine machineWithMetadataAt(long base, LayoutProfile profile, MemoryRegion... regions) {
        return new Machine(
                "test", X86.FOUR_LEVELS, 2, profile, 1, List.of(regions), Optional.of(new Paddr(base)));
    }

    static MemoryRegion usable(long start, long end) {
        return region(start, end, RegionType.USABLE);
    }

    static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }
}
