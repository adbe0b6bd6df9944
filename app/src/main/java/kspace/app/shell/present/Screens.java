package kspace.app.shell.present;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * On which screen the hall looks, and on which one who speaks.
 *
 * @param hall what the hall sees
 * @param notes where the notes are, if there is another screen
 */
public record Screens(Rectangle2D hall, Optional<Rectangle2D> notes) {

    /** Returns the ones of this computer. */
    public static Screens ofSystem() {
        Screen primary = Screen.getPrimary();
        return of(Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(it -> !it.equals(primary)))
                .map(Screen::getVisualBounds).toList());
    }

    /**
     * Returns who has which screen. Who speaks has the primary one, on which the mouse is and everything else that a hall need not
     * see; a projector is another one.
     *
     * @param all the screens, the primary one first
     */
    static Screens of(List<Rectangle2D> all) {
        return all.size() > 1
                ? new Screens(all.get(1), Optional.of(all.getFirst()))
                : new Screens(all.getFirst(), Optional.empty());
    }

    /** Returns the same with the screens exchanged. */
    public Screens swapped() {
        return notes.map(other -> new Screens(other, Optional.of(hall))).orElse(this);
    }
}
