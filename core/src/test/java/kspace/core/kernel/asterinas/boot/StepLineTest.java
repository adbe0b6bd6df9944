package kspace.core.kernel.asterinas.boot;

import static kspace.core.kernel.asterinas.boot.BootStepsTest.machine;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.machineWithMetadataAt;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.region;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.usable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way from step to step, compared with looking at every single step. */
class StepLineTest {
    private static final MemoryRegion KERNEL =
            region(1 * ByteSize.MIB, 1 * ByteSize.MIB + 24 * ByteSize.KIB, RegionType.KERNEL);
    private static final long HUGE_MEMORY = 64 * ByteSize.TIB;

    static Stream<Boot> boots() {
        MemoryRegion wrapping =
                region(2 * ByteSize.GIB - 4 * ByteSize.KIB, 2 * ByteSize.GIB + 4 * ByteSize.KIB, RegionType.KERNEL);
        return Stream.of(
                Boot.of(machine(1, LayoutProfile.CONSTANTS, usable(0, 7 * ByteSize.MIB), KERNEL)),
                Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.MIB), KERNEL)),
                Boot.of(machine(2, LayoutProfile.COMMENT, usable(0, 7 * ByteSize.MIB + 12 * ByteSize.KIB), KERNEL)),
                Boot.of(machineWithMetadataAt(
                        3 * ByteSize.MIB, LayoutProfile.CONSTANTS, usable(0, 9 * ByteSize.MIB), KERNEL)),
                Boot.of(machine(3, LayoutProfile.UPSTREAM, usable(0, 96 * ByteSize.MIB),
                        usable(2 * ByteSize.GIB, 2 * ByteSize.GIB + 4 * ByteSize.MIB), KERNEL)),
                Boot.of(machine(3, LayoutProfile.CONSTANTS, usable(0, 3 * ByteSize.GIB), wrapping)),
                Boot.of(new Machine("Sv39", Riscv.SV39, 2, LayoutProfile.UPSTREAM, 2, List.of(
                        usable(0x8000_0000L, 0x8380_0000L), region(0x8020_0000L, 0x8030_1000L, RegionType.KERNEL)),
                        Optional.empty())),
                Boot.of(new Machine("LoongArch", LoongArch.FOUR_LEVELS, 1, LayoutProfile.UPSTREAM, 1, List.of(
                        usable(0, 256 * ByteSize.MIB)), Optional.empty())));
    }

    private static Optional<StepKind> kindOf(Boot boot, long step) {
        return switch (boot.state(step).step().orElseThrow()) {
            case Step.TableAllocated _ -> Optional.of(StepKind.TABLE);
            case Step.PageMapped _ -> Optional.of(StepKind.PAGE);
            case Step.Activated _,Step.AreaChanged _,Step.Failed _ -> Optional.empty();
        };
    }

    private static NavigableSet<Long> stepsOf(Boot boot, StepKind kind) {
        TreeSet<Long> steps = new TreeSet<>();
        LongStream.rangeClosed(1, boot.nrSteps())
                .filter(step -> kindOf(boot, step).equals(Optional.of(kind)))
                .forEach(steps::add);
        return steps;
    }

    private static OptionalLong optional(Long step) {
        return step == null ? OptionalLong.empty() : OptionalLong.of(step);
    }

    @ParameterizedTest
    @MethodSource("boots")
    void nextAndPrevious_everyMoment_agreeWithLookingAtEveryStep(Boot boot) {
        StepLine line = boot.line();
        for (StepKind kind : StepKind.values()) {
            NavigableSet<Long> steps = stepsOf(boot, kind);
            for (long moment = 0; moment <= boot.nrSteps(); moment++) {
                assertThat(line.next(kind, moment)).as("%s after %d", kind, moment)
                        .isEqualTo(optional(steps.higher(moment)));
                assertThat(line.previous(kind, moment)).as("%s before %d", kind, moment)
                        .isEqualTo(optional(steps.lower(moment)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("boots")
    void pageSizeLandmarks_agreeWithLookingAtEveryStep(Boot boot) {
        List<Landmark> expected = new ArrayList<>();
        boolean hadHuge = false;
        Optional<Step.PageMapped> before = Optional.empty();
        for (long step = 1; step <= boot.nrSteps(); step++) {
            if (boot.state(step).step().orElseThrow() instanceof Step.PageMapped page) {
                if (page.level() > 1 && !hadHuge) {
                    expected.add(new Landmark.FirstHugePage(step, page.level(), page.va()));
                    hadHuge = true;
                }
                if (before.isPresent() && before.get().phase() == page.phase()
                        && before.get().level() != page.level()) {
                    expected.add(new Landmark.PageSizeChange(step, before.get().level(), page.level(), page.va()));
                }
                before = Optional.of(page);
            }
        }
        assertThat(boot.line().landmarks())
                .filteredOn(it -> it instanceof Landmark.FirstHugePage || it instanceof Landmark.PageSizeChange)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("boots")
    void landmarks_areAscendingAndNameFindingsAndTheFailure(Boot boot) {
        List<Landmark> landmarks = boot.line().landmarks();
        assertThat(landmarks).extracting(Landmark::step).isSorted();
        assertThat(landmarks).filteredOn(Landmark.Failure.class::isInstance)
                .isEqualTo(boot.failure().stream().map(it -> new Landmark.Failure(boot.nrSteps(), it)).toList());
        assertThat(landmarks).filteredOn(Landmark.FindingAt.class::isInstance)
                .allSatisfy(it -> {
                    Finding finding = ((Landmark.FindingAt) it).finding();
                    assertThat(boot.findings()).contains(finding);
                    assertThat(boot.state(it.step()).translate(finding.place().orElseThrow()).pa()).isPresent();
                    assertThat(boot.state(it.step() - 1).translate(finding.place().orElseThrow()).pa()).isEmpty();
                });
        assertThat(landmarks).filteredOn(Landmark.FindingAt.class::isInstance)
                .extracting(it -> ((Landmark.FindingAt) it).finding())
                .containsAll(boot.findings().stream().filter(finding -> finding.place()
                        .filter(place -> boot.lastState().translate(place).pa().isPresent()).isPresent()).toList());
    }

    @Test
    void runEnds_changesOfAnArea_areAmongThem() {
        Boot boot = Boot.of(new Machine("areas", X86.FOUR_LEVELS, 2, LayoutProfile.COMMENT, 1, List.of(
                new MemoryRegion(PaddrRange.of(0, ByteSize.GIB), RegionType.USABLE),
                region(128 * ByteSize.MIB, 152 * ByteSize.MIB, RegionType.KERNEL)), Optional.empty())
                .withOperations(List.of(
                        new KVirtOperation.Map(false, ByteSize.MIB, 0, PaddrRange.of(0, 0), PageFlags.RW,
                                CachePolicy.WRITEBACK),
                        new KVirtOperation.Drop(1))));
        assertThat(boot.line().runEnds()).endsWith(boot.nrSteps() - 1, boot.nrSteps());
    }

    @ParameterizedTest
    @MethodSource("boots")
    void runEnds_areWhereSizeOrPhaseChange(Boot boot) {
        TreeSet<Long> expected = new TreeSet<>();
        boot.phases().forEach(phase -> expected.add(phase.lastStep()));
        boot.line().landmarks().stream().filter(Landmark.PageSizeChange.class::isInstance)
                .forEach(it -> expected.add(boot.line().previous(StepKind.PAGE, it.step()).orElseThrow()));
        boot.failure().ifPresent(_ -> boot.line().previous(StepKind.PAGE, boot.nrSteps()).ifPresent(expected::add));
        assertThat(boot.line().runEnds()).containsAll(expected).allSatisfy(
                step -> assertThat(expected.contains(step) || kindOf(boot, step).equals(Optional.of(StepKind.PAGE)))
                        .isTrue());
    }

    /** Nothing here may look at every step: there are more than 17 thousand million of them. */
    @Test
    void nextAndPrevious_64TiBInSmallPages_leadFromTableToTable() {
        Boot boot = Boot.of(new Machine("64 TiB", X86.FOUR_LEVELS, 1, LayoutProfile.COMMENT, 1, List.of(
                new MemoryRegion(PaddrRange.of(0, HUGE_MEMORY), RegionType.USABLE),
                region(128 * ByteSize.MIB, 152 * ByteSize.MIB, RegionType.KERNEL)), Optional.empty()));
        StepLine line = boot.line();
        assertThat(boot.nrSteps()).isGreaterThan(17_000_000_000L);
        long linear = boot.phase(PhaseName.LINEAR).orElseThrow().firstStep();
        long middle = linear + boot.phase(PhaseName.LINEAR).orElseThrow().nrSteps() / 2;
        for (int i = 0; i < 1_000; i++) {
            long table = line.next(StepKind.TABLE, middle).orElseThrow();
            assertThat(kindOf(boot, table)).contains(StepKind.TABLE);
            assertThat(table - middle).isBetween(1L, 513L);
            assertThat(line.previous(StepKind.TABLE, table + 1)).hasValue(table);
            long page = line.next(StepKind.PAGE, table).orElseThrow();
            assertThat(kindOf(boot, page)).contains(StepKind.PAGE);
            assertThat(line.previous(StepKind.PAGE, page + 1)).hasValue(page);
            middle = table;
        }
    }
}
