package kspace.app.shell.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Which screen the hall sees. */
class ScreensTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void of_twoScreens_givesTheHallTheOneThatIsNotPrimary() {
        assertThat(Screens.of(List.of(LAPTOP, PROJECTOR))).isEqualTo(new Screens(PROJECTOR, Optional.of(LAPTOP)));
    }

    @Test
    void of_oneScreen_leavesNoneForNotes() {
        assertThat(Screens.of(List.of(LAPTOP))).isEqualTo(new Screens(LAPTOP, Optional.empty()));
        assertThat(Screens.of(List.of(LAPTOP)).swapped()).isEqualTo(new Screens(LAPTOP, Optional.empty()));
    }

    @Test
    void swapped_twice_isAsBefore() {
        Screens screens = Screens.of(List.of(LAPTOP, PROJECTOR));
        assertThat(screens.swapped()).isEqualTo(new Screens(LAPTOP, Optional.of(PROJECTOR)));
        assertThat(screens.swapped().swapped()).isEqualTo(screens);
    }
}
