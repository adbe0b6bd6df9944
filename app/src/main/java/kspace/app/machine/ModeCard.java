package kspace.app.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.resources.Resources;
import kspace.app.sample.MachineSource;
import kspace.core.address.PlainText;
import kspace.core.paging.PagingMode;

/**
 * The card that asks for the paging mode of a memory map, or of a dump, that does not say it: a click, or the digit of the choice, opens it.
 * It has the focus as long as it is there.
 */
public final class ModeCard extends VBox {
    private final Opening opening;
    private final Label text = new Label();
    private final VBox choices = new VBox();

    /** Creates the card, which shows itself when there is something to ask. */
    public ModeCard(Opening opening) {
        this.opening = opening;
        setId("mode-card");
        getStyleClass().add("message-card");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(MachineMessage.ASK_FOR_MODE.text());
        title.getStyleClass().add("card-title");
        text.getStyleClass().add("message-text");
        text.setWrapText(true);
        choices.getStyleClass().add("mode-choices");
        Button cancel = new Button(MachineMessage.CANCEL.text());
        cancel.setId("mode-cancel");
        cancel.setOnAction(_ -> opening.closeReply());
        HBox buttons = new HBox(cancel);
        buttons.getStyleClass().add("message-buttons");
        getChildren().addAll(title, text, choices, buttons);
        accessibleTextProperty().bind(text.textProperty());
        setFocusTraversable(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        opening.replyProperty().subscribe(this::show);
    }

    private void show(Optional<Reply> reply) {
        Optional<Reply.Question> question =
                reply.filter(Reply.Question.class::isInstance).map(Reply.Question.class::cast);
        question.ifPresent(it -> {
            text.setText(about(it.source()));
            choices.getChildren().setAll(buttons(it));
        });
        setVisible(question.isPresent());
    }

    private static String about(MachineSource source) {
        return source instanceof MachineSource.OnDisk(Path path, var _)
                ? PlainText.sentence(MachineMessage.FILE_SAYS_NO_MODE.text(String.valueOf(path.getFileName())))
                : MachineMessage.TEXT_SAYS_NO_MODE.text();
    }

    private List<Button> buttons(Reply.Question question) {
        List<Button> buttons = new ArrayList<>();
        for (PagingMode mode : question.modes()) {
            Label key = new Label(String.valueOf(buttons.size() + 1));
            key.getStyleClass().add("key");
            Label name = new Label(mode.id());
            name.getStyleClass().add("mode-name");
            Label about = new Label(MachineMessage.MODE_ABOUT.text(mode.nrLevels(), mode.addressWidth()));
            about.getStyleClass().add("mode-about");
            HBox content = new HBox(key, name, about);
            content.getStyleClass().add("mode-choice");
            Button button = new Button("", content);
            button.setId("mode-" + mode.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(MachineMessage.NAME_WITH_CAUSE.text(mode.id(), about.getText()));
            button.setOnAction(_ -> opening.answer(question, mode));
            buttons.add(button);
        }
        return buttons;
    }

    /** Digits answer, arrows go from one answer to the next. */
    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!isPlain || code == KeyCode.ENTER || code == KeyCode.SPACE) {
            return;
        }
        List<Node> all = choices.getChildren();
        int now = all.stream().filter(Node::isFocused).mapToInt(all::indexOf).findFirst().orElse(0);
        if (code == KeyCode.DOWN) {
            all.get((now + 1) % all.size()).requestFocus();
        } else if (code == KeyCode.UP) {
            all.get(Math.floorMod(now - 1, all.size())).requestFocus();
        } else if (code.isDigitKey()) {
            int digit = code.getName().charAt(code.getName().length() - 1) - '0';
            if (digit >= 1 && digit <= all.size()) {
                ((Button) all.get(digit - 1)).fire();
            }
        } else {
            return;
        }
        event.consume();
    }
}
