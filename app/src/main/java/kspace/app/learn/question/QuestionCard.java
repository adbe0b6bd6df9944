package kspace.app.learn.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.ask.AnswerFigure;
import kspace.app.ask.Prediction;
import kspace.app.ask.Task;
import kspace.app.ask.Verdict;
import kspace.app.controls.ScrolledPane;
import kspace.app.text.RichText;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of a question: how it is answered, and what is said about answers. */
public final class QuestionCard extends VBox {
    private static final String TICK = "\u2713 ";
    /** More fields than this are narrow, to stand in one row. */
    private static final int MOST_WIDE = 3;
    /** Choices with more letters have a row of their own. */
    private static final int MOST_BESIDE = 12;
    private static final String CROSS = "\u2717 ";

    private final QuestionViewModel model;
    private final Actions actions;
    private final VBox answer = new VBox();
    private final VBox said = new VBox();
    private final Button hint = new Button();
    private Optional<Node> first = Optional.empty();

    /** What the card offers beside the answer. */
    public interface Actions {
        /** Returns what stands above the question. */
        String heading();

        /** Shows the answer where it is to be seen. */
        void showMe();

        /** Asks another question of the same kind; empty if there is none. */
        Optional<Runnable> another();
    }

    /** Creates the card. */
    public QuestionCard(QuestionViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("question-card");
        answer.getStyleClass().add("question-answer");
        said.getStyleClass().add("question-said");
        hint.getStyleClass().addAll("question-link", "question-hint");
        hint.setGraphic(new FontIcon("mdi2l-lightbulb-outline"));
        hint.setOnAction(_ -> model.hint());
        fillAnswer();
        show();
        model.stateProperty().addListener((_, _, _) -> show());
        model.verdictProperty().addListener((_, _, _) -> show());
        model.nrHintsProperty().addListener((_, _, _) -> show());
    }

    /** Returns what takes the focus when the question is asked; empty if it is answered elsewhere. */
    public Optional<Node> first() {
        return model.isOpen() ? first : Optional.empty();
    }

    private void fillAnswer() {
        switch (model.asked().task()) {
            case CHOICE -> fillChoices();
            case TYPE -> {
                TextField field = field(model.typedProperty(), model.asked().text());
                field.setId("question-field");
                field.setPromptText(model.asked().answer().startsWith("0x")
                        ? "0x"
                        : QuestionWords.TYPE_HERE.text());
                HBox.setHgrow(field, Priority.ALWAYS);
                answer.getChildren().add(row(field, checkButton(model.typedProperty().map(it -> it.isBlank()))));
            }
            case CLICK -> {
                Label label =
                        new Label(QuestionWords.CLICK_THERE.text(), new FontIcon("mdi2c-cursor-default-click-outline"));
                label.getStyleClass().add("question-click");
                Label at = new Label();
                at.getStyleClass().add("question-place");
                at.textProperty().bind(model.placeProperty().map(
                        it -> it.map(QuestionViewModel.Place::name).map(QuestionWords.SELECTED::text).orElse("")));
                Button check = checkButton(null);
                first = Optional.of(check);
                answer.getChildren().addAll(label, row(at, check));
            }
            case FILL, ENTRIES, SIZES -> fillFields();
            case BITS -> fillBits();
        }
    }

    private void fillChoices() {
        Pane choices = choices();
        choices.getStyleClass().add("question-choices");
        for (int i = 0; i < model.asked().choices().size(); i++) {
            int number = i + 1;
            String text = model.asked().choices().get(i);
            Label key = new Label(String.valueOf(number));
            key.getStyleClass().add("key");
            Button choice = new Button(text, key);
            choice.setContentDisplay(ContentDisplay.RIGHT);
            choice.setId("question-choice-" + number);
            choice.getStyleClass().add("question-choice");
            choice.setAccessibleText(QuestionWords.CHOICE.text(text, (long) number));
            choice.setWrapText(true);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setOnAction(_ -> model.choose(number));
            choices.getChildren().add(choice);
            first = first.or(() -> Optional.of(choice));
        }
        answer.getChildren().add(choices);
    }

    /** Numbers stand beside each other; sentences stand below each other, where they break into lines. */
    private Pane choices() {
        if (model.asked().choices().stream().allMatch(it -> it.length() <= MOST_BESIDE)) {
            return new FlowPane();
        }
        VBox column = new VBox();
        column.setFillWidth(false);
        return column;
    }

