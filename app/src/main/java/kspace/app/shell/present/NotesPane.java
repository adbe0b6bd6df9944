package kspace.app.shell.present;

import java.time.InstantSource;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.controls.ScrolledPane;
import kspace.app.handout.HandoutMessage;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.text.RichText;
import kspace.app.text.WindowMessage;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourStop.Question;

/** What only who speaks sees, at the side of the one screen there is: the notes, what is hidden from the hall, the next stop, the time. */
final class NotesPane extends VBox {
    private final PresentViewModel model;
    private final Label title = new Label();
    private final VBox words = new VBox();

    /**
     * Creates the pane.
     *
     * @param time tells the time
     */
    NotesPane(PresentViewModel model, ReducedMotion motion, InstantSource time) {
        this.model = model;
        setId("present-notes");
        dress(this);
        title.getStyleClass().add("notes-title");
        words.getStyleClass().add("notes-words");
        VBox next = new VBox(name(PresentWords.NEXT_STOP), next(model, motion));
        next.getStyleClass().add("notes-next");
        ScrolledPane notes = scrolled(words);
        VBox.setVgrow(notes, Priority.ALWAYS);
        getChildren().addAll(title, notes, next, new NotesClock(model, time));
        model.stopProperty().subscribe(stop -> {
            title.setText(HandoutMessage.SLIDE.of(stop.index() + 1, model.nrStops()) + "  " + stop.title());
            showWords();
        });
        model.coveredProperty().addListener(_ -> showWords());
    }

    /** Gives what who speaks sees its look, which is light whatever the hall has. */
    static void dress(Region region) {
        region.getStyleClass().addAll("explorer", "present-notes");
        Dress.put(region, new Look(Theme.LIGHT, Density.NORMAL), 1);
        region.getStylesheets().add(Resources.url("css/present.css").toExternalForm());
    }

    /** Returns something that is as high as there is room for. */
    static ScrolledPane scrolled(Region content) {
        ScrolledPane scrolled = new ScrolledPane(content);
        scrolled.getStyleClass().add("notes-scroll");
        scrolled.setFitToWidth(true);
        scrolled.setMinHeight(0);
        return scrolled;
    }

    /** Returns the name of a part. */
    static Label name(WindowMessage words) {
        Label label = new Label(words.of().toString());
        label.getStyleClass().add("notes-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Returns some sentences. */
    static Prose prose(String text, String styleClass) {
        Prose prose = new Prose(RichText.written(text));
        prose.getStyleClass().add(styleClass);
        prose.setMinHeight(Region.USE_PREF_SIZE);
        return prose;
    }

    /** Returns what shows the stop after the one that the hall sees. */
    static StopFrame next(PresentViewModel model, ReducedMotion motion) {
        StopFrame frame = new StopFrame();
        model.stopProperty().subscribe(_ -> model.nextStop().ifPresentOrElse(
                it -> frame.show(it, model.nrStops(), it.question().isPresent(), motion),
                () -> frame.show(prose(PresentWords.LAST_STOP.of().toString(), "notes-text"))));
        return frame;
    }

    /** Shows the notes of a stop. */
    static void fill(VBox words, PlayedStop stop) {
        words.getChildren().setAll(name(HandoutMessage.NOTES));
        String notes = stop.notes().isBlank() ? PresentWords.NO_NOTES.of().toString() : stop.notes().strip();
        notes.lines().filter(it -> !it.isBlank()).forEach(it -> words.getChildren().add(prose(it, "notes-text")));
    }

    private void showWords() {
        PlayedStop stop = model.stopProperty().get();
        fill(words, stop);
        if (model.coveredProperty().get()) {
            stop.question().map(Question::answer).ifPresent(answer -> words.getChildren().addAll(
                    name(PresentWords.HIDDEN_FROM_THE_HALL), prose(answer, "notes-answer")));
        }
    }
}
