package kspace.app.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.state.ZoomRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a view shows while what it shows of the addresses changes. */
class AxisMotionTest {
    private static final AxisScale ALL = AxisScale.of(ScaleMode.SCHEMATIC);
    private static final AxisScale HERE = zoom(0x1000_0000L, 0x100_0000L);
    private static final AxisScale NEAR = zoom(0x1040_0000L, 0x100_0000L);
    private static final AxisScale FAR = zoom(0x4000_0000L, 0x100_0000L);

    private final ReducedMotion reduced = new ReducedMotion();
    private final AxisMotion motion = new AxisMotion(HERE, reduced);

    @BeforeEach
    void letThingsMove() {
        reduced.toggle();
    }

    private static AxisScale zoom(long first, long sizeBytes) {
        return AxisScale.of(new ZoomRange(VaddrRange.ofSize(new Vaddr(first), sizeBytes)));
    }

    private AxisShown shown() {
        return motion.shownProperty().get();
    }

    @Test
    void follow_zoomCloseBy_isThereAtOnce() {
        motion.follow(NEAR);
        assertThat(shown()).isEqualTo(AxisShown.still(NEAR));
        assertThat(motion.movingProperty().get()).isFalse();
    }

    /** Nothing in common, three times the size, or all of it: people are led there. */
    @Test
    void follow_zoomElsewhereOrFarLarger_takesItsTime() {
        for (AxisScale next : new AxisScale[]{FAR, zoom(0x1000_0000L, 0x300_0000L), ALL}) {
            AxisMotion led = new AxisMotion(HERE, reduced);
            led.follow(next);
            assertThat(led.shownProperty().get()).isEqualTo(new AxisShown(HERE, next, 0));
            led.advance(AxisMotion.CHANGE_MS / 2);
            assertThat(led.shownProperty().get().progress()).isEqualTo(0.5);
            led.advance(AxisMotion.CHANGE_MS / 2);
            assertThat(led.shownProperty().get()).isEqualTo(AxisShown.still(next));
        }
    }

    @Test
    void follow_closeByWhileMoving_endsThereInTheSameTime() {
        motion.goTo(FAR, AxisMotion.CHANGE_MS);
        motion.advance(AxisMotion.CHANGE_MS / 2);
        AxisScale besides = zoom(0x4010_0000L, 0x100_0000L);
        motion.follow(besides);
        assertThat(shown()).isEqualTo(new AxisShown(HERE, besides, 0.5));
        motion.advance(AxisMotion.CHANGE_MS / 2);
        assertThat(shown()).isEqualTo(AxisShown.still(besides));
    }

    @Test
    void followAndGoTo_reducedMotion_areThereAtOnce() {
        reduced.toggle();
        motion.follow(FAR);
        assertThat(shown()).isEqualTo(AxisShown.still(FAR));
        motion.goTo(ALL, AxisMotion.CHANGE_MS);
        assertThat(shown()).isEqualTo(AxisShown.still(ALL));
    }
}
