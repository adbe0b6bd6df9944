package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.HeldTasks;
import kspace.app.Machines;
import kspace.app.state.Explorer;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.StepLine;
import kspace.core.kernel.asterinas.boot.highlight.Highlight;
import kspace.core.kernel.asterinas.boot.highlight.Highlights;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineViewModelTest {
    private final Explorer explorer = Machines.explorer();
    private final TimelineViewModel model = new TimelineViewModel(explorer);

    private long moment() {
        return explorer.snapshot().moment();
    }

    @Test
    void steps_atBothEnds_stayInside() {
        model.first();
        model.back();
        assertThat(moment()).isZero();
        model.forward();
        assertThat(moment()).isEqualTo(1);
        model.last();
        model.forward();
        assertThat(moment()).isEqualTo(3398);
        model.back();
        assertThat(moment()).isEqualTo(3397);
    }

    /** Other boots of a machine may take long, so none is made while the window is painted. */
    @Test
    void whatIf_beforeItIsKnown_isEmptyAndFoundAside() {
        HeldTasks tasks = new HeldTasks();
        TimelineViewModel held = new TimelineViewModel(explorer, tasks, _ -> {});
        List<Boolean> told = new ArrayList<>();
        held.trialProperty().addListener((_, _, now) -> told.add(now.isPresent()));
        explorer.setMoment(838);
        assertThat(tasks.nrHeld()).isEqualTo(1);
        assertThat(held.whatIf()).isEmpty();
        explorer.setMoment(839);
        assertThat(tasks.nrHeld()).as("the same question").isEqualTo(1);
        tasks.run();
        assertThat(told).containsExactly(true);
        assertThat(held.whatIf().orElseThrow().plain()).isEqualTo(model.whatIf().orElseThrow().plain())
                .startsWith("What if ");
        explorer.setMoment(840);
        assertThat(held.whatIf()).as("known").isPresent();
        assertThat(tasks.nrHeld()).isZero();
        explorer.setMoment(0);
        assertThat(held.whatIf()).isEmpty();
    }

    @Test
    void remedy_beforeItIsKnown_isEmptyAndStopsWhenStale() {
        HeldTasks tasks = new HeldTasks();
        TimelineViewModel held = new TimelineViewModel(explorer, tasks, _ -> {});
        explorer.open(FailingMachine.boot());
        explorer.setMoment(explorer.snapshot().boot().nrSteps());
        assertThat(held.remedy().isEmpty()).isTrue();
        assertThat(held.whatIf()).isEmpty();
        explorer.open(Machines.q35());
        tasks.run();
        assertThat(held.remedy().isEmpty()).isTrue();
        explorer.open(FailingMachine.boot());
        explorer.setMoment(explorer.snapshot().boot().nrSteps());
        tasks.run();
        assertThat(held.remedy().plain()).startsWith("What would fix it: ").isEqualTo(model.remedy().plain());
    }

    @Test
    void phases_nextAndPrevious_goToFirstSteps() {
        model.first();
        List<Long> up = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            model.nextPhase();
            up.add(moment());
        }
        assertThat(up).startsWith(1L, 258L).endsWith(3398L, 3398L);
        assertThat(up.get(2)).isEqualTo(explorer.snapshot().boot().phase(PhaseName.METADATA).orElseThrow().firstStep());
        explorer.setMoment(837);
        model.previousPhase();
        assertThat(moment()).isEqualTo(258);
        model.previousPhase();
        model.previousPhase();
        assertThat(moment()).isZero();
    }

    @Test
    void strides_pageAndTable_goToTheNeighboursOfTheirKind() {
        StepLine line = explorer.snapshot().boot().line();
        for (Stride stride : List.of(Stride.PAGE, Stride.TABLE)) {
            for (long moment : new long[]{0, 1, 257, 258, 259, 770, 771, 837, 3_300, 3_336, 3_397, 3_398}) {
                explorer.setMoment(moment);
                model.forward(stride);
                assertThat(moment()).isEqualTo(line.next(stride.kind(), moment).orElse(moment));
                explorer.setMoment(moment);
                model.back(stride);
                assertThat(moment()).isEqualTo(line.previous(stride.kind(), moment).orElse(moment));
            }
        }
    }

    @Test
    void nextStride_fourTimes_comesBackToSteps() {
        List<Stride> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.nextStride();
            seen.add(model.strideProperty().get());
        }
        assertThat(seen).containsExactly(Stride.PAGE, Stride.TABLE, Stride.PHASE, Stride.STEP);
    }

    @Test
    void remedy_failedBoot_isAChangeWithWhichItBoots() {
        assertThat(model.remedy().plain()).isEmpty();
        explorer.open(FailingMachine.boot());
        assertThat(model.remedy().plain()).isEqualTo(
                "What would fix it: the kernel at 0x0020_0000 instead of 0x8000_0000.");
        explorer.setMoment(300);
        assertThat(model.remedy().plain()).isEmpty();
    }

    @Test
    void remedy_topLevelConflict_isALowerLevel() {
        explorer.open(Boot.of(new Machine("1 TiB", Architectures.mode("riscv-sv48"), 4, LayoutProfile.UPSTREAM, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, ByteSize.TIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x8020_0000L, 0x8120_0000L), RegionType.KERNEL)),
                Optional.empty())));
        assertThat(explorer.snapshot().boot().failure()).isPresent();
        assertThat(model.remedy().plain()).isEqualTo(
                "What would fix it: highest translation level 3, so pages of 1 GiB at most.");
    }

    @Test
    void advance_speedOne_doesTwelveStepsASecond() {
        explorer.setMoment(100);
        model.togglePlaying();
        for (int i = 0; i < 100; i++) {
            model.advance(20);
        }
        assertThat(moment()).isEqualTo(100 + 24);
    }

    @Test
    void advance_lastSteps_stopsAtTheEnd() {
        explorer.setMoment(3396);
        model.togglePlaying();
        model.advance(1000);
        assertThat(moment()).isEqualTo(3398);
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void togglePlaying_atTheEnd_beginsAgain() {
        model.togglePlaying();
        assertThat(moment()).isZero();
        assertThat(model.playingProperty().get()).isTrue();
        model.forward();
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void advance_fourTimesSpeed_doesWholeRuns() {
        model.first();
        model.nextSpeed();
        model.nextSpeed();
        assertThat(model.speedProperty().get()).isEqualTo(TimelineViewModel.RUN_SPEED);
        model.togglePlaying();
        List<Long> seen = new ArrayList<>();
        while (model.playingProperty().get()) {
            model.advance(1000 / TimelineViewModel.RUNS_PER_SECOND + 1e-6);
            seen.add(moment());
        }
        assertThat(seen).isEqualTo(explorer.snapshot().boot().line().runEnds());
        assertThat(seen).startsWith(257L).endsWith(3398L).hasSizeLessThan(12);
    }

    /** The longest that a hall waits; shown for as long as it takes to read a sentence. */
    @ParameterizedTest
    @MethodSource("bootsToTell")
    void playHighlights_anyBoot_tellsEachInLessThanAMinute(Boot boot) {
        explorer.open(boot);
        model.first();
        List<Highlight> told = new ArrayList<>();
        model.toldProperty().subscribe(it -> it.map(HighlightReel.Told::highlight).ifPresent(told::add));
        model.playHighlights();
        double ms = 0;
        double shortestMs = Double.MAX_VALUE;
        double beganMs = 0;
        int seen = told.size();
        while (model.playingProperty().get()) {
            model.advance(20);
            ms += 20;
            if (told.size() > seen) {
                shortestMs = Math.min(shortestMs, ms - beganMs);
                beganMs = ms;
                seen = told.size();
            }
        }
        assertThat(told).isEqualTo(Highlights.of(boot));
        assertThat(ms).isLessThan(60_000);
        assertThat(shortestMs).isGreaterThan(2_000);
        assertThat(moment()).isEqualTo(boot.nrSteps());
    }

    static List<Boot> bootsToTell() {
        return List.of(Machines.q35(), FailingMachine.boot(), Boot.of(new Machine("64 TiB",
                Architectures.mode("x86-64"), 3, LayoutProfile.UPSTREAM, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, 64 * ByteSize.TIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x80_0000L, 0x180_0000L), RegionType.KERNEL)),
                Optional.empty())));
    }

    @Test
    void highlights_oneAfterTheOther_sayWhatIsThereAndSelectIt() {
        model.first();
        List<String> said = new ArrayList<>();
        HighlightText text = new HighlightText(explorer.snapshot().boot());
        while (moment() < 3398) {
            model.nextHighlight();
            said.add(moment() + ": " + text.of(model.toldProperty().get().orElseThrow()));
        }
        assertThat(said).startsWith(
                "1: Highlight 1 of " + said.size() + ": the first table, which is the root.",
                "257: Highlight 2 of " + said.size() + ": all 257 tables that the new page table begins with are there,"
                        + " and map nothing.",
                "259: Highlight 3 of " + said.size()
                        + ": the first page of phase linear map, 2 MiB; the first page larger"
                        + " than 4 KiB, 2 MiB at 0xffff_8000_0000_0000.")
                .endsWith("3398: Highlight " + said.size() + " of " + said.size()
                        + ": the new page table is in use.");
        model.previousHighlight();
        assertThat(model.toldProperty().get().orElseThrow().highlight().moment()).isEqualTo(moment()).isLessThan(3398);
        explorer.setMoment(259);
        model.previousHighlight();
        assertThat(moment()).isEqualTo(257);
        model.nextHighlight();
        assertThat(explorer.snapshot().selection().va().toString()).isEqualTo("0xffff_8000_0000_0000");
        model.forward();
        assertThat(model.toldProperty().get()).as("at another moment").isEmpty();
    }

    @Test
    void togglePlaying_whileAHighlightIsShown_goesOnWithTheNext() {
        model.first();
        model.playHighlights();
        model.togglePlaying();
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(moment()).isEqualTo(1);
        model.togglePlaying();
        model.advance(HighlightReel.LONGEST_MS);
        assertThat(moment()).isEqualTo(257);
        model.last();
        model.playHighlights();
        assertThat(moment()).as("from the beginning again").isEqualTo(1);
    }

    @Test
    void type_numbers_jumpsOrSaysWhatIsAllowed() {
        assertThat(model.type(" 1,234 ")).isEmpty();
        assertThat(moment()).isEqualTo(1234);
        assertThat(model.type("0")).isEmpty();
        for (String wrong : List.of("", "x", "-1", "3399", "99999999999999999999")) {
            assertThat(model.type(wrong)).contains("A step is a number from 0 to 3,398.");
            assertThat(moment()).isZero();
        }
    }

    @Test
    void open_anotherMachine_stopsPlayingAndAsksAnew() {
        explorer.setMoment(837);
        model.togglePlaying();
        explorer.open(FailingMachine.boot());
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.whatIf()).isEmpty();
    }
}