    private void fillFields() {
        List<Prediction.Field> asked = model.asked().fields();
        FlowPane steps = fieldsPane();
        FlowPane fields = fieldsPane();
        for (int i = 0; i < asked.size(); i++) {
            String label = asked.get(i).label();
            TextField field =
                    field(model.fields().get(i), asked.get(i).isStep() ? QuestionWords.STEP.text(label) : label);
            field.setId("question-field-" + (i + 1));
            if (asked.get(i).answer().startsWith("0x")) {
                field.getStyleClass().add("question-wide");
            }
            Label name = new Label(label);
            name.getStyleClass().add("question-label");
            name.setLabelFor(field);
            (asked.get(i).isStep() ? steps : fields).getChildren()
                    .add(model.asked().task() == Task.ENTRIES ? row(name, field) : new VBox(name, field));
        }
        if (!steps.getChildren().isEmpty()) {
            Label optional = new Label(QuestionWords.STEPS.text());
            optional.getStyleClass().add("question-steps");
            optional.setWrapText(true);
            answer.getChildren().addAll(optional, steps);
        }
        answer.getChildren().add(fields);
        if (model.asked().task().isConstruction()) {
            VBox made = new VBox();
            answer.getChildren().add(made);
            Runnable draw = () -> made.getChildren().setAll(AnswerFigure
                    .making(model.asked(), model.fields().stream().map(StringProperty::get).toList()).stream()
                    .map(FigureNode::new).toList());
            model.fields().forEach(it -> it.addListener((_, _, _) -> draw.run()));
            draw.run();
        }
        answer.getChildren().add(row(checkButton(null)));
    }

    private FlowPane fieldsPane() {
        FlowPane fields = new FlowPane();
        fields.getStyleClass().add("question-fields");
        if (model.asked().fields().size() > MOST_WIDE) {
            fields.getStyleClass().add("question-many");
        }
        if (model.asked().task() == Task.ENTRIES) {
            fields.getStyleClass().add("question-entries");
        }
        return fields;
    }

