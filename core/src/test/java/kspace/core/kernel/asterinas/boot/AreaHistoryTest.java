package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of KVirtAreas at every moment, against the page tables of these moments. */
class AreaHistoryTest {
    private static final long PAGE = 4096;
    private static final long MIB = 1L << 20;
    private static final long END = 0xffff_e000_0000_0000L;
    private static final int OPERATIONS = 80;

    private static Boot boot(List<KVirtOperation> operations) {
        return Boot.of(new Machine(
                "Trial", X86.FOUR_LEVELS, 2, LayoutProfile.UPSTREAM, 1, List.of(
                        new MemoryRegion(PaddrRange.of(0, 64 * MIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(16 * MIB, 18 * MIB), RegionType.KERNEL)),
                Optional.empty()).withOperations(operations));
    }

    private static KVirtOperation.Map map(long areaBytes, long offset, long base, long size) {
        return new KVirtOperation.Map(
                false, areaBytes, offset, PaddrRange.of(base, base + size), PageFlags.RW, CachePolicy.WRITEBACK);
    }

    private static Boot fourSteps() {
        return boot(List.of(
                map(4 * MIB, MIB, 32 * MIB, 2 * MIB),
                new KVirtOperation.Unmap(1, MIB + PAGE, PAGE),
                new KVirtOperation.Drop(1),
                map(2 * MIB, 0, 40 * MIB, PAGE)));
    }

    private static LiveArea.Part part(long first, long bytes, long pa) {
        return new LiveArea.Part(VaddrRange.ofSize(new Vaddr(first), bytes), new Paddr(pa));
    }

    @Test
    void areas_eachStep_areMadeCutAndDropped() {
        Boot boot = fourSteps();
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        long start = END - 4 * MIB;
        VaddrRange area = VaddrRange.ofSize(new Vaddr(start), 4 * MIB);
        assertThat(boot.state(0).areas()).isEmpty();
        assertThat(boot.state(first - 1).areas()).isEmpty();
        assertThat(boot.state(first).areas()).containsExactly(
                new LiveArea(1, area, List.of(part(start + MIB, 2 * MIB, 32 * MIB))));
        assertThat(boot.state(first + 1).areas()).containsExactly(new LiveArea(1, area, List.of(
                part(start + MIB, PAGE, 32 * MIB),
                part(start + MIB + 2 * PAGE, 2 * MIB - 2 * PAGE, 32 * MIB + 2 * PAGE))));
        assertThat(boot.state(first + 2).areas()).isEmpty();
        assertThat(boot.state(first + 3).areas()).containsExactly(new LiveArea(
                2, VaddrRange.ofSize(new Vaddr(END - 2 * MIB), 2 * MIB), List.of(part(END - 2 * MIB, PAGE, 40 * MIB))));
        assertThat(boot.state(first).areas().getFirst().mapped().getFirst().memory())
                .isEqualTo(PaddrRange.of(32 * MIB, 34 * MIB));
    }

    @Test
    void stepThatMaps_addressMappedTwice_isTheNextStepThatDoes() {
        Boot boot = fourSteps();
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        Vaddr va = new Vaddr(END - 2 * MIB + 0x123);
        assertThat(boot.stepThatMaps(va, 0)).hasValue(first);
        assertThat(boot.stepThatMaps(va, first - 1)).hasValue(first);
        assertThat(boot.stepThatMaps(va, first)).hasValue(first + 3);
        assertThat(boot.stepThatMaps(va, first + 3)).isEmpty();
        assertThat(boot.stepThatMaps(new Vaddr(END - 4 * MIB), 0)).as("in the area, never mapped").isEmpty();
        Vaddr linear = boot.layout().value(LayoutConstant.LINEAR_MAPPING_BASE);
        assertThat(boot.stepThatMaps(linear, boot.nrSteps())).as("mapped long ago").isEmpty();
    }

    @Test
    void line_afterTheBoot_leadsFromTrialToTrial() {
        Boot boot = fourSteps();
        StepLine line = boot.line();
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        assertThat(line.next(StepKind.PAGE, first - 2)).hasValue(first);
        assertThat(line.next(StepKind.PAGE, first)).hasValue(first + 3);
        assertThat(line.next(StepKind.PAGE, first + 3)).isEmpty();
        assertThat(line.previous(StepKind.PAGE, first + 3)).hasValue(first);
        assertThat(line.previous(StepKind.PAGE, first)).hasValue(first - 2);
        List<Long> allocating = LongStream.range(0, 4)
                .filter(i -> boot.changes().get((int) i).nrNewTables() > 0).map(i -> first + i).boxed().toList();
        assertThat(allocating).isNotEmpty();
        assertThat(line.next(StepKind.TABLE, first - 1)).isEqualTo(OptionalLong.of(allocating.getFirst()));
        assertThat(line.previous(StepKind.TABLE, boot.nrSteps() + 1))
                .isEqualTo(OptionalLong.of(allocating.getLast()));
        assertThat(line.runEnds()).contains(first, first + 1, first + 2, first + 3);
        assertThat(line.landmarks()).filteredOn(Landmark.AreaChange.class::isInstance)
                .isEqualTo(Stream.iterate(0, i -> i < 4, i -> i + 1)
                        .map(i -> new Landmark.AreaChange(first + i, boot.changes().get(i))).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areas_randomOperations_areWhatThePageTableTranslates(long seed) {
        Random random = new Random(seed);
        List<KVirtOperation> operations = new ArrayList<>();
        int areas = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            int area = areas == 0 ? 0 : 1 + random.nextInt(areas);
            KVirtOperation next = switch (areas == 0 ? 0 : random.nextInt(4)) {
                case 0 -> map(64 * PAGE, random.nextInt(16) * PAGE, 32 * MIB + random.nextInt(512) * PAGE,
                        random.nextInt(48) * PAGE);
                case 1 -> new KVirtOperation.Unmap(
                        area, random.nextInt(32) * PAGE, (1 + random.nextInt(32)) * PAGE);
                case 2 -> new KVirtOperation.Protect(area, random.nextInt(32) * PAGE, PAGE, PageFlags.R);
                default -> new KVirtOperation.Drop(area);
            };
            List<KVirtOperation> with = new ArrayList<>(operations);
            with.add(next);
            if (boot(with).failure().isEmpty()) {
                operations.add(next);
                areas += next instanceof KVirtOperation.Map ? 1 : 0;
            }
        }
        Boot boot = boot(operations);
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        for (long moment = first; moment <= boot.nrSteps(); moment++) {
            BootState state = boot.state(moment);
            TreeMap<Vaddr, Paddr> known = new TreeMap<>();
            state.areas().stream().flatMap(area -> area.mapped().stream()).forEach(part -> {
                for (long at = 0; at < part.range().sizeBytes(); at += PAGE) {
                    known.put(part.range().first().plus(at), part.pa().plus(at));
                }
            });
            TreeMap<Vaddr, Paddr> translated = new TreeMap<>();
            for (long va = END - OPERATIONS * 64 * PAGE; va != END; va += PAGE) {
                if (state.translate(new Vaddr(va)).outcome() instanceof Translation.Mapped mapped) {
                    translated.put(new Vaddr(va), mapped.pa());
                }
            }
            assertThat(known).as("seed %d, moment %d", seed, moment).isEqualTo(translated);
        }
    }
}
