package kspace.app.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kspace.app.state.ZoomRange;
import org.junit.jupiter.api.Test;

/** How the wheel and two fingers become steps. */
class ZoomWheelTest {
    private final ZoomWheel wheel = new ZoomWheel();

    @Test
    void turn_twoNotches_areADoubling() {
        assertThat(wheel.turn(2 * 40)).isEqualTo(ZoomRange.STEPS_OF_DOUBLING);
        assertThat(wheel.turn(-2 * 40)).isEqualTo(-ZoomRange.STEPS_OF_DOUBLING);
        assertThat(wheel.turn(0)).isZero();
    }

    @Test
    void turn_littleByLittle_losesNothing() {
        assertThat(Stream.of(4, 4, 4, 4, 4).map(wheel::turn)).isEqualTo(List.of(0, 0, 1, 0, 1));
        assertThat(Stream.of(-4, -4, -4, -4, -4).map(wheel::turn)).isEqualTo(List.of(0, 0, -1, 0, -1));
    }

    @Test
    void pinch_openedAndClosed_isSoManyDoublings() {
        assertThat(wheel.pinch(2)).isEqualTo(ZoomRange.STEPS_OF_DOUBLING);
        assertThat(wheel.pinch(0.25)).isEqualTo(-2 * ZoomRange.STEPS_OF_DOUBLING);
    }
}
