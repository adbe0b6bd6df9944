package kspace.app.shell.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.command.CommandId;
import kspace.app.controls.FocusTrap;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.controls.Tip;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import kspace.app.state.Snapshot;
import org.kordamp.ikonli.javafx.FontIcon;

/** The glossary as a card over the window: all terms, or those of a part of the window, to be searched. */
final class GlossaryCard extends VBox {
    private static final int PAGE = 10;

    private final Supplier<Snapshot> shown;
    private final TermFigures figures;
    private final TextField search = new TextField();
    private final ListView<Term> list = new ListView<>();
    private final Label heading = new Label();
    private final Button all = new Button();
    private final VBox page = new VBox();
    private final ScrolledPane pageScroll = new ScrolledPane(page);
    /** The terms of a part of the window; none for all. */
    private List<Term> part = List.of();

    /**
     * Creates the card, which is not shown yet.
     *
     * @param shown what the window shows
     * @param print saves the glossary for printing
     */
    GlossaryCard(Supplier<Snapshot> shown, Consumer<Snapshot> print, TermFigures figures) {
        this.figures = figures;
        this.shown = shown;
        getStyleClass().addAll("keys-card", "glossary");
        setId("glossary");
        setMaxSize(860, 640);
        setVisible(false);
        search.setId("glossary-search");
        search.setPromptText(HelpMessage.SEARCH_WORDS.text());
        search.setAccessibleText(HelpMessage.SEARCH_WORDS.text());
        list.setId("glossary-list");
        list.setAccessibleText(HelpMessage.GLOSSARY.text());
        list.getStyleClass().add("palette");
        list.setCellFactory(_ -> new NameCell());
        all.setId("glossary-all");
        all.getStyleClass().setAll("button", "term-link");
        all.setText(HelpMessage.ALL_WORDS.text(Glossary.ofProgram().terms().size()));
        all.setOnAction(_ -> {
            part = List.of();
            search.clear();
            fill();
            search.requestFocus();
        });
        heading.getStyleClass().add("glossary-heading");
        heading.setText(HelpMessage.WORDS_HERE.text());
        HBox above = new HBox(heading, all);
        above.getStyleClass().add("glossary-part");
        above.managedProperty().bind(above.visibleProperty());
        VBox names = new VBox(search, above, list);
        names.getStyleClass().add("glossary-names");
        VBox.setVgrow(list, Priority.ALWAYS);
        pageScroll.getStyleClass().add("keys-scroll");
        pageScroll.setFitToWidth(true);
        pageScroll.setId("glossary-page");
        HBox.setHgrow(pageScroll, Priority.ALWAYS);
        HBox body = new HBox(names, pageScroll);
        body.getStyleClass().add("glossary-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(print), body);
        search.textProperty().subscribe(this::fill);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, term) -> explain(Optional.ofNullable(term)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        FocusTrap.on(this);
    }

    private HBox header(Consumer<Snapshot> print) {
        Label title = new Label(HelpMessage.GLOSSARY.text());
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button printing = new Button("", new FontIcon("mdi2p-printer-outline"));
        printing.setId("glossary-print");
        printing.getStyleClass().add("icon-button");
        printing.setAccessibleText(HelpMessage.PRINT.text());
        Tip.put(printing, HelpMessage.PRINT.text());
        printing.setOnAction(_ -> print.accept(shown.get()));
        HBox header = new HBox(title, printing, IconButton.closing(this::close));
        header.getStyleClass().add("card-header");
        return header;
    }

    /**
     * Shows the card.
     *
     * @param terms the terms that are listed at first; none for all
     * @param first the one that is explained at first
     */
    void show(List<Term> terms, Optional<Term> first) {
        part = terms;
        search.clear();
        fill();
        setVisible(true);
        search.requestFocus();
        first.or(() -> terms.stream().findFirst()).ifPresent(this::select);
    }

    /** Closes the card; returns whether it was shown. */
    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }

    private void fill() {
        String sought = search.getText();
        heading.getParent().setVisible(!part.isEmpty());
        List<Term> found = Glossary.ofProgram().search(sought).stream()
                .filter(it -> part.isEmpty() || !sought.isBlank() || part.contains(it)).toList();
        list.getItems().setAll(found);
        if (found.isEmpty()) {
            explain(Optional.empty());
        } else {
            select(found.getFirst());
        }
    }

    private void select(Term term) {
        if (!list.getItems().contains(term)) {
            part = List.of();
            search.clear();
            fill();
        }
        list.getSelectionModel().select(term);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - PAGE / 2));
    }

    private void explain(Optional<Term> term) {
        Label none = new Label(HelpMessage.NO_SUCH_WORD.text(search.getText()));
        none.setWrapText(true);
        page.getChildren().setAll(term.<javafx.scene.Node>map(it -> TermNode.whole(it, shown.get(), figures,
                name -> Glossary.ofProgram().named(name).ifPresent(this::select))).orElse(none));
        pageScroll.setVvalue(0);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (search.isFocused() && event.getCode() == KeyCode.DOWN) {
            move(1, event);
        } else if (search.isFocused() && event.getCode() == KeyCode.UP) {
            move(-1, event);
        } else if (search.isFocused() && event.getCode() == KeyCode.PAGE_DOWN) {
            move(PAGE, event);
        } else if (search.isFocused() && event.getCode() == KeyCode.PAGE_UP) {
            move(-PAGE, event);
        } else if (CommandId.EXPLAIN.isKey(event)) {
            close();
            event.consume();
        }
    }

    private void move(int rows, KeyEvent event) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
        }
        event.consume();
    }

    private static final class NameCell extends ListCell<Term> {
        NameCell() {
            getStyleClass().add("palette-cell");
        }

        @Override
        protected void updateItem(Term term, boolean empty) {
            super.updateItem(term, empty);
            setText(empty || term == null ? null : term.name());
        }
    }
}
