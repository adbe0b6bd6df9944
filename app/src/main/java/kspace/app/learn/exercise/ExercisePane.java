package kspace.app.learn.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kspace.app.command.CommandId;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.learn.question.QuestionCard;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.resources.Resources;
import kspace.core.exercise.ExerciseKind;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The panel of exercises: one at a time, each with other numbers. */
public final class ExercisePane extends BorderPane {
    private final ExerciseViewModel model;
    private final Runnable list;
    private final VBox content = new VBox();
    private Optional<QuestionCard> card = Optional.empty();

    /**
     * Creates the panel.
     *
     * @param list shows the lessons instead
     * @param print writes a sheet to print
     */
    public ExercisePane(ExerciseViewModel model, Runnable list, Runnable print) {
        this.model = model;
        this.list = list;
        setId("exercise-panel");
        getStyleClass().add("lesson-panel");
        getStylesheets().add(Resources.url("css/lesson.css").toExternalForm());
        content.getStyleClass().add("lesson-content");
        ScrolledPane scroll = new ScrolledPane(content);
        scroll.getStyleClass().add("lesson-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Label title = new Label(ExercisesMessage.TITLE.text());
        title.getStyleClass().add("pane-title");
        HBox head = new HBox(title, space(),
                new IconButton(MaterialDesignP.PRINTER, CommandId.EXERCISE_SHEET.words(), "", print),
                IconButton.closing(model::leave));
        head.getStyleClass().add("lesson-head");
        setTop(head);
        setCenter(scroll);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.questionProperty().subscribe(this::show);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
        } else if (CommandId.LESSON_NEXT.isKey(event)) {
            model.next();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            button.fire();
        } else {
            return;
        }
        event.consume();
    }

    private ComboBox<Optional<ExerciseKind>> kinds() {
        ComboBox<Optional<ExerciseKind>> box = new ComboBox<>();
        box.setId("exercise-kind");
        box.setAccessibleText(ExercisesMessage.KIND.text());
        List<Optional<ExerciseKind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(ExerciseKind.values()).map(Optional::of).forEach(kinds::add);
        box.getItems().setAll(kinds);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<ExerciseKind> kind) {
                return kind == null ? "" : kind.map(it -> it.title().toString())
                        .orElseGet(ExercisesMessage.ALL_KINDS::text);
            }

            @Override
            public Optional<ExerciseKind> fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        box.valueProperty().bindBidirectional(model.kindProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private HBox foot() {
        Button lessons = new Button(ExercisesMessage.LESSONS.text(), new FontIcon("mdi2c-chevron-left"));
        lessons.setId("exercise-lessons");
        lessons.getStyleClass().add("question-button");
        lessons.setMinWidth(Region.USE_PREF_SIZE);
        lessons.setOnAction(_ -> list.run());
        Label score = new Label();
        score.setId("exercise-score");
        score.getStyleClass().add("lesson-leaves");
        score.textProperty().bind(Bindings.createStringBinding(
                () -> model.nrAnsweredProperty().get() == 0 ? "" : ExercisesMessage.SCORE.text(
                        (long) model.nrRightProperty().get(), (long) model.nrAnsweredProperty().get()),
                model.nrRightProperty(), model.nrAnsweredProperty()));
        Button next = new Button(ExercisesMessage.NEXT.text(), new FontIcon("mdi2c-chevron-right"));
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setId("exercise-next");
        next.getStyleClass().add("question-button");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> model.next());
        HBox foot = new HBox(lessons, space(), score, space(), next);
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show(Optional<QuestionViewModel> question) {
        card = question.map(it -> new QuestionCard(it, new QuestionCard.Actions() {
            @Override
            public void showMe() {
                it.show();
            }

            @Override
            public Optional<Runnable> another() {
                return Optional.of(model::next);
            }
        }));
        List<Node> nodes = new ArrayList<>();
        nodes.add(kinds());
        card.ifPresentOrElse(nodes::add, () -> nodes.add(new Label(ExercisesMessage.NOTHING_TO_ASK.text())));
        content.getChildren().setAll(nodes);
        startAtQuestion();
    }

    /** Gives the focus to where the answer goes. */
    public void startAtQuestion() {
        Platform.runLater(() -> {
            if (getScene() != null) {
                applyCss();
                layout();
                card.flatMap(QuestionCard::first).ifPresent(Node::requestFocus);
            }
        });
    }
}
