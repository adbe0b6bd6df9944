package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kspace.app.Machines;
import kspace.app.sample.Samples;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackGeometryTest {
    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "q35-128g", "pc-512m"})
    void momentAt_xOfEveryMoment_isThatMoment(String sample) {
        Boot boot = Boot.of(Samples.find(sample).orElseThrow().machine());
        for (double width : List.of(672.0, 990.0, 1509.5)) {
            TrackGeometry track = TrackGeometry.of(boot.phases(), 274, width);
            double before = 0;
            for (long moment = 0; moment <= boot.nrSteps(); moment++) {
                double x = track.xOf(moment);
                assertThat(x).isGreaterThan(before);
                assertThat(track.momentAt(x)).isEqualTo(moment);
                before = x;
            }
        }
    }

    @Test
    void xOf_ends_areTheTracksEnds() {
        Boot boot = Machines.q35();
        TrackGeometry track = TrackGeometry.of(boot.phases(), 380, 1521);
        assertThat(track.xOf(0)).isEqualTo(380);
        assertThat(track.xOf(boot.nrSteps())).isEqualTo(380 + 1521);
        assertThat(track.momentAt(-100)).isZero();
        assertThat(track.momentAt(5000)).isEqualTo(boot.nrSteps());
    }

    @Test
    void spans_fivePhases_haveSchematicWidths() {
        TrackGeometry track = TrackGeometry.of(Machines.q35().phases(), 0, 1012);
        double[] percent = {13, 47, 19, 14, 7};
        for (int i = 0; i < percent.length; i++) {
            assertThat(track.spans().get(i).width()).isCloseTo(percent[i] * 10, within(1.0));
        }
    }

    @Test
    void xOf_middleOfAPhase_isTheMiddleOfItsSpan() {
        Boot boot = Machines.q35();
        TrackGeometry track = TrackGeometry.of(boot.phases(), 0, 1000);
        Phase linear = boot.phase(PhaseName.LINEAR).orElseThrow();
        TrackGeometry.Span span = track.spans().get(1);
        assertThat(track.xOf(linear.firstStep() - 1 + linear.nrSteps() / 2))
                .isCloseTo(span.x() + span.width() / 2, within(0.5));
    }

    @Test
    void spans_failedBoot_keepThePhasesThatAreNotReached() {
        Boot boot = FailingMachine.boot();
        TrackGeometry track = TrackGeometry.of(boot.phases(), 0, 1000);
        assertThat(track.spans()).hasSize(5);
        assertThat(track.spans().getLast().phase()).isEmpty();
        assertThat(track.xOf(boot.nrSteps())).isEqualTo(track.spans().get(3).end());
        assertThat(track.momentAt(1000)).isEqualTo(boot.nrSteps());
    }
}
