package kspace.app.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The transform between addresses and pixels. */
class VerticalScaleTest {
    private static final VerticalScale SCALE = new VerticalScale(List.of(
            new ScaledRange(0xffff_8000_0000_0000L, 0xffff_bfff_ffff_ffffL, 500, 600),
            new ScaledRange(0xffff_c000_0000_0000L, 0xffff_c000_0000_0fffL, 498, 500),
            new ScaledRange(0xffff_c000_0000_1000L, -1L, 10.5, 498)));

    @Test
    void addressAt_bothEndsOfEveryStretch_isExact() {
        for (ScaledRange range : SCALE.ranges()) {
            assertThat(SCALE.addressAt(SCALE.lowerEdge(range.first()))).isEqualTo(range.first());
            assertThat(SCALE.addressAt(SCALE.lowerEdge(range.last()))).isEqualTo(range.last());
        }
    }

    @Test
    void addressAt_wholeAddressSpaceInOneStretch_isExactAtBothEnds() {
        VerticalScale whole = new VerticalScale(List.of(new ScaledRange(0, -1L, 0, 700)));

        assertThat(whole.addressAt(whole.lowerEdge(0))).isZero();
        assertThat(whole.addressAt(whole.lowerEdge(-1L))).isEqualTo(-1L);
        assertThat(whole.addressAt(350)).isEqualTo(1L << 63);
        assertThat(whole.upperEdge(-1L)).isZero();
    }

    @Test
    void addressAt_everyByteOfAStretchOfOnePage_isExact() {
        for (long address = 0xffff_c000_0000_0000L; address <= 0xffff_c000_0000_0fffL; address++) {
            assertThat(SCALE.addressAt(SCALE.lowerEdge(address))).isEqualTo(address);
        }
    }

    @Test
    void addressAt_highWindowOfOnePage_losesNoBit() {
        long first = 0xffff_8123_4567_8000L;
        VerticalScale window = new VerticalScale(List.of(new ScaledRange(first, first + 0xfff, 0, 500)));

        for (long address = first; address <= first + 0xfff; address++) {
            assertThat(window.addressAt(window.lowerEdge(address))).isEqualTo(address);
        }
    }

    @Test
    void lowerEdge_higherAddress_isNeverLowerOnScreen() {
        double before = SCALE.bottom();
        for (long address = 0xffff_8000_0000_0000L; address != 0; address += 1L << 36) {
            double pixel = SCALE.lowerEdge(address);
            assertThat(pixel).isLessThanOrEqualTo(before).isBetween(SCALE.top(), SCALE.bottom());
            before = pixel;
        }
    }

    @Test
    void lowerEdge_addressBelowTheColumn_isItsBottom() {
        assertThat(SCALE.lowerEdge(0x1000)).isEqualTo(600);
        assertThat(SCALE.holds(0x1000)).isFalse();
        assertThat(SCALE.holds(-1L)).isTrue();
    }

    @Test
    void addressAt_pixelOutsideTheColumn_isTheNearestEnd() {
        assertThat(SCALE.addressAt(-100)).isEqualTo(-1L);
        assertThat(SCALE.addressAt(9_000)).isEqualTo(0xffff_8000_0000_0000L);
    }

    @Test
    void new_stretchesWithAGap_isRefused() {
        List<ScaledRange> gap = List.of(new ScaledRange(0, 9, 50, 60), new ScaledRange(11, 20, 40, 50));

        assertThatThrownBy(() -> new VerticalScale(gap)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerticalScale(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScaledRange(0, 9, 60, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScaledRange(-1L, 0, 50, 60)).isInstanceOf(IllegalArgumentException.class);
    }
}
