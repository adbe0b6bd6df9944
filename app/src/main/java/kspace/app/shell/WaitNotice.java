package kspace.app.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import kspace.core.address.PlainText;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sentence across the window about a file that takes long to be read or written, as one in a network folder that does
 * not answer, with a button that gives it up. What is quick is not told.
 */
final class WaitNotice extends HBox {
    private static final Duration PATIENCE = Duration.seconds(1);

    private final Runnable giveUp;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    WaitNotice(ObservableValue<String> waiting, Runnable giveUp) {
        this.giveUp = giveUp;
        getStyleClass().addAll("banner", "wait-notice");
        setId("wait-notice");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        Label text = new Label();
        text.setId("wait-sentence");
        text.textProperty().bind(waiting.map(it -> ShellMessage.TAKES_LONG.text(PlainText.sentence(it))));
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        accessibleTextProperty().bind(text.textProperty());
        Button cancel = new Button(ShellMessage.CANCEL.text());
        cancel.setId("wait-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> cancel());
        FontIcon sign = new FontIcon("mdi2t-timer-sand");
        sign.getStyleClass().add("banner-sign");
        getChildren().addAll(sign, text, cancel);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        patience.setOnFinished(_ -> setVisible(true));
        waiting.subscribe(sentence -> {
            setVisible(false);
            patience.stop();
            if (!sentence.isEmpty()) {
                patience.playFromStart();
            }
        });
    }

    /** Gives up what is waited for. */
    void cancel() {
        giveUp.run();
    }
}
