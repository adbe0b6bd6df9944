package kspace.app.tables.find;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.data.Phrase;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The field for a physical address, and the card with the entries that lead to it. */
public final class PhysicalField {
    private static final String PROMPT = FindMessage.FIND_A_PHYSICAL_ADDRESS.text();
    private static final String SHORT_PROMPT = FindMessage.FIND_A_PA.text();
    private static final double LETTER_WIDTH = 0.6;
    private static final double MARGINS = 14;

    private final FindViewModel model;
    private final Runnable done;
    private final TextField field = new TextField();
    private final Label sentence = new Label();
    private final FlowPane lines = new FlowPane(sentence);
    private final HBox card = new HBox(lines, closeButton());

    public PhysicalField(FindViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        field.setId("tables-find");
        field.getStyleClass().add("find");
        field.promptTextProperty().bind(Bindings.createStringBinding(
                () -> field.getWidth() < roomOf(PROMPT) ? SHORT_PROMPT : PROMPT, field.widthProperty(),
                field.fontProperty()));
        field.setAccessibleText(FindMessage.ABOUT.text());
        Tip.put(field, CommandId.PHYSICAL.tip(FindMessage.ENTRIES_LEAD_FRAME.text()));
        field.setOnAction(_ -> search());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        sentence.setId("tables-find-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.maxWidthProperty().bind(lines.widthProperty());
        lines.prefWrapLengthProperty().bind(lines.widthProperty());
        lines.getStyleClass().add("find-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        card.getStyleClass().add("find-card");
        card.setId("tables-find-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.setVisible(false);
        card.managedProperty().bind(card.visibleProperty());
        // Before the buttons, whose arrows go to whatever lies in their direction.
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.foundProperty().addListener((_, _, found) -> found.ifPresentOrElse(this::show, this::close));
    }

    private Button closeButton() {
        Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.setId("tables-find-close");
        close.getStyleClass().add("find-close");
        close.setAccessibleText(FindMessage.CLOSE.text());
        Tip.put(close, FindMessage.CLOSE_TIP.text());
        close.setOnAction(_ -> end());
        close.setMinWidth(Region.USE_PREF_SIZE);
        return close;
    }

    private void end() {
        close();
        done.run();
    }

    /** Returns how wide the field is that shows all of {@code words}, in a typeface of which all letters are equally wide. */
    private double roomOf(String words) {
        return words.length() * field.getFont().getSize() * LETTER_WIDTH + MARGINS;
    }

    public TextField field() {
        return field;
    }

    /** Returns what is shown above the field, and beneath the columns, so that it covers none of their facts. */
    public Region card() {
        return card;
    }

    /** Starts typing. */
    public void open() {
        field.requestFocus();
        field.selectAll();
    }

    private void search() {
        try {
            PhysicalSearch.Result result =
                    model.search(new Paddr(
                            NumberText.parse(field.getText().strip(), FindMessage.A_PHYSICAL_ADDRESS.text())));
            if (result.hits().size() == 1) {
                model.select(result.hits().getFirst().selection());
            } else if (!result.hits().isEmpty()) {
                lines.getChildren().get(1).requestFocus();
            }
        } catch (TextException e) {
            model.endSearch();
            show(new PhysicalSearch.Result(List.of(), Phrase.sentence(e.sentence())));
        }
    }

    private void show(PhysicalSearch.Result result) {
        sentence.setText(result.sentence());
        lines.getChildren().setAll(sentence);
        lines.getChildren().addAll(result.hits().stream().map(this::button).toList());
        card.setVisible(true);
    }

    /** Closes the card, and looks for nothing any more; returns whether it was open. */
    public boolean close() {
        boolean open = card.isVisible();
        model.endSearch();
        card.setVisible(false);
        return open;
    }

    private Button button(PhysicalSearch.Hit hit) {
        String address = Hex.grouped(hit.selection().va().value());
        Button button = new Button(hit.words());
        button.getStyleClass().add("find-hit");
        button.setMnemonicParsing(false);
        Label va = new Label(address);
        va.getStyleClass().add("find-address");
        Region swatch = new Region();
        swatch.getStyleClass().add("find-swatch");
        swatch.setStyle("-fx-background-color: " + hit.tone().styleName() + ";");
        HBox graphic = new HBox(swatch, va);
        graphic.getStyleClass().add("find-graphic");
        button.setGraphic(graphic);
        button.setAccessibleText(hit.words() + ", " + address);
        button.setOnAction(_ -> model.select(hit.selection()));
        return button;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                end();
                event.consume();
            }
            case ENTER -> {
                if (event.getTarget() instanceof Button button) {
                    button.fire();
                    event.consume();
                }
            }
            case DOWN, RIGHT -> move(event, 1);
            case UP, LEFT -> move(event, -1);
            default -> {
            }
        }
    }

    /** What was found lies side by side, and in lines; the arrows go through it in its order. */
    private void move(KeyEvent event, int by) {
        List<Node> all = lines.getChildren();
        int now = event.getTarget() instanceof Button button ? all.indexOf(button) : 0;
        if (now > 0) {
            all.get(Math.clamp(now + (long) by, 1, all.size() - 1)).requestFocus();
            event.consume();
        }
    }
}
