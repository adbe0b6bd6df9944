package kspace.app.map.layout;

import static org.assertj.core.api.Assertions.assertThat;

import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the columns of the map share its width. */
class MapGeometryTest {

    @ParameterizedTest
    @CsvSource({"NORMAL, 496", "COMPACT, 348"})
    void columns_ofAWiderMap_takeAllOfTheRoomAndTheirLabelsKeepTheirs(Density density, double usual) {
        Look look = new Look(Theme.LIGHT, density);
        MapGeometry narrow = new MapGeometry(look, usual, 600, false);
        double labels = usual - narrow.physicalLabelsLeft();
        for (double width = usual; width <= 2600; width += 13) {
            MapGeometry wide = new MapGeometry(look, width, 600, false);
            assertThat(wide.virtualLeft()).isEqualTo(narrow.virtualLeft());
            assertThat(wide.virtualWidth()).isGreaterThanOrEqualTo(narrow.virtualWidth());
            assertThat(wide.physicalLeft() - wide.virtualRight())
                    .isGreaterThanOrEqualTo(narrow.physicalLeft() - narrow.virtualRight());
            assertThat(wide.physicalLabelsLeft()).isGreaterThan(wide.physicalRight());
            assertThat(width - wide.physicalLabelsLeft()).isBetween(labels, labels + 3);
        }
    }
}