    private void fillBits() {
        FlowPane bits = new FlowPane();
        bits.getStyleClass().add("question-bits");
        model.flags().forEach(span -> {
            Button bit = new Button();
            bit.getStyleClass().add("question-bit");
            bit.setId("question-bit-" + span.low());
            bit.setOnAction(_ -> model.toggle(span));
            model.bitsProperty().subscribe(raw -> {
                long value = span.valueIn(raw.longValue());
                bit.setText(String.valueOf(value));
                bit.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("set"), value == 1);
                bit.setAccessibleText(QuestionWords.BIT_IS.text(span.label(), (long) span.low(), value));
            });
            Label name = new Label(span.label());
            name.getStyleClass().add("question-bit-name");
            Label place = new Label(String.valueOf(span.low()));
            place.getStyleClass().add("question-bit-place");
            VBox column = new VBox(place, bit, name);
            column.setAlignment(Pos.CENTER);
            bits.getChildren().add(column);
            first = first.or(() -> Optional.of(bit));
        });
        Label raw = new Label();
        raw.getStyleClass().add("question-raw");
        raw.textProperty().bind(model.bitsProperty().map(it -> QuestionWords.ENTRY_SO_FAR.text(
                String.format(java.util.Locale.ROOT, "0x%016x", it.longValue()).replaceAll("(....)(?!$)(?!x)", "$1"))));
        answer.getChildren().addAll(bits, raw, row(checkButton(null)));
    }

    private TextField field(StringProperty text, String label) {
        TextField field = new TextField();
        field.getStyleClass().add("question-field");
        field.setAccessibleText(QuestionWords.ANSWER_FIELD.text(label));
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> model.check());
        first = first.or(() -> Optional.of(field));
        return field;
    }

    private Button checkButton(@org.jspecify.annotations.Nullable ObservableValue<Boolean> isEmpty) {
        Button check = new Button(QuestionWords.CHECK.text());
        check.setId("question-check");
        check.getStyleClass().add("question-button");
        if (isEmpty != null) {
            check.disableProperty().bind(isEmpty);
        }
        check.setOnAction(_ -> model.check());
        return check;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("question-row");
        return row;
    }

    private void show() {
        boolean isOpen = model.isOpen();
        getStyleClass().removeAll("question-open", "question-done");
        getStyleClass().add(isOpen ? "question-open" : "question-done");
        getChildren().clear();
        if (isOpen) {
            getChildren().add(head());
        }
        getChildren().add(new Flow(model.asked().text(), "question-text"));
        if (isOpen) {
            getChildren().add(answer);
        }
        fillSaid();
        if (!said.getChildren().isEmpty()) {
            getChildren().add(said);
            if (isOpen) {
                revealSaid();
            }
        }
        mark();
    }

    /** Below a long question, what is said about the answer would begin where nobody sees it. */
    private void revealSaid() {
        Platform.runLater(() -> {
            if (said.getParent() != null && getScene() != null) {
                ScrolledPane.around(this).ifPresent(it -> it.reveal(said));
            }
        });
    }

    private HBox head() {
        Label title = new Label(actions.heading());
        title.getStyleClass().add("question-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        int all = model.asked().hints().size();
        hint.setText(model.canHint()
                ? QuestionWords.HINT_OF.text((long) model.nrHintsProperty().get() + 1, (long) all)
                : QuestionWords.HINT.text());
        hint.setDisable(!model.canHint());
        hint.setVisible(all > 0);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return row(title, space, hint);
    }

    private void fillSaid() {
        said.getChildren().clear();
        Optional<Verdict> verdict = model.verdictProperty().get();
        switch (model.stateProperty().get()) {
            case OPEN -> addHints();
            case WRONG -> {
                said.getChildren().add(wrong(verdict.orElseThrow()));
                verdict.map(Verdict::because).filter(it -> !it.isEmpty())
                        .ifPresent(it -> said.getChildren().add(new Flow(it, "question-because")));
                verdict.flatMap(it -> AnswerFigure.of(model.asked(), it))
                        .ifPresent(it -> said.getChildren().add(new FigureNode(it)));
                addHints();
                Button show = button(QuestionWords.SHOW_ME.text(), "mdi2p-play", actions::showMe);
                show.setId("question-show");
                HBox buttons = row(show);
                actions.another().ifPresent(it -> {
                    Button another = button(QuestionWords.TRY_ANOTHER.text(), "mdi2r-refresh", it);
                    another.setId("question-another");
                    buttons.getChildren().add(another);
                });
                said.getChildren().add(buttons);
            }
            case RIGHT -> said.getChildren().add(new Flow(RichText.empty()
                    .pass(TICK + QuestionWords.RIGHT.text()).words("  ")
                    .then(rightAnswer()).then(RichText.written(model.asked().because())), "", "question-because"));
            case SHOWN -> said.getChildren().add(new Flow(RichText.empty()
                    .then(model.asked().task() == Task.CHOICE
                            ? QuestionWords.CHOICE_IS.rich(model.asked().answer())
                            : QuestionWords.ANSWER_IS.rich(model.asked().answer()))
                    .words("  ")
                    .then(RichText.written(model.asked().because())), "", "question-because"));
        }
    }

    /** The answers that were not chosen are gone, and what explains the right one may speak of it as "it". */
    private RichText rightAnswer() {
        return model.asked().task() == Task.CHOICE
                ? QuestionWords.RIGHT_IS.rich(model.asked().answer()).words("  ")
                : RichText.empty();
    }

    private Flow wrong(Verdict verdict) {
        RichText text = RichText.empty().fail(CROSS + QuestionWords.NOT_YET.text()).words("  ");
        if (!verdict.parts().isEmpty() && verdict.nrRight() > 0) {
            long nrLeftOut = IntStream.range(0, verdict.given().size())
                    .filter(i -> isStep(i) && verdict.given().get(i).isBlank()).count();
            text = text.then((verdict.title().isEmpty() ? QuestionWords.SOME_RIGHT : QuestionWords.SOME_RIGHT_BUT)
                    .rich(verdict.nrRight(), verdict.parts().size() - nrLeftOut))
                    .words("  ");
        }
        return new Flow(text.then(RichText.written(verdict.title())), "", "question-because");
    }

    private void addHints() {
        for (int i = 0; i < model.nrHintsProperty().get(); i++) {
            said.getChildren().add(new Flow(
                    QuestionWords.HINT_TEXT.rich((long) i + 1).words(" ")
                            .then(RichText.written(model.asked().hints().get(i))),
                    "", "question-hint-text"));
        }
    }

    private static Button button(String text, String icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add("question-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Marks what is right and wrong of several parts, and the choice that was made. */
    private void mark() {
        Optional<Verdict> verdict = model.verdictProperty().get().filter(_ -> model.isOpen());
        List<TextField> fields = answer.lookupAll(".question-field").stream().filter(TextField.class::isInstance)
                .map(TextField.class::cast).toList();
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            fields.get(i).getStyleClass().removeAll("question-right", "question-wrong");
            // A step that was left out is not wrong.
            verdict.filter(_ -> !isStep(at) || !fields.get(at).getText().isBlank()).ifPresent(it -> {
                boolean isRight = it.parts().size() == fields.size() ? it.parts().get(at) : it.isRight();
                fields.get(at).getStyleClass().add(isRight ? "question-right" : "question-wrong");
            });
        }
        answer.lookupAll(".question-choice").forEach(node -> {
            node.getStyleClass().remove("question-wrong");
            if (node instanceof Button choice
                    && verdict.filter(it -> it.given().contains(choice.getText())).isPresent()) {
                choice.getStyleClass().add("question-wrong");
            }
        });
    }

    private boolean isStep(int field) {
        return field < model.asked().fields().size() && model.asked().fields().get(field).isStep();
    }

    /** Returns the question. */
    public Prediction asked() {
        return model.asked();
    }
}
