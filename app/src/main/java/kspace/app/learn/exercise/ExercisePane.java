package kspace.app.learn.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import kspace.app.command.CommandId;
import kspace.app.controls.IconButton;
import kspace.app.learn.question.LearnPane;
import kspace.app.learn.question.QuestionCard;
import kspace.app.learn.question.QuestionViewModel;
import kspace.core.exercise.Difficulty;
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

    private HBox choices() {
        List<Optional<ExerciseKind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        model.kinds().stream().map(Optional::of).forEach(kinds::add);
        String all = model.taught().map(it -> ExercisesMessage.KINDS_OF_LESSON.text(it.title()))
                .orElseGet(ExercisesMessage.ALL_KINDS::text);
        ComboBox<Optional<ExerciseKind>> kind = box("exercise-kind", ExercisesMessage.KIND, kinds,
                it -> it.map(one -> one.title().toString()).orElse(all));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setMinWidth(0);
        HBox.setHgrow(kind, Priority.ALWAYS);
        ComboBox<Difficulty> difficulty = box("exercise-difficulty", ExercisesMessage.DIFFICULTY,
                List.of(Difficulty.values()), it -> it.title().toString());
        difficulty.valueProperty().bindBidirectional(model.difficultyProperty());
        difficulty.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(kind, difficulty);
        row.getStyleClass().add("exercise-choices");
        return row;
    }

    private static <T> ComboBox<T> box(String id, ExercisesMessage name, List<T> items, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name.text());
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException(typed);
            }
        });
        return box;
    }

    private HBox foot() {
        Label score = new Label();
        score.setId("exercise-score");
        score.getStyleClass().add("lesson-leaves");
        score.setMinWidth(Region.USE_PREF_SIZE);
        score.textProperty().bind(Bindings.createStringBinding(
                this::score, model.nrRightProperty(), model.nrPartlyProperty(), model.nrAnsweredProperty()));
        next().setText(ExercisesMessage.NEXT.text());
        return foot(backButton(ExercisesMessage.LESSONS.text(), "exercise-lessons", list), score);
    }

    private String score() {
        long nrRight = model.nrRightProperty().get();
        long nrPartly = model.nrPartlyProperty().get();
        long nrAnswered = model.nrAnsweredProperty().get();
        return nrAnswered == 0 ? ""
                : nrPartly == 0 ? ExercisesMessage.SCORE.text(nrRight, nrAnswered)
                        : ExercisesMessage.SCORE_AND_PARTLY.text(nrRight, nrAnswered, nrPartly);
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
        nodes.add(choices());
        card.ifPresentOrElse(nodes::add, () -> nodes.add(new Label(ExercisesMessage.NOTHING_TO_ASK.text())));
        content().getChildren().setAll(nodes);
        startAtQuestion();
    }
}
