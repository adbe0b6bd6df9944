package kspace.app.learn.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.ask.Prediction;
import kspace.app.command.CommandId;
import kspace.app.controls.IconButton;
import kspace.app.controls.WholeText;
import kspace.app.learn.lesson.LessonViewModel.Step;
import kspace.app.learn.question.Flow;
import kspace.app.learn.question.LearnPane;
import kspace.app.learn.question.QuestionCard;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.text.RichText;
import kspace.app.tour.PlayedStop;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The panel of a lesson, or the list of them. */
public final class LessonPane extends LearnPane {
    private final LessonViewModel model;
    private final Runnable showMe;
    private final Function<Prediction, Optional<QuestionViewModel>> another;
    private final Consumer<Optional<Lesson>> exercises;
    private List<QuestionCard> cards = List.of();
    private int nrOpen;

    /**
     * Creates the panel.
     *
     * @param showMe shows the answer where it is to be seen
     * @param another asks another one of the same kind, if there is one
     * @param exercises shows exercises instead, on a lesson or on everything
     */
    public LessonPane(
            LessonViewModel model, Runnable showMe, Function<Prediction, Optional<QuestionViewModel>> another,
            Consumer<Optional<Lesson>> exercises) {
        super("lesson-panel", "lesson-next");
        this.exercises = exercises;
        this.model = model;
        this.showMe = showMe;
        this.another = another;
        model.stepProperty().subscribe(this::show);
        model.answersProperty().subscribe(_ -> answered());
        model.openProperty().subscribe(isOpen -> {
            if (isOpen && model.stepProperty().get().isEmpty()) {
                show(Optional.empty());
            }
        });
    }

    @Override
    protected void goOn() {
        model.next();
    }

    @Override
    protected void goBack() {
        model.back();
    }

    @Override
    protected void leave() {
        model.leave();
    }

    @Override
    protected Stream<Node> wanted() {
        return Stream.concat(cards.stream().flatMap(it -> it.first().stream()),
                Stream.ofNullable(lookup("#" + rowId(model.progress().next()))));
    }

    private void show(Optional<Step> step) {
        step.ifPresentOrElse(this::showStep, this::showList);
        scrollToTop();
        startAtQuestion();
    }

    private void showStep(Step step) {
        Label number = new Label(String.valueOf(step.lesson().number()));
        number.getStyleClass().add("lesson-badge");
        setTop(head(Optional.of(number).filter(_ -> step.lesson().number() > 0), step.lesson().title()));
        PlayedStop stop = step.stop();
        Label title = new Label(stop.title());
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        List<Node> nodes = new ArrayList<>();
        nodes.add(progress(step));
        nodes.add(title);
        nodes.add(new Flow(RichText.written(stop.caption()),
                stop.pointer().map(PlayedStop.Pointed::word).orElse(""), "lesson-text"));
        WalkSoFar.of(step).ifPresent(it -> nodes.add(1, it));
        (step.lesson().file().isPresent() ? model.faults() : stop.faults())
                .forEach(it -> nodes.add(new Flow(it.sentence(), "lesson-fault")));
        cards = step.questions().stream().map(this::card).toList();
        nrOpen = nrOpen();
        cards.forEach(card -> nodes.add(new VBox(card)));
        if (step.index() + 1 == step.lesson().nrSteps() && !step.lesson().kinds().isEmpty()) {
            nodes.add(exercisesButton(LessonWords.EXERCISES_ON_THIS.text(), Optional.of(step.lesson())));
        }
        content().getChildren().setAll(nodes);
        setBottom(foot(step));
    }

    private QuestionCard card(QuestionViewModel question) {
        return new QuestionCard(question, new Actions(question, () -> {
            question.show();
            showMe.run();
        }));
    }

    /** What the card of a question offers. */
    private final class Actions implements QuestionCard.Actions {
        private final QuestionViewModel question;
        private final Runnable show;

        Actions(QuestionViewModel question, Runnable show) {
            this.question = question;
            this.show = show;
        }

        @Override
        public String heading() {
            return (question.asked().isWhatIf() ? LessonWords.WHAT_IF : LessonWords.PREDICT).text();
        }

        @Override
        public void showMe() {
            show.run();
        }

        @Override
        public Optional<Runnable> another() {
            return question.asked().another().isEmpty()
                    ? Optional.empty()
                    : Optional.of(() -> another.apply(question.asked()).ifPresent(this::put));
        }

