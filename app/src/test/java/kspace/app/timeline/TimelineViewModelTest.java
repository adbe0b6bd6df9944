package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kspace.app.Machines;
import kspace.app.state.Explorer;
import kspace.core.kspace.PhaseName;
import org.junit.jupiter.api.Test;

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
        assertThat(seen).isEqualTo(List.copyOf(model.runEnds()));
        assertThat(seen).startsWith(257L).endsWith(3398L).hasSizeLessThan(12);
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
    void jumpTo_phaseThatAFailedBootNeverReaches_stays() {
        explorer.open(FailingMachine.boot());
        long before = moment();
        model.jumpTo(PhaseName.ACTIVATE);
        assertThat(moment()).isEqualTo(before);
        model.jumpTo(PhaseName.LINEAR);
        assertThat(moment()).isEqualTo(258);
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
