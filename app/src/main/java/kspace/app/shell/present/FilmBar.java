package kspace.app.shell.present;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How far the film of a view has come, with a knob that is dragged: large enough for a hall to follow. */
final class FilmBar extends Pane {
    /** The height of the bar in parts of its type. */
    private static final double HEIGHT = 1.5;
    private static final double TRACK = 0.3;
    private static final double KNOB = 1.1;

    private final Film film;
    private final double size;
    private final Region track = part("film-track");
    private final Region done = part("film-done");
    private final Region knob = part("film-knob");
    private final Label words = new Label();

    /**
     * Creates the bar.
     *
     * @param size the size of its type
     */
    FilmBar(Film film, double size) {
        this.film = film;
        this.size = size;
        setId("present-film");
        getStyleClass().add("film-bar");
        setAccessibleRole(AccessibleRole.SLIDER);
        words.getStyleClass().add("film-words");
        words.setStyle("-fx-font-size: " + size + "px;");
        words.textProperty().bind(film.words());
        accessibleTextProperty().bind(film.words());
        getChildren().addAll(track, done, knob, words);
        film.share().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setMouseTransparent(true);
        return part;
    }

    /** Returns how high it is. */
    double height() {
        return Math.ceil(HEIGHT * size);
    }

    /** The words have room for the longest of them, so that the track stays where it is. */
    private double trackWidth() {
        return Math.max(0, getWidth() - Math.max(words.prefWidth(-1), 9 * size) - size);
    }

    private void scrub(MouseEvent event) {
        double width = trackWidth();
        if (event.getButton() == MouseButton.PRIMARY && width > 0) {
            film.scrub().accept(Math.clamp(event.getX() / width, 0, 1));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = trackWidth();
        double middle = getHeight() / 2;
        double thick = Math.max(2, TRACK * size);
        double at = film.share().getValue() * width;
        double round = KNOB * size;
        track.resizeRelocate(0, middle - thick / 2, width, thick);
        done.resizeRelocate(0, middle - thick / 2, at, thick);
        knob.resizeRelocate(Math.clamp(at - round / 2, 0, Math.max(0, width - round)), middle - round / 2, round,
                round);
        double high = words.prefHeight(-1);
        words.resizeRelocate(width + size, middle - high / 2, words.prefWidth(-1), high);
    }
}
