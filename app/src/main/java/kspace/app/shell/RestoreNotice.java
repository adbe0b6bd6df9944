package kspace.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kspace.app.machine.MachineViewModel;
import kspace.app.machine.Recovery;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers changes that a program left that did not come to its end. */
final class RestoreNotice extends HBox {
    RestoreNotice(MachineViewModel machines, Consumer<String> refused) {
        Recovery recovery = machines.recovery();
        getStyleClass().addAll("banner", "wait-notice");
        setId("restore-notice");
        setAccessibleRole(AccessibleRole.TEXT);
        Label text = new Label();
        text.setId("restore-sentence");
        ObservableValue<String> sentence =
                recovery.offeredProperty().map(it -> it.map(found -> Recovery.sentence(found.entry())).orElse(""));
        text.textProperty().bind(sentence);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        accessibleTextProperty().bind(sentence);
        FontIcon sign = new FontIcon("mdi2b-backup-restore");
        sign.getStyleClass().add("banner-sign");
        getChildren().addAll(sign, text,
                button(ShellMessage.RESTORE.text(), "restore-changes",
                        () -> machines.unsaved().before(() -> recovery.restore(refused))),
                button(ShellMessage.DISCARD.text(), "discard-changes", recovery::discard));
        visibleProperty().bind(sentence.map(it -> !it.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
