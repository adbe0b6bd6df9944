package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The steps of borders and regions. */
class MemoryStepTest {
    private static final long HIGHEST = 0x1000_0000_0000L;

    @Test
    void nearest_halfway_goesUpAndNeverPastTheHighest() {
        assertThat(MemoryStep.PAGE.nearest(0x17ff, HIGHEST)).isEqualTo(0x1000);
        assertThat(MemoryStep.PAGE.nearest(0x1800, HIGHEST)).isEqualTo(0x2000);
        assertThat(MemoryStep.COARSE.nearest(0x2f_ffff, HIGHEST)).isEqualTo(0x20_0000);
        assertThat(MemoryStep.COARSE.nearest(0x30_0000, HIGHEST)).isEqualTo(0x40_0000);
        assertThat(MemoryStep.PAGE.nearest(0, HIGHEST)).isZero();
        assertThat(MemoryStep.PAGE.nearest(HIGHEST - 1, HIGHEST)).isEqualTo(HIGHEST);
        assertThat(MemoryStep.COARSE.nearest(HIGHEST, HIGHEST - 0x1000)).isEqualTo(HIGHEST - 0x20_0000);
    }

    @Test
    void above_eachStep_isTheNextMultipleUntilTheHighest() {
        assertThat(MemoryStep.PAGE.above(0x1000, HIGHEST)).isEqualTo(0x2000);
        assertThat(MemoryStep.PAGE.above(0x1c00, HIGHEST)).isEqualTo(0x2000);
        assertThat(MemoryStep.COARSE.above(0x1000, HIGHEST)).isEqualTo(0x20_0000);
        assertThat(MemoryStep.COARSE.above(HIGHEST - 0x1000, HIGHEST - 0x1000)).isEqualTo(HIGHEST - 0x1000);
    }

    @Test
    void below_eachStep_isTheMultipleBeforeUntilZero() {
        assertThat(MemoryStep.PAGE.below(0x2000)).isEqualTo(0x1000);
        assertThat(MemoryStep.PAGE.below(0x1c00)).isEqualTo(0x1000);
        assertThat(MemoryStep.COARSE.below(0x20_1000)).isEqualTo(0x20_0000);
        assertThat(MemoryStep.COARSE.below(0x1000)).isZero();
        assertThat(MemoryStep.PAGE.below(0)).isZero();
    }
}
