package kspace.app.learn.question;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kspace.app.ask.AnswerFigure;
import kspace.app.ask.AnswerFigure.Mark;
import kspace.app.ask.AnswerFigure.Piece;
import kspace.app.ask.AnswerFigure.Row;
import kspace.app.canvas.LevelTag;
import kspace.core.words.LevelNames;

/** A small figure on a card, in the colours of the window; read as one picture, by its words. */
final class FigureNode extends VBox {
    private static final int COLUMN_OF_WORDS = 2;

    FigureNode(AnswerFigure figure) {
        getStyleClass().add("answer-figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        switch (figure) {
            case AnswerFigure.Strip strip -> fill(strip);
            case AnswerFigure.Rows rows -> fill(rows);
            case AnswerFigure.Pages pages -> {
                getChildren().addAll(new PagesBar(pages), words(pages.words(), Mark.NONE));
                setAccessibleText(pages.words());
            }
        }
    }

    private void fill(AnswerFigure.Strip strip) {
        HBox cells = new HBox();
        cells.getStyleClass().add("answer-strip");
        for (Piece piece : strip.pieces()) {
            HBox bits = new HBox();
            bits.getStyleClass().addAll("answer-piece", styleClass(piece.mark()));
            for (int bit = piece.high(); bit >= piece.low(); bit--) {
                Label digit = new Label(String.valueOf(strip.bits() >>> bit & 1));
                digit.getStyleClass().add("answer-bit");
                digit.setMinWidth(0);
                digit.setMaxWidth(Double.MAX_VALUE);
                digit.setPrefWidth(1);
                HBox.setHgrow(digit, Priority.ALWAYS);
                bits.getChildren().add(digit);
            }
            bits.prefWidthProperty().bind(cells.widthProperty().multiply(
                    (double) piece.count() / strip.pieces().stream().mapToInt(Piece::count).sum()));
            bits.setMinWidth(0);
            cells.getChildren().add(bits);
        }
        HBox below = new HBox();
        below.getStyleClass().add("answer-below");
        List<Piece> named = strip.pieces().stream().filter(it -> !it.words().isEmpty()).toList();
        for (Piece piece : named) {
            if (!below.getChildren().isEmpty()) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                below.getChildren().add(space);
            }
            Label label = new Label(piece.words());
            label.getStyleClass().addAll("answer-words", styleClass(piece.mark()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            below.getChildren().add(label);
        }
        Region brace = new Region();
        brace.getStyleClass().add("answer-brace");
        TextFlow all = words(strip.brace(), Mark.NONE);
        all.getStyleClass().add("answer-whole");
        getChildren().addAll(cells, below, brace, all);
        setAccessibleText(named.stream().map(Piece::words).collect(Collectors.joining(", ")) + ", " + strip.brace());
    }

    private void fill(AnswerFigure.Rows figure) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("answer-rows");
        int line = 0;
        for (Row row : figure.rows()) {
            Label place = new Label(row.place());
            place.getStyleClass().add("answer-place");
            place.setMinWidth(Region.USE_PREF_SIZE);
            TextFlow words = words(row.words(), row.mark());
            GridPane.setHgrow(words, Priority.ALWAYS);
            if (row.level().isPresent()) {
                grid.add(new LevelTag(row.level().getAsInt()), 0, line);
            }
            grid.add(place, 1, line);
            grid.add(words, COLUMN_OF_WORDS, line);
            line++;
        }
        getChildren().add(grid);
        setAccessibleText(figure.rows().stream().map(FigureNode::spoken).collect(Collectors.joining(", ")));
    }

    private static String spoken(Row row) {
        OptionalInt level = row.level();
        String tag = level.isPresent() ? LevelNames.tag(level.getAsInt()) + " " : "";
        return tag + row.place() + " " + row.words();
    }

    private static TextFlow words(String text, Mark mark) {
        Text words = new Text(text);
        words.getStyleClass().addAll("answer-text", styleClass(mark));
        TextFlow flow = new TextFlow(words);
        flow.setMinWidth(0);
        return flow;
    }

    private static String styleClass(Mark mark) {
        return "answer-" + mark.name().toLowerCase(Locale.ROOT);
    }
}
