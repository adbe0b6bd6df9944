package kspace.app.tables.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tables are columns, and whether all have room. */
class ColumnsGeometryTest {
    /** What the page tables have of the smallest window. */
    private static final int NARROWEST = 336;
    private static final int WIDEST = 2600;
    private static final double HEIGHT = 300;
    private static final double LEAST_PAGE = 60;

    private static ColumnsGeometry at(double width, int nrSlots, int nrColumns, int focus, Density density) {
        return ColumnsGeometry.of(width, HEIGHT, nrSlots, nrColumns, focus, new Look(Theme.LIGHT, density));
    }

    @ParameterizedTest
    @EnumSource(Density.class)
    void of_anyWidthAndPath_cutsNothingAndOpensTheTableThatIsLookedAt(Density density) {
        for (int width = density == Density.COMPACT ? NARROWEST : 616; width <= WIDEST; width += 7) {
            for (int nrSlots = 1; nrSlots <= 5; nrSlots++) {
                for (int nrColumns = 1; nrColumns <= nrSlots; nrColumns++) {
                    for (int focus = 0; focus < nrColumns; focus++) {
                        assertAllHaveRoom(at(width, nrSlots, nrColumns, focus, density), focus);
                    }
                }
            }
        }
    }

    private static void assertAllHaveRoom(ColumnsGeometry geometry, int focus) {
        assertThat(geometry.isOpen(focus)).as("%s shows table %d", geometry, focus).isTrue();
        if (geometry.nrOpen() > 1 && focus + 1 < geometry.nrColumns()) {
            assertThat(geometry.isOpen(focus + 1)).as("%s shows where table %d leads", geometry, focus).isTrue();
        }
        if (geometry.nrBefore() > 0) {
            assertThat(geometry.cardsX() + geometry.cardWidth()).isLessThan(geometry.x(geometry.first()));
        }
        assertThat(geometry.pageX()).isGreaterThan(
                geometry.x(geometry.first() + geometry.nrOpen() - 1) + geometry.columnWidth());
        assertThat(geometry.pageX() + LEAST_PAGE).as("%s has room for the page", geometry)
                .isLessThan(geometry.width());
        assertThat(geometry.pageX() + geometry.pageWidth()).isLessThanOrEqualTo(geometry.width());
    }

    @Test
    void of_fiveLevelsInACompactWindow_foldsTheTwoTablesFarthestFromTheSelection() {
        assertThat(at(616, 4, 4, 3, Density.COMPACT)).extracting(ColumnsGeometry::first, ColumnsGeometry::nrOpen)
                .containsExactly(2, 2);
        assertThat(at(616, 4, 4, 1, Density.COMPACT)).extracting(ColumnsGeometry::first, ColumnsGeometry::nrOpen)
                .containsExactly(1, 2);
        assertThat(at(616, 4, 4, 0, Density.COMPACT)).extracting(ColumnsGeometry::first, ColumnsGeometry::nrOpen)
                .containsExactly(0, 2);
    }

    @Test
    void of_anotherSelection_keepsTheWidthOfColumns() {
        assertThat(IntStream.rangeClosed(1, 4).mapToDouble(nr -> at(616, 4, nr, 0, Density.COMPACT).columnWidth())
                .distinct()).hasSize(1);
    }

    @Test
    void rows_anyHeight_areWholeOnes() {
        for (int height = 130; height < 700; height++) {
            ColumnsGeometry geometry =
                    ColumnsGeometry.of(616, height, 3, 3, 0, new Look(Theme.LIGHT, Density.COMPACT));
            assertThat(geometry.rowsHeight() % geometry.rowHeight()).as("height %d", height).isZero();
            assertThat(geometry.rowsHeight() / geometry.rowHeight()).as("height %d", height)
                    .isGreaterThanOrEqualTo(geometry.showsGrid() ? 3 : 2);
            assertThat(geometry.rowsTop() + geometry.rowsHeight()).isLessThanOrEqualTo(height);
        }
    }

    @Test
    void of_roomForAll_foldsNothing() {
        assertThat(at(1000, 4, 4, 0, Density.NORMAL).nrOpen()).isEqualTo(4);
        assertThat(at(616, 3, 3, 0, Density.COMPACT).nrOpen()).isEqualTo(3);
    }
}
