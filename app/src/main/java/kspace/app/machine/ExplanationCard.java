package kspace.app.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.controls.ScrolledPane;
import kspace.app.glossary.ExplainedText;
import kspace.app.resources.Resources;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.address.PlainText;
import kspace.core.address.Vaddr;
import kspace.core.explain.Explanation;
import kspace.core.explain.Fact;
import kspace.core.words.Message;

/** The card that says what a text says that was opened: all of it, a row for each fact, with what shows its addresses in the window. */
public final class ExplanationCard extends VBox {
    private static final double WIDTH = 760;
    /** No text about one fault has more; those that list tables are to be seen in a file, or copied. */
    private static final int MOST_ROWS = 100;

    private final Opening opening;
    private final Consumer<Vaddr> show;
    private final Label title = new Label();
    private final VBox rows = new VBox();
    private final ScrolledPane scroll = new ScrolledPane(rows);
    private String text = "";

    /**
     * Creates the card, which shows itself when there is something to say.
     *
     * @param show shows an address in the window
     * @param copy gets the whole explanation
     */
    public ExplanationCard(Opening opening, Consumer<Vaddr> show, Consumer<String> copy) {
        this.opening = opening;
        this.show = show;
        setId("explanation-card");
        getStyleClass().addAll("message-card", "explanation-card");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        rows.getStyleClass().add("explanation-rows");
        scroll.setId("explanation-scroll");
        scroll.getStyleClass().add("card-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button copied = new Button(MachineMessage.COPY_EXPLANATION.text());
        copied.setId("explanation-copy");
        copied.setOnAction(_ -> copy.accept(text));
        Button close = new Button(MachineMessage.CLOSE_EXPLANATION.text());
        close.setId("explanation-close");
        close.setOnAction(_ -> opening.closeReply());
        HBox buttons = new HBox(copied, close);
        buttons.getStyleClass().add("message-buttons");
        getChildren().addAll(title, scroll, buttons);
        accessibleTextProperty().bind(title.textProperty());
        setFocusTraversable(false);
        opening.replyProperty().subscribe(this::show);
    }

    private void show(Optional<Reply> reply) {
        Optional<Explanation> explanation = reply.filter(Reply.Told.class::isInstance).map(Reply.Told.class::cast)
                .map(Reply.Told::explanation);
        explanation.ifPresent(this::fill);
        setVisible(explanation.isPresent());
    }

    private void fill(Explanation explanation) {
        text = ExplainedText.plain(explanation);
        title.setText(ExplainedText.heading(explanation));
        List<Fact> facts = explanation.facts();
        rows.getChildren().setAll(facts.stream().limit(MOST_ROWS).map(this::row).toList());
        if (facts.size() > MOST_ROWS) {
            rows.getChildren()
                    .add(prose(MachineMessage.MORE_IN_COPY.of(facts.size() - MOST_ROWS), "explanation-detail"));
        }
        scroll.setVvalue(0);
        // Sentences that wrap are as tall as their width makes them, which a pane that scrolls does not ask.
        applyCss();
        scroll.setPrefViewportHeight(rows.prefHeight(WIDTH));
    }

    private HBox row(Fact fact) {
        Label kind = new Label(kind(fact).text());
        kind.getStyleClass().add("explanation-kind");
        VBox said = new VBox(prose(fact.sentence(), "explanation-sentence"));
        said.getStyleClass().add("explanation-said");
        fact.details().forEach(it -> said.getChildren().add(prose(it, "explanation-detail")));
        address(fact).map(this::link).ifPresent(said.getChildren()::add);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(kind, said);
        row.getStyleClass().add("explanation-row");
        return row;
    }

    private Node link(Vaddr va) {
        Button button = new Button(MachineMessage.SHOW_ADDRESS.text());
        button.getStyleClass().setAll("button", "explanation-link");
        button.setOnAction(_ -> {
            opening.closeReply();
            show.accept(va);
        });
        return button;
    }

    private static Prose prose(Message message, String styleClass) {
        RichText rich = Sentences.sentence(message);
        Prose prose = new Prose(new RichText(rich.spans().stream()
                .map(it -> new RichText.Span(it.kind(), PlainText.escaped(it.text()))).toList()));
        prose.getStyleClass().add(styleClass);
        return prose;
    }

    private static Optional<Vaddr> address(Fact fact) {
        return switch (fact) {
            case Fact.Address address -> Optional.of(address.va()).filter(_ -> address.isCanonical());
            case Fact.Page _,Fact.Entry _,Fact.Code _,Fact.Root _,Fact.Walk _,Fact.Summary _ -> Optional.empty();
        };
    }

    private static MachineMessage kind(Fact fact) {
        return switch (fact) {
            case Fact.Address _ -> MachineMessage.AN_ADDRESS;
            case Fact.Entry _ -> MachineMessage.AN_ENTRY;
            case Fact.Code _ -> MachineMessage.A_FAULT;
            case Fact.Root _ -> MachineMessage.A_REGISTER;
            case Fact.Walk _ -> MachineMessage.THE_WALK;
            case Fact.Page _ -> MachineMessage.A_PAGE;
            case Fact.Summary _ -> MachineMessage.IN_ALL;
        };
    }
}
