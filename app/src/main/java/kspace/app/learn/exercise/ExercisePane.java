package kspace.app.learn.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import kspace.app.command.CommandId;
import kspace.app.controls.IconButton;
import kspace.app.learn.question.LearnPane;
import kspace.app.learn.question.QuestionCard;
import kspace.app.learn.question.QuestionViewModel;
import kspace.core.exercise.ExerciseKind;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The panel of exercises: one at a time, each with other numbers. */
public final class ExercisePane extends LearnPane {
    private final ExerciseViewModel model;
    private final Runnable list;
    private Optional<QuestionCard> card = Optional.empty();

    /**
     * Creates the panel.
     *
     * @param list shows the lessons instead
     * @param print writes a sheet to print
     */
    public ExercisePane(ExerciseViewModel model, Runnable list, Runnable print) {
        super("exercise-panel", "exercise-next");
        this.model = model;
        this.list = list;
        Label title = new Label(ExercisesMessage.TITLE.text());
        title.getStyleClass().add("pane-title");
        HBox head = new HBox(title, space(),
                new IconButton(MaterialDesignP.PRINTER, CommandId.EXERCISE_SHEET.words(), "", print),
                IconButton.closing(model::leave));
        head.getStyleClass().add("lesson-head");
        setTop(head);
        setBottom(foot());
        model.questionProperty().subscribe(this::show);
    }

    @Override
    protected void goOn() {
        model.next();
    }

    /** What was asked before has been answered. */
    @Override
    protected void goBack() {}

    @Override
    protected void leave() {
        model.leave();
    }

    @Override
    protected Stream<Node> wanted() {
        return card.flatMap(QuestionCard::first).stream();
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
        Label score = new Label();
        score.setId("exercise-score");
        score.getStyleClass().add("lesson-leaves");
        score.setMinWidth(Region.USE_PREF_SIZE);
        score.textProperty().bind(Bindings.createStringBinding(
                () -> model.nrAnsweredProperty().get() == 0 ? "" : ExercisesMessage.SCORE.text(
                        (long) model.nrRightProperty().get(), (long) model.nrAnsweredProperty().get()),
                model.nrRightProperty(), model.nrAnsweredProperty()));
        next().setText(ExercisesMessage.NEXT.text());
        return foot(backButton(ExercisesMessage.LESSONS.text(), "exercise-lessons", list), score);
    }

    private void show(Optional<QuestionViewModel> question) {
        question.ifPresent(it -> it.stateProperty().addListener((_, _, _) -> {
            if (!it.isOpen()) {
                startAtQuestion();
            }
        }));
        card = question.map(it -> new QuestionCard(it, new QuestionCard.Actions() {
            @Override
            public String heading() {
                return model.asked().map(kind -> kind.title().toString()).orElse("");
            }

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
        content().getChildren().setAll(nodes);
        startAtQuestion();
    }
}
