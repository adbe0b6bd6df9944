package kspace.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kspace.app.controls.Tip;
import kspace.core.address.PlainText;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence across the window: about something that did not work, until it is dismissed, or, for a moment, about what did. */
final class Banner extends HBox {
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");
    private static final Duration NEWS_STAYS = Duration.seconds(6);

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final FontIcon sign = new FontIcon();
    private final PauseTransition newsStays = new PauseTransition(NEWS_STAYS);
    private final Button copy = new Button(ShellMessage.COPY_REPORT.text());
    private final Button show = new Button(ShellMessage.SHOW_IN_FOLDER.text());
    private String report = "";

    /**
     * Creates the banner.
     *
     * @param clipboard gets the report of a fault when the user wants it
     */
    Banner(Consumer<String> clipboard) {
        getStyleClass().add("banner");
        setId("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence);
        Label text = new Label();
        text.setId("banner-sentence");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.textProperty().bind(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button dismiss = new Button("", new FontIcon("mdi2c-close"));
        dismiss.setId("banner-dismiss");
        dismiss.getStyleClass().add("icon-button");
        Tip.put(dismiss, ShellMessage.DISMISS_ESC.text());
        dismiss.setAccessibleText(ShellMessage.DISMISS.text());
        dismiss.setOnAction(_ -> dismiss());
        sign.getStyleClass().add("banner-sign");
        newsStays.setOnFinished(_ -> dismiss());
        copy.setId("banner-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        Tip.put(copy, ShellMessage.COPY_REPORT_ABOUT.text());
        copy.setOnAction(_ -> clipboard.accept(report));
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setVisible(false);
        show.setId("banner-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.managedProperty().bind(show.visibleProperty());
        show.setVisible(false);
        getChildren().addAll(sign, text, copy, show, dismiss);
        visibleProperty().bind(sentence.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Returns the sentence; it is empty while there is no banner. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Shows what did not work. */
    void report(String failure) {
        show(failure, "mdi2c-close-circle-outline", false);
    }

    /**
     * Shows a mistake of the program.
     *
     * @param details what the user may copy about it
     */
    void report(String failure, String details) {
        report(failure);
        report = details;
        copy.setVisible(true);
    }

    /**
     * Shows what went well.
     *
     * @param showFile shows the file that it is about; empty if it is about none
     */
    void tell(String news, Optional<Runnable> showFile) {
        if (!news.isEmpty()) {
            show(news, "mdi2c-check-circle-outline", true);
            show.setVisible(showFile.isPresent());
            show.setOnAction(_ -> showFile.ifPresent(Runnable::run));
            newsStays.playFromStart();
        }
    }

    /** Says what is seen, until it is dismissed. */
    void greet(String sentence) {
        show(sentence, "mdi2i-information-outline", true);
    }

    void dismiss() {
        newsStays.stop();
        sentence.set("");
    }

    private void show(String text, String icon, boolean isNews) {
        newsStays.stop();
        copy.setVisible(false);
        show.setVisible(false);
        sign.setIconLiteral(icon);
        pseudoClassStateChanged(NEWS, isNews);
        sentence.set(PlainText.sentence(text));
    }
}