        /** Below the question, which stays to be answered. */
        private void put(QuestionViewModel other) {
            cards.stream().filter(it -> it.asked().equals(question.asked())).findFirst().map(Node::getParent)
                    .filter(VBox.class::isInstance).map(VBox.class::cast).ifPresent(place -> {
                        QuestionCard card = new QuestionCard(other, new Actions(question, other::show));
                        place.getStyleClass().add("lesson-others");
                        place.getChildren().setAll(place.getChildren().getFirst(), card);
                        card.first().ifPresent(Node::requestFocus);
                    });
        }
    }

    private static HBox progress(Step step) {
        HBox bar = new HBox();
        bar.getStyleClass().add("lesson-progress");
        for (int i = 0; i < step.lesson().nrSteps(); i++) {
            Region part = new Region();
            part.getStyleClass()
                    .add(i < step.index() ? "lesson-done" : i == step.index() ? "lesson-now" : "lesson-todo");
            HBox.setHgrow(part, Priority.ALWAYS);
            bar.getChildren().add(part);
        }
        Label words = new Label(LessonWords.STEP.text((long) step.index() + 1, (long) step.lesson().nrSteps()));
        words.setId("lesson-step");
        words.getStyleClass().add("lesson-step");
        words.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().add(words);
        return bar;
    }

    private HBox head(Optional<Label> badge, String words) {
        Label title = new Label(words);
        title.getStyleClass().add("pane-title");
        Region space = space();
        HBox head = new HBox();
        head.getStyleClass().add("lesson-head");
        badge.ifPresent(head.getChildren()::add);
        head.getChildren().addAll(title, space,
                new IconButton(MaterialDesignF.FORMAT_LIST_BULLETED, LessonWords.LIST.text(),
                        CommandId.LESSONS.keyText(), model::list),
                IconButton.closing(model::leave));
        return head;
    }

    private HBox foot(Step step) {
        Button back = backButton(LessonWords.BACK.text(), "lesson-back", model::back);
        back.setDisable(step.index() == 0);
        Label leaves = new Label(LessonWords.ESC_LEAVES.text());
        leaves.getStyleClass().add("lesson-leaves");
        return foot(back, leaves);
    }

    private int nrOpen() {
        return (int) cards.stream().filter(it -> it.first().isPresent()).count();
    }

    private void answered() {
        model.stepProperty().get().ifPresent(step -> next().setText((step.isAsking()
                ? LessonWords.SHOW_ANSWER
                : step.index() + 1 < step.lesson().nrSteps() ? LessonWords.NEXT : LessonWords.FINISH).text()));
        model.stepProperty().get().flatMap(WalkSoFar::of).ifPresent(it -> content().getChildren()
                .replaceAll(node -> node instanceof WalkSoFar ? it : node));
        // The card that was answered has nothing to type into any more: go on at the next one.
        if (nrOpen() < nrOpen) {
            startAtQuestion();
        }
        nrOpen = nrOpen();
    }

    private void showList() {
        cards = List.of();
        setTop(head(Optional.empty(), LessonWords.LESSONS.text()));
        setBottom(null);
        List<Node> rows = new ArrayList<>();
        rows.add(new Flow(LessonWords.ABOUT.text(), "lesson-about"));
        Lessons.all().forEach(lesson -> rows.add(row(lesson)));
        rows.add(exercisesButton(LessonWords.EXERCISES.text(), Optional.empty()));
        content().getChildren().setAll(rows);
    }

    private Button exercisesButton(String words, Optional<Lesson> lesson) {
        Button button = new Button(words, new FontIcon("mdi2p-pencil-box-outline"));
        button.setId("lesson-exercises");
        button.getStyleClass().add("question-button");
        button.setOnAction(_ -> exercises.accept(lesson));
        return button;
    }

    private static String rowId(Lesson lesson) {
        return "lesson-" + lesson.id();
    }

    private Button row(Lesson lesson) {
        Label number = new Label(String.valueOf(lesson.number()));
        number.getStyleClass().add("lesson-badge");
        Label title = new Label(lesson.title());
        title.getStyleClass().add("lesson-row-title");
        WholeText.tipWhereCut(title);
        Label about = new Label(model.progress().isBegun(lesson)
                ? LessonWords.GO_ON.text((long) model.progress().step(lesson) + 1, (long) lesson.nrSteps())
                : model.progress().isDone(lesson) ? LessonWords.DONE.text()
                        : lesson.lengthText());
        about.getStyleClass().add("lesson-row-about");
        about.setMinWidth(Region.USE_PREF_SIZE);
        Region space = space();
        HBox line = new HBox(number, title, space, about);
        line.getStyleClass().add("lesson-row-line");
        Button row = new Button("", line);
        row.setId(rowId(lesson));
        row.getStyleClass().add("lesson-row");
        row.setAccessibleText(lesson.title() + ", " + about.getText());
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.setOnAction(_ -> model.start(lesson));
        return row;
    }
}
