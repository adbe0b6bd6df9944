package kspace.app.learn.question;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.command.CommandId;
import kspace.app.controls.ScrolledPane;
import kspace.app.resources.Resources;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel that asks: its head, what is asked, and its foot with a button to go on. It is done by the keyboard alone. */
public abstract class LearnPane extends BorderPane {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private final VBox content = new VBox();
    private final ScrolledPane scroll = new ScrolledPane(content);
    private final Button next = new Button();

    /**
     * Creates the panel.
     *
     * @param id its id
     * @param nextId the id of the button to go on
     */
    // What is called here is JavaFX's, and the handlers do nothing before the panel is shown.
    @SuppressWarnings("this-escape")
    protected LearnPane(String id, String nextId) {
        setId(id);
        getStyleClass().add("lesson-panel");
        getStylesheets().add(Resources.url("css/lesson.css").toExternalForm());
        content.getStyleClass().add("lesson-content");
        scroll.getStyleClass().add("lesson-scroll");
        scroll.setFitToWidth(true);
        // What is to be clicked next would move when a bar came and took its width from the lines.
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.viewportBoundsProperty().subscribe(this::tellWhole);
        content.heightProperty().subscribe(this::tellWhole);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        next.setId(nextId);
        next.getStyleClass().add("question-button");
        next.setGraphic(new FontIcon("mdi2c-chevron-right"));
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(_ -> goOn());
        next.setMinWidth(Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** The room of a bar is kept; a bar is seen only where there is something to scroll. */
    private void tellWhole() {
        scroll.pseudoClassStateChanged(WHOLE, content.getHeight() <= scroll.getViewportBounds().getHeight());
    }

    /** Shows what comes next. */
    protected abstract void goOn();

    /** Shows what came before; nothing where that is not kept. */
    protected abstract void goBack();

    /** Closes the panel. */
    protected abstract void leave();

    /** Returns what may take the focus, first what is to be done next. */
    protected abstract Stream<Node> wanted();

    /** Returns where what is asked stands. */
    protected final VBox content() {
        return content;
    }

    /** Returns the button to go on. */
    protected final Button next() {
        return next;
    }

    /** Shows the content from its start. */
    protected final void scrollToTop() {
        scroll.setVvalue(0);
    }

    /** A field takes these keys for itself, and a button only the space bar. */
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        } else if (CommandId.LESSON_NEXT.isKey(event)) {
            goOn();
        } else if (CommandId.LESSON_BACK.isKey(event)) {
            goBack();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            button.fire();
        } else {
            return;
        }
        event.consume();
    }

    /** Gives the focus to what is to be done next. */
    public final void startAtQuestion() {
        Platform.runLater(() -> {
            if (getScene() != null && isVisible()) {
                // What scrolls has its content only then.
                applyCss();
                layout();
                Node first = wanted().findFirst().orElse(next);
                first.requestFocus();
                // With large type a card begins below what is seen.
                if (ScrolledPane.around(first).isPresent()) {
                    scroll.reveal(first);
                }
            }
        });
    }

    /** Returns a foot: a button on the left, words in the middle, and the button to go on. */
    protected final HBox foot(Button left, Node middle) {
        HBox foot = new HBox(left, space(), middle, space(), next);
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    /** Returns a button for the left of the foot. */
    protected static Button backButton(String words, String id, Runnable action) {
        Button back = new Button(words, new FontIcon("mdi2c-chevron-left"));
        back.setId(id);
        back.getStyleClass().add("question-button");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> action.run());
        return back;
    }

    /** Returns room that takes what is left of a row. */
    protected static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
