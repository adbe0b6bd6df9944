package kspace.app.shell.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.handout.HandoutMessage;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.text.RichText;
import kspace.app.text.WindowMessage;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourStop.Question;

/** What only who speaks sees: the notes of a stop, what is hidden from the hall, the next stop, and the time. */
final class NotesPane extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double SCREEN_WIDTH = 16;
    private static final double SCREEN_HEIGHT = 9;

    private final PresentViewModel model;
    private final ReducedMotion motion;
    private final InstantSource time;
    private final Instant began;
    private Instant stopBegan;
    private final Label onStop = value("present-on-stop");
    private final Label sinceBegin = value("present-since");
    private final Label clock = value("present-clock");
    private final Label title = new Label();
    private final VBox words = new VBox();
    private final VBox next = new VBox();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            tick();
        }
    };
    private Optional<StopPage> preview = Optional.empty();

    /**
     * Creates the pane.
     *
     * @param time tells the time
     */
    NotesPane(PresentViewModel model, ReducedMotion motion, InstantSource time) {
        this.model = model;
        this.motion = motion;
        this.time = time;
        began = time.instant();
        stopBegan = began;
        setId("present-notes");
        getStyleClass().addAll("explorer", "present-notes");
        Dress.put(this, new Look(Theme.LIGHT, Density.NORMAL), 1);
        getStylesheets().add(Resources.url("css/present.css").toExternalForm());
        title.getStyleClass().add("notes-title");
        words.getStyleClass().add("notes-words");
        next.getStyleClass().add("notes-next");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, words, space, next, times());
        model.stopProperty().subscribe(this::show);
        model.coveredProperty().addListener(_ -> showWords(model.stopProperty().get()));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
                preview.ifPresent(StopPage::end);
            } else {
                timer.start();
            }
        });
        tick();
    }

    private GridPane times() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("notes-times");
        grid.addColumn(0, name(PresentWords.ON_THIS_STOP), onStop);
        grid.addColumn(1, name(PresentWords.SINCE_THE_BEGINNING), sinceBegin);
        grid.addColumn(2, name(PresentWords.CLOCK), clock);
        return grid;
    }

    private static Label name(WindowMessage words) {
        Label label = new Label(words.of().toString());
        label.getStyleClass().add("notes-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("notes-time");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(PlayedStop stop) {
        stopBegan = time.instant();
        title.setText(HandoutMessage.SLIDE.of(stop.index() + 1, model.nrStops()) + "  " + stop.title());
        showWords(stop);
        preview.ifPresent(StopPage::end);
        next.getChildren().setAll(name(PresentWords.NEXT_STOP));
        Optional<PlayedStop> after = model.nextStop();
        preview = after.map(it -> new StopPage(it, Optional.empty(), model.nrStops(), java.util.List.of(),
                it.question().isPresent(), motion, _ -> {}));
        preview.ifPresentOrElse(page -> next.getChildren().add(framed(page)),
                () -> next.getChildren().add(prose(PresentWords.LAST_STOP.of().toString(), "notes-text")));
        tick();
    }

    /** The next stop has the form of a screen, whatever room there is. */
    private static Region framed(StopPage page) {
        page.setMouseTransparent(true);
        StackPane frame = new StackPane(page) {
            @Override
            protected double computePrefHeight(double width) {
                return width < 0 ? super.computePrefHeight(width) : Math.rint(width * SCREEN_HEIGHT / SCREEN_WIDTH);
            }

            @Override
            public javafx.geometry.Orientation getContentBias() {
                return javafx.geometry.Orientation.HORIZONTAL;
            }
        };
        frame.getStyleClass().add("notes-frame");
        frame.setMinHeight(Region.USE_PREF_SIZE);
        return frame;
    }

    private void showWords(PlayedStop stop) {
        words.getChildren().setAll(name(HandoutMessage.NOTES));
        String notes = stop.notes().isBlank() ? PresentWords.NO_NOTES.of().toString() : stop.notes().strip();
        notes.lines().filter(it -> !it.isBlank()).forEach(it -> words.getChildren().add(prose(it, "notes-text")));
        if (model.coveredProperty().get()) {
            stop.question().map(Question::answer).ifPresent(answer -> words.getChildren().addAll(
                    name(PresentWords.HIDDEN_FROM_THE_HALL), prose(answer, "notes-answer")));
        }
    }

    private static Prose prose(String text, String styleClass) {
        Prose prose = new Prose(RichText.written(text));
        prose.getStyleClass().add(styleClass);
        prose.setMinHeight(Region.USE_PREF_SIZE);
        return prose;
    }

    private void tick() {
        Instant now = time.instant();
        onStop.setText(text(Duration.between(stopBegan, now)));
        sinceBegin.setText(text(Duration.between(began, now)));
        clock.setText(LocalTime.ofInstant(now, ZoneId.systemDefault()).format(CLOCK));
    }

    /** Returns a time in minutes and seconds: {@code 01:10}. */
    static String text(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
