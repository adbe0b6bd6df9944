package kspace.app.shell.stops;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A stop in the list: its small picture, its title, and what is wrong with it. */
final class StopCell extends ListCell<StopRow> {
    private static final double PICTURE_WIDTH = Thumbnails.WIDTH / 2;
    private static final double PICTURE_HEIGHT = PICTURE_WIDTH * 9 / 16;
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    private final StopsViewModel model;
    private final Thumbnails pictures;
    private final Runnable ended;
    private final ImageView picture = new ImageView();
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label fault = new Label();
    private final VBox words = new VBox();
    private final HBox row;
    private Subscription drawn = Subscription.EMPTY;

    /**
     * Creates the cell.
     *
     * @param ended is told when the title is not edited any more
     */
    StopCell(StopsViewModel model, Thumbnails pictures, Runnable ended) {
        this.model = model;
        this.pictures = pictures;
        this.ended = ended;
        getStyleClass().add("stop-cell");
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("stop-picture");
        frame.setMinSize(PICTURE_WIDTH + 2, PICTURE_HEIGHT + 2);
        frame.setMaxSize(PICTURE_WIDTH + 2, PICTURE_HEIGHT + 2);
        number.getStyleClass().add("stop-number");
        title.getStyleClass().add("stop-title");
        title.setWrapText(true);
        fault.getStyleClass().add("stop-fault");
        fault.setWrapText(true);
        words.getStyleClass().add("stop-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(number, frame, words);
        row.getStyleClass().add("stop-row");
        // Lines break within the list.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(StopRow item, boolean empty) {
        super.updateItem(item, empty);
        drawn.unsubscribe();
        boolean isThere = !empty && item != null;
        pseudoClassStateChanged(FAULTY, isThere && !item.faults().isEmpty());
        if (!isThere) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        number.setText(String.valueOf(item.index() + 1));
        title.setText(item.stop().title());
        fault.setText(String.join("\n", item.faults()));
        showWords(item);
        drawn = pictures.of(item.stop()).subscribe(image -> picture.setImage(image.orElse(null)));
        setAccessibleText(item.spoken());
        setGraphic(row);
    }

    private void showWords(StopRow item) {
        words.getChildren().setAll(title);
        if (!item.faults().isEmpty()) {
            words.getChildren().add(fault);
        }
    }

    /** Lets the title be written anew, until Enter, Esc or another place gets the focus. */
    void rename() {
        Optional.ofNullable(getItem()).ifPresent(item -> {
            TextField field = new TextField(item.written());
            field.setId("stop-name");
            field.setAccessibleText(StopsMessage.TITLE_OF.of(item.index() + 1).toString());
            words.getChildren().setAll(field);
            field.requestFocus();
            field.selectAll();
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                    event.consume();
                    showWords(item);
                    ended.run();
                    if (event.getCode() == KeyCode.ENTER) {
                        model.rename(field.getText());
                    }
                }
            });
            field.focusedProperty().addListener((_, _, has) -> {
                if (!has && words.getChildren().contains(field)) {
                    showWords(item);
                }
            });
        });
    }

    /** Shows where a stop that is dragged would come to lie. */
    void showDrop(boolean above, boolean below) {
        pseudoClassStateChanged(DROP_ABOVE, above);
        pseudoClassStateChanged(DROP_BELOW, below);
    }
}
