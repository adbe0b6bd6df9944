package kspace.app.shell.present;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.tour.Ask;
import kspace.app.tour.TourStop.Question;
import kspace.app.tour.answer.Answer;

/** How a question is answered: choices, a field or a place in the view; and, once it was, whether that was right. */
final class QuestionBox extends VBox {
    private static final double FIELD_LETTERS = 14;
    /** Keys are told in smaller type, which still is legible. */
    private static final double KEY_SHARE = 0.6;
    private static final String TICK = "\u2713 ";
    private static final String CROSS = "\u2717 ";

    private final Question question;
    private final double size;
    private final Consumer<String> answered;
    private final FlowPane row = new FlowPane();
    private final Label verdict = new Label();
    private final TextField field = new TextField();
    private double fittedFor;

    /**
     * Creates the box.
     *
     * @param size the size of its type
     * @param answered gets what is chosen or typed
     */
    QuestionBox(Question question, double size, Consumer<String> answered) {
        this.question = question;
        this.size = size;
        this.answered = answered;
        row.setHgap(size);
        row.setVgap(size / 4);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        style(field, "present-field");
        field.setPromptText(PresentWords.TYPE_HERE.of().toString());
        field.setPrefWidth(FIELD_LETTERS * size);
        field.setOnAction(_ -> answered.accept(field.getText()));
        style(verdict, "present-verdict");
        verdict.setWrapText(true);
        getChildren().add(row);
    }

    /** Shows what can be answered, what was, or the answer. */
    void show(boolean isCovered, Optional<Answer> answer) {
        row.getChildren().clear();
        fittedFor = 0;
        switch (question.ask()) {
            case CHOICE -> {
                for (int i = 0; i < question.choices().size(); i++) {
                    row.getChildren().add(choice(i, isCovered, answer));
                }
            }
            case TYPE -> row.getChildren().add(isCovered ? field : label(question.answer(), "present-answer"));
            case CLICK -> row.getChildren().add(isCovered
                    ? label(PresentWords.CLICK_THERE.of().toString(), "present-other")
                    : label(question.answer(), "present-answer"));
        }
        answer.ifPresent(it -> {
            verdict.setText((it.isRight() ? TICK : CROSS) + it.said());
            verdict.getStyleClass().removeAll("present-right", "present-wrong");
            verdict.getStyleClass().add(it.isRight() ? "present-right" : "present-wrong");
            row.getChildren().add(verdict);
        });
    }

    /** A choice, with the key that chooses it. */
    private Label choice(int index, boolean isCovered, Optional<Answer> answer) {
        String text = question.choices().get(index);
        boolean isChosen = answer.filter(it -> it.text().equals(text)).isPresent();
        boolean isRight = !isCovered && text.equals(question.answer());
        Label choice = label(text,
                isRight ? "present-answer" : isCovered ? "present-choice" : "present-other");
        if (isCovered) {
            Label key = new Label(String.valueOf(index + 1));
            key.getStyleClass().add("present-key");
            key.setStyle("-fx-font-size: " + size * KEY_SHARE + "px;");
            choice.setGraphic(key);
            choice.setGraphicTextGap(size / 2);
        }
        if (isChosen) {
            choice.getStyleClass().add("present-chosen");
        }
        if (isCovered) {
            choice.setAccessibleRole(AccessibleRole.BUTTON);
            choice.setOnMouseClicked(_ -> answered.accept(text));
        }
        return choice;
    }

    /** Breaks answers into lines that are longer than there is room for. */
    void fit(double width) {
        // What is set anew is laid out anew.
        if (width == fittedFor) {
            return;
        }
        fittedFor = width;
        row.setPrefWrapLength(width);
        for (Node node : row.getChildren()) {
            if (node instanceof Label label) {
                label.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
                if (label.prefWidth(-1) > width) {
                    label.setPrefSize(width, label.prefHeight(width));
                }
            }
        }
        field.setPrefWidth(Math.min(width, FIELD_LETTERS * size));
    }

    /** Returns whether somebody is typing an answer. */
    boolean isTyping() {
        return question.ask() == Ask.TYPE && field.isFocused();
    }

    private Label label(String text, String styleClass) {
        Label label = new Label(text);
        style(label, styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void style(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setStyle("-fx-font-size: " + size + "px;");
    }
}
