package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.Machines;
import kspace.app.state.Explorer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;

class TranslationViewModelTest {
    private static final Vaddr LINEAR = new Vaddr(0xffff_8000_4823_4567L);
    private static final double THREE_READS_MS = 4400;
    private static final List<Double> STOPS =
            new WalkTime(3, false).stops().stream().map(WalkTime.Stop::ms).toList();

    private final Explorer explorer = Machines.explorer();
    private final TranslationViewModel model = moving(explorer);

    private static TranslationViewModel moving(Explorer explorer) {
        TranslationViewModel model = new TranslationViewModel(explorer);
        model.reducedMotionProperty().set(false);
        return model;
    }

    @Test
    void creation_always_showsTheFinishedWalk() {
        assertThat(model.isFinished()).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void select_newAddress_playsFromTheBegin() {
        explorer.select(LINEAR);
        assertThat(model.playingProperty().get()).isTrue();
        assertThat(model.progressMsProperty().get()).isZero();
        model.advance(500);
        assertThat(model.progressMsProperty().get()).isEqualTo(500);
        model.advance(THREE_READS_MS);
        assertThat(model.isFinished()).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void select_reducedMotion_showsTheResultAtOnce() {
        model.reducedMotionProperty().set(true);
        explorer.select(LINEAR);
        assertThat(model.isFinished()).isTrue();
        assertThat(model.pa()).contains(new Paddr(0x4823_4567));
    }

    @Test
    void setMoment_whilePlaying_showsTheFinishedWalkOfThatMoment() {
        explorer.select(LINEAR);
        explorer.setMoment(836);
        assertThat(model.isFinished()).isTrue();
        assertThat(model.pa()).isEmpty();
    }

    @Test
    void selectLevel_sameAddress_doesNotPlayAgain() {
        explorer.select(LINEAR);
        model.finish();
        model.selectLevel(3);
        assertThat(explorer.snapshot().selection().level()).isEqualTo(3);
        assertThat(model.isFinished()).isTrue();
    }

    @Test
    void stepping_backAndForth_goesFromStopToStop() {
        explorer.select(LINEAR);
        List<Double> stops = new ArrayList<>(List.of(model.progressMsProperty().get()));
        for (int i = 0; i < 11; i++) {
            model.stepForward(false);
            stops.add(model.progressMsProperty().get());
        }
        assertThat(stops).isEqualTo(STOPS);
        assertThat(model.isFinished()).isTrue();
        model.stepForward(false);
        assertThat(model.isFinished()).isTrue();
        for (int i = 0; i < 12; i++) {
            model.stepBack(false);
        }
        assertThat(model.progressMsProperty().get()).isZero();
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void stepping_byTables_passesOverWhatHappensWithinOne() {
        explorer.select(LINEAR);
        List<Double> stops = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            model.stepForward(true);
            stops.add(model.progressMsProperty().get());
        }
        assertThat(stops).containsExactly(240.0, 1520.0, 2800.0, 4080.0, 4400.0);
        model.stepBack(true);
        model.stepBack(true);
        assertThat(model.progressMsProperty().get()).isEqualTo(2800);
    }

    @Test
    void nrReadsAt_eachStop_countsTheEntriesThatAreOpen() {
        explorer.select(LINEAR);
        assertThat(IntStream.range(0, model.nrStops() + 1).map(model::nrReadsAt)).containsExactly(
                0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Test
    void togglePlaying_finished_startsAgainAndThenPauses() {
        explorer.select(LINEAR);
        model.finish();
        model.togglePlaying();
        model.advance(300);
        model.togglePlaying();
        model.advance(300);
        assertThat(model.progressMsProperty().get()).isEqualTo(300);
        model.togglePlaying();
        model.advance(300);
        assertThat(model.progressMsProperty().get()).isEqualTo(600);
    }

    @Test
    void advance_eachSpeed_scalesTime() {
        explorer.select(LINEAR);
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.restart();
            model.advance(100);
            assertThat(model.progressMsProperty().get()).isEqualTo(100 * model.speedProperty().get());
            speeds.add(model.speedProperty().get());
            model.nextSpeed();
        }
        assertThat(speeds).containsExactly(1.0, 2.0, 4.0, 0.5);
    }

    @Test
    void advance_reducedMotion_showsOnlyStops() {
        model.reducedMotionProperty().set(true);
        explorer.select(LINEAR);
        model.restart();
        List<Double> seen = new ArrayList<>();
        while (model.playingProperty().get()) {
            model.advance(50);
            if (seen.isEmpty() || !seen.getLast().equals(model.progressMsProperty().get())) {
                seen.add(model.progressMsProperty().get());
            }
        }
        assertThat(seen).isEqualTo(STOPS);
    }
}
