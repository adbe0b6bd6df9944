package kspace.app.shell.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.text.WindowMessage;

/** How long it has taken so far, and the time of day. */
final class NotesClock extends FlowPane {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final InstantSource time;
    private final Instant began;
    private Instant stopBegan;
    private final Label onStop = value("present-on-stop");
    private final Label sinceBegin = value("present-since");
    private final Label clock = value("present-clock");
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            tick();
        }
    };

    /**
     * Creates the clock; it goes while it is in a scene.
     *
     * @param time tells the time
     */
    NotesClock(PresentViewModel model, InstantSource time) {
        this.time = time;
        began = time.instant();
        stopBegan = began;
        getStyleClass().add("notes-times");
        getChildren().addAll(named(PresentWords.ON_THIS_STOP, onStop),
                named(PresentWords.SINCE_THE_BEGINNING, sinceBegin), named(PresentWords.CLOCK, clock));
        model.stopProperty().subscribe(_ -> {
            stopBegan = time.instant();
            tick();
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    private static VBox named(WindowMessage name, Label value) {
        return new VBox(NotesPane.name(name), value);
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("notes-time");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
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
