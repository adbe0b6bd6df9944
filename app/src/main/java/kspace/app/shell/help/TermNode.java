package kspace.app.shell.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.glossary.Term;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;

/** A term as it is explained: its name, its sentence, and an example with the numbers of what is shown. */
final class TermNode extends VBox {
    private TermNode(Term term, Snapshot shown) {
        getStyleClass().add("term");
        Label name = new Label(term.name());
        name.getStyleClass().add("term-name");
        getChildren().add(name);
        addProse(term.meaning(shown), "term-text");
        term.example(shown).ifPresent(it -> addProse(it, "term-example"));
    }

    /** Returns what is shown beside a word. */
    static TermNode brief(Term term, Snapshot shown) {
        return new TermNode(term, shown);
    }

    /** Returns the same with what pictures it. */
    static TermNode pictured(Term term, Snapshot shown, Node figure) {
        TermNode node = new TermNode(term, shown);
        node.addFigure(figure);
        return node;
    }

    /**
     * Returns what is shown in the glossary: with the other names, the terms that it leads to, and where it is said.
     *
     * @param figures pictures it, where that helps
     * @param follow goes to the term of a name
     */
    static TermNode whole(Term term, Snapshot shown, TermFigures figures, Consumer<String> follow) {
        TermNode node = new TermNode(term, shown);
        if (!term.also().isEmpty()) {
            node.getChildren().add(1, styled(new Label(HelpMessage.ALSO_CALLED.text(String.join(", ", term.also()))),
                    "term-also"));
        }
        figures.of(term, shown).ifPresent(node::addFigure);
        List<Button> links = term.see().stream().map(name -> link(name, follow)).toList();
        FlowPane see = new FlowPane(styled(new Label(HelpMessage.SEE_ALSO.text()), "term-also"));
        see.getStyleClass().add("term-see");
        see.getChildren().addAll(links);
        node.getChildren().addAll(see, styled(new Label(HelpMessage.SOURCE.text(term.source())), "term-source"));
        return node;
    }

    /**
     * Returns what is printed: as in the glossary, without what can only be clicked.
     *
     * @param figure pictures it; empty for nothing
     */
    static TermNode printed(Term term, Snapshot shown, Optional<Region> figure) {
        TermNode node = new TermNode(term, shown);
        figure.ifPresent(node::addFigure);
        node.getChildren().addAll(
                styled(new Label(HelpMessage.SEE.text(String.join(", ", term.see()))), "term-also"),
                styled(new Label(HelpMessage.SOURCE.text(term.source())), "term-source"));
        return node;
    }

    private void addFigure(Node figure) {
        StackPane frame = new StackPane(figure);
        frame.getStyleClass().add("term-figure");
        getChildren().add(frame);
    }

    private static Button link(String name, Consumer<String> follow) {
        Button button = new Button(name);
        button.getStyleClass().setAll("button", "term-link");
        button.setOnAction(_ -> follow.accept(name));
        return button;
    }

    private static Node styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void addProse(String text, String styleClass) {
        Prose prose = new Prose(RichText.written(text));
        prose.getStyleClass().add(styleClass);
        getChildren().add(prose);
    }
}
