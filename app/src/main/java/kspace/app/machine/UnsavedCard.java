package kspace.app.machine;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.resources.Resources;

/** The card that asks what to do with changes that are not saved. It has the focus as long as it is there. */
public final class UnsavedCard extends VBox {
    private final Button save = new Button(MachineMessage.SAVE.text());

    /** Creates the card, which shows itself when there is something to decide. */
    public UnsavedCard(MachineViewModel machines) {
        UnsavedChanges changes = machines.unsaved();
        setId("unsaved-card");
        getStyleClass().add("message-card");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(machines.nameProperty().map(name -> MachineMessage.SAVE_THE_CHANGES_TO.text(name)));
        Label text = new Label(MachineMessage.WITHOUT_SAVING_THEY_LOST.text());
        text.getStyleClass().add("message-text");
        save.setId("unsaved-save");
        save.setDefaultButton(true);
        save.setOnAction(_ -> changes.save());
        Button discard = new Button(MachineMessage.DONT_SAVE.text());
        discard.setId("unsaved-discard");
        discard.setOnAction(_ -> changes.discard());
        Button stay = new Button(MachineMessage.CANCEL.text());
        stay.setId("unsaved-stay");
        stay.setCancelButton(true);
        stay.setOnAction(_ -> changes.stay());
        HBox buttons = new HBox(save, discard, stay);
        buttons.getStyleClass().add("message-buttons");
        getChildren().addAll(title, text, buttons);
        accessibleTextProperty().bind(title.textProperty());
        setFocusTraversable(false);
        changes.waitingProperty().map(java.util.Optional::isPresent).subscribe(this::show);
    }

    private void show(boolean asks) {
        setVisible(asks);
        if (asks) {
            Platform.runLater(save::requestFocus);
        }
    }
}
