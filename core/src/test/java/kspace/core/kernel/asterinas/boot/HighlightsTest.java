package kspace.core.kernel.asterinas.boot;

import static kspace.core.kernel.asterinas.boot.BootStepsTest.machine;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.region;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.usable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.highlight.Highlight;
import kspace.core.kernel.asterinas.boot.highlight.Highlights;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a short telling of a boot stops at, compared with looking at every single step. */
class HighlightsTest {
    private static final String BOOTS = "kspace.core.kernel.asterinas.boot.StepLineTest#boots";

    private static List<Long> momentsOf(Boot boot, Class<? extends Highlight.Reason> reason) {
        return Highlights.of(boot).stream()
                .filter(it -> it.reasons().stream().anyMatch(reason::isInstance)).map(Highlight::moment).toList();
    }

    @ParameterizedTest
    @MethodSource(BOOTS)
    void firsts_agreeWithLookingAtEveryStep(Boot boot) {
        TreeMap<PhaseName, Long> firstPages = new TreeMap<>();
        List<Long> tables = new ArrayList<>();
        for (long moment = 1; moment <= boot.nrSteps(); moment++) {
            switch (boot.state(moment).step().orElseThrow()) {
                case Step.TableAllocated _ -> tables.add(moment);
                case Step.PageMapped page -> firstPages.putIfAbsent(page.phase(), moment);
                case Step.Activated _,Step.AreaChanged _,Step.Failed _ -> {}
            }
        }
        assertThat(momentsOf(boot, Highlight.FirstTable.class)).isEqualTo(tables.stream().limit(1).toList());
        assertThat(momentsOf(boot, Highlight.FirstPage.class))
                .isEqualTo(firstPages.values().stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource(BOOTS)
    void firstPage_saysTheSizeThatItHas(Boot boot) {
        for (Highlight highlight : Highlights.of(boot)) {
            for (Highlight.Reason reason : highlight.reasons()) {
                if (reason instanceof Highlight.FirstPage(Phase phase, int level)) {
                    assertThat(boot.state(highlight.moment()).step().orElseThrow())
                            .isInstanceOfSatisfying(Step.PageMapped.class, page -> {
                                assertThat(page.level()).isEqualTo(level);
                                assertThat(page.phase()).isEqualTo(phase.name());
                            });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(BOOTS)
    void ends_areThoseOfAllPhasesButOneThatFails(Boot boot) {
        List<Long> ends = new ArrayList<>(boot.phases().stream().map(Phase::lastStep).toList());
        boot.failure().ifPresent(_ -> ends.removeLast());
        assertThat(momentsOf(boot, Highlight.PhaseDone.class)).isEqualTo(ends);
        assertThat(Highlights.of(boot).getLast().moment()).isEqualTo(boot.nrSteps());
    }

    @ParameterizedTest
    @MethodSource(BOOTS)
    void landmarks_areToldOnceOfEachKindInEachPhase(Boot boot) {
        Set<Landmark> told = new TreeSet<>((a, b) -> a.equals(b) ? 0 : a.step() <= b.step() ? -1 : 1);
        for (Highlight highlight : Highlights.of(boot)) {
            for (Highlight.Reason reason : highlight.reasons()) {
                if (reason instanceof Highlight.Marked(Landmark landmark)) {
                    assertThat(landmark.step()).isEqualTo(highlight.moment());
                    told.add(landmark);
                }
            }
        }
        List<Landmark> ofTheMachine = boot.line().landmarks().stream()
                .filter(it -> !(it instanceof Landmark.FindingAt at) || !at.finding().kind().isGeneral()).toList();
        // What the source says of itself holds for every machine.
        assertThat(ofTheMachine).hasSizeLessThan(boot.line().landmarks().size()).containsAll(told);
        assertThat(ofTheMachine).allSatisfy(any -> assertThat(told).anySatisfy(it -> {
            assertThat(it.getClass()).isEqualTo(any.getClass());
            assertThat(it.step()).isLessThanOrEqualTo(any.step());
            assertThat(boot.phaseOfStep(it.step())).isEqualTo(boot.phaseOfStep(any.step()));
        }));
    }

    @Test
    void manyOperations_areNotToldOneByOne() {
        List<KVirtOperation> operations = IntStream.rangeClosed(1, 200).boxed().<KVirtOperation>mapMulti((i, each) -> {
            each.accept(new KVirtOperation.Map(false, 2 * ByteSize.MIB, 0,
                    PaddrRange.of(16 * ByteSize.MIB, 18 * ByteSize.MIB), PageFlags.RW, CachePolicy.WRITEBACK));
            each.accept(new KVirtOperation.Drop(i));
        }).toList();
        Boot boot = Boot.of(machine(2, LayoutProfile.CONSTANTS, usable(0, 32 * ByteSize.MIB),
                region(ByteSize.MIB, 2 * ByteSize.MIB, RegionType.KERNEL)).withOperations(operations));
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        assertThat(boot.line().landmarks()).hasSizeGreaterThan(400);
        assertThat(Highlights.of(boot).stream().map(Highlight::moment).filter(it -> it >= first))
                .containsExactly(first, first + 1, first + 399);
    }
}
