package kspace.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelGridTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 0})
    void grid_wholePixels_movesNothing(double pixels) {
        PixelGrid grid = PixelGrid.of(pixels);
        assertThat(grid).isEqualTo(PixelGrid.NONE);
        assertThat(grid.edge(10.3)).isEqualTo(10.3);
        assertThat(grid.size(0.7)).isEqualTo(0.7);
        assertThat(grid.middle(10.5, 1)).isEqualTo(10.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.25, 1.5, 1.1, 1.75, 2.5})
    void edgesAndLines_otherScales_areWholePixels(double pixels) {
        PixelGrid grid = PixelGrid.of(pixels);
        for (int at = 0; at < 200; at++) {
            double edge = grid.edge(at) * pixels;
            assertThat(edge).isCloseTo(Math.rint(edge), within(EXACT));
            assertThat(Math.abs(edge - at * pixels)).isLessThanOrEqualTo(0.5 + EXACT);
            for (double width : new double[]{0.5, 1, 1.5, 2}) {
                double pixelWidth = grid.size(width) * pixels;
                double start = grid.middle(at + 0.5, width) * pixels - pixelWidth / 2;
                assertThat(pixelWidth).isCloseTo(Math.max(1, Math.rint(width * pixels)), within(EXACT));
                assertThat(start).isCloseTo(Math.rint(start), within(EXACT));
            }
        }
    }

    @Test
    void size_nothing_staysNothing() {
        assertThat(PixelGrid.of(1.25).size(0)).isZero();
    }
}
