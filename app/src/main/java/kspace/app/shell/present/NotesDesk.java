package kspace.app.shell.present;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.controls.ScrolledPane;
import kspace.app.handout.HandoutMessage;
import kspace.app.tour.PlayedStop;
import org.kordamp.ikonli.javafx.FontIcon;

/** What only who speaks sees, on a screen of its own: what the hall sees, what it does not, what comes next, and all that can be done. */
final class NotesDesk extends BorderPane {
    private static final List<CommandId> BUTTONS = List.of(CommandId.HALL_BACK, CommandId.HALL_NEXT,
            CommandId.HALL_FILM, CommandId.HALL_SCRUB, CommandId.HALL_SPOTLIGHT, CommandId.HALL_POINTER,
            CommandId.HALL_PEN, CommandId.HALL_CLEAR,
            CommandId.HALL_BLACK, CommandId.HALL_SWAP, CommandId.HALL_END);
    private static final double LEFT = 60;

    private final PresentViewModel model;
    private final ReducedMotion motion;
    private final StopFrame now = new StopFrame();
    private final VBox hidden = new VBox();
    private final VBox words = new VBox();
    private final ListView<String> stops = new ListView<>();

    /**
     * Creates the desk.
     *
     * @param commands what can be done
     * @param time tells the time
     */
    NotesDesk(PresentViewModel model, Commands commands, ReducedMotion motion, InstantSource time) {
        this.model = model;
        this.motion = motion;
        setId("present-notes");
        NotesPane.dress(this);
        getStyleClass().add("notes-desk");
        hidden.setId("notes-hidden");
        hidden.getStyleClass().add("notes-card");
        words.getStyleClass().add("notes-words");
        stops.setId("notes-stops");
        stops.getItems().setAll(IntStream.range(0, model.nrStops())
                .mapToObj(it -> it + 1 + "  " + model.titleOf(it)).toList());
        stops.setAccessibleText(HandoutMessage.STOPS.of().toString());
        stops.setFocusTraversable(false);
        stops.setOnMouseClicked(_ -> model.show(Math.max(0, stops.getSelectionModel().getSelectedIndex())));
        setCenter(parts(time));
        setBottom(bar(commands));
        model.stopProperty().subscribe(this::show);
        model.coveredProperty().addListener((_, _, covered) -> {
            if (!covered) {
                now.uncover();
            }
            showHidden();
        });
    }

    private GridPane parts(InstantSource time) {
        VBox left = new VBox(NotesPane.name(PresentWords.HALL_SEES), now, hidden, stops);
        ScrolledPane notes = NotesPane.scrolled(words);
        VBox.setVgrow(notes, Priority.ALWAYS);
        NotesClock clock = new NotesClock(model, time);
        clock.setMinHeight(Region.USE_PREF_SIZE);
        stops.setMinHeight(0);
        VBox.setVgrow(stops, Priority.ALWAYS);
        VBox right = new VBox(NotesPane.name(PresentWords.NEXT_STOP), NotesPane.next(model, motion), notes, clock);
        GridPane parts = new GridPane();
        parts.getStyleClass().add("notes-parts");
        for (double share : new double[]{LEFT, 100 - LEFT}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            parts.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        parts.getRowConstraints().add(row);
        parts.addRow(0, left, right);
        List.of(left, right).forEach(part -> {
            part.getStyleClass().add("notes-part");
            part.setMinSize(0, 0);
        });
        return parts;
    }

    private static FlowPane bar(Commands commands) {
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("notes-bar");
        for (CommandId id : BUTTONS) {
            commands.find(id).ifPresent(command -> bar.getChildren().add(button(command)));
        }
        return bar;
    }

    private static Button button(Command command) {
        CommandId id = command.id();
        Label key = new Label(id.keyText());
        key.getStyleClass().add("key");
        HBox graphic = new HBox(8, key);
        id.icon().ifPresent(icon -> graphic.getChildren().addFirst(new FontIcon(icon)));
        Button button = new Button(id.words(), graphic);
        button.setId("notes-" + id.nodeId());
        button.getStyleClass().add("notes-button");
        button.disableProperty().bind(command.enabled().map(it -> !it));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> command.perform());
        return button;
    }

    private void show(PlayedStop stop) {
        now.show(stop, model.nrStops(), model.coveredProperty().get(), motion);
        NotesPane.fill(words, stop);
        stops.getSelectionModel().select(stop.index());
        stops.scrollTo(Math.max(0, stop.index() - 2));
        showHidden();
    }

    private void showHidden() {
        PlayedStop stop = model.stopProperty().get();
        hidden.setVisible(stop.question().isPresent());
        stop.question().ifPresent(question -> hidden.getChildren().setAll(
                NotesPane.name(model.coveredProperty().get() ? PresentWords.HIDDEN_FROM_THE_HALL
                        : PresentWords.SHOWN_TO_THE_HALL),
                NotesPane.prose(question.answer(), "notes-answer")));
    }
}
