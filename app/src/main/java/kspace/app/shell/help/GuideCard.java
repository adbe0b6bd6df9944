package kspace.app.shell.help;

import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.command.CommandId;
import kspace.app.controls.FocusTrap;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.guide.Chapter;
import kspace.app.guide.Guide;
import kspace.app.text.RichText;

/** The user guide as a card over the window, to be searched. */
final class GuideCard extends VBox {
    private static final String CODE = "`";
    private static final double WIDEST_PICTURE = 640;
    private static final double PICTURE_MARGIN = 48;
    /** How much of the width the first of two cells has, in percent. */
    private static final double FIRST_CELL = 36;

    private final List<Chapter> chapters = Guide.chapters();
    private final TextField search = new TextField();
    private final ListView<Chapter> list = new ListView<>();
    private final VBox page = new VBox();
    private final ScrolledPane pageScroll = new ScrolledPane(page);

    GuideCard() {
        getStyleClass().addAll("keys-card", "glossary", "guide");
        setId("guide");
        setMaxSize(940, 680);
        setVisible(false);
        search.setId("guide-search");
        search.setPromptText(HelpMessage.SEARCH_GUIDE.text());
        search.setAccessibleText(HelpMessage.SEARCH_GUIDE.text());
        list.setId("guide-list");
        list.setAccessibleText(HelpMessage.GUIDE.text());
        list.getStyleClass().add("palette");
        list.setCellFactory(_ -> new TitleCell());
        VBox names = new VBox(search, list);
        names.getStyleClass().add("glossary-names");
        VBox.setVgrow(list, Priority.ALWAYS);
        page.getStyleClass().addAll("term", "guide-page");
        pageScroll.getStyleClass().add("keys-scroll");
        pageScroll.setFitToWidth(true);
        pageScroll.setId("guide-page");
        HBox.setHgrow(pageScroll, Priority.ALWAYS);
        HBox body = new HBox(names, pageScroll);
        body.getStyleClass().add("glossary-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        Label title = new Label(HelpMessage.GUIDE.text());
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox header = new HBox(title, IconButton.closing(this::close));
        header.getStyleClass().add("card-header");
        getChildren().addAll(header, body);
        search.textProperty().subscribe(this::fill);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chapter) -> {
            if (chapter != null) {
                show(chapter);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        FocusTrap.on(this);
    }

    /** Shows the card at a chapter. */
    void show(String name) {
        search.clear();
        fill();
        setVisible(true);
        search.requestFocus();
        chapters.stream().filter(it -> it.name().equals(name)).findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    /** Closes the card; returns whether it was shown. */
    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }

    private void fill() {
        // A chapter that is about what is sought comes before those that mention it.
        String sought = search.getText();
        list.getItems().setAll(chapters.stream().filter(it -> it.has(sought))
                .sorted(Comparator.comparing(it -> !it.isAbout(sought))).toList());
        list.getSelectionModel().selectFirst();
    }

    private void show(Chapter chapter) {
        Label name = new Label(chapter.title());
        name.getStyleClass().add("term-name");
        page.getChildren().setAll(name);
        chapter.blocks().stream().map(this::node).forEach(page.getChildren()::add);
        pageScroll.setVvalue(0);
    }

    private Node node(Chapter.Block block) {
        return switch (block) {
            case Chapter.Picture picture -> {
                ImageView view = new ImageView(Guide.picture(picture).toExternalForm());
                view.setPreserveRatio(true);
                view.setSmooth(true);
                view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
                view.setAccessibleText(picture.words());
                view.fitWidthProperty().bind(page.widthProperty().subtract(PICTURE_MARGIN)
                        .map(it -> Math.clamp(it.doubleValue(), 1, WIDEST_PICTURE)));
                yield view;
            }
            case Chapter.Heading(String words) -> {
                Label heading = new Label(words);
                heading.getStyleClass().add("guide-heading");
                heading.setWrapText(true);
                yield heading;
            }
            case Chapter.Paragraph(String words, boolean isItem) -> {
                Prose prose = prose(words);
                if (isItem) {
                    prose.getStyleClass().add("guide-item");
                }
                yield prose;
            }
            case Chapter.Code(String words) -> {
                Label code = new Label(words);
                code.getStyleClass().add("guide-code");
                code.setMinHeight(USE_PREF_SIZE);
                ScrolledPane wide = new ScrolledPane(code);
                wide.getStyleClass().addAll("keys-scroll", "guide-code-scroll");
                wide.setFocusTraversable(false);
                yield wide;
            }
            case Chapter.Row(List<String> cells, boolean isHead) -> {
                Pane row = cells.size() == 2 ? beside(cells) : new VBox();
                row.getStyleClass().addAll("guide-row", isHead ? "guide-row-head" : "guide-row-body");
                if (cells.size() == 2) {
                    // Both stand there already.
                    row.getChildren().getFirst().getStyleClass().add("guide-cell-first");
                } else if (isHead) {
                    row.getChildren().add(prose(String.join(" \u00B7 ", cells)));
                } else {
                    cells.forEach(it -> row.getChildren().add(prose(it)));
                    row.getChildren().getFirst().getStyleClass().add("guide-cell-first");
                }
                yield row;
            }
        };
    }

    /** Two cells have room beside each other, the first of them for a few words or keys; more stand below each other. */
    private static GridPane beside(List<String> cells) {
        GridPane row = new GridPane();
        for (double percent : List.of(FIRST_CELL, 100 - FIRST_CELL)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            row.getColumnConstraints().add(column);
        }
        row.addRow(0, prose(cells.getFirst()), prose(cells.getLast()));
        return row;
    }

    /** What stands between backquotes is code. */
    private static Prose prose(String words) {
        RichText text = RichText.empty();
        String[] parts = words.split(CODE, -1);
        for (int i = 0; i < parts.length; i++) {
            text = i % 2 == 0 ? text.words(parts[i]) : text.number(parts[i]);
        }
        return new Prose(text);
    }

    private void press(KeyEvent event) {
        int rows = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (event.getCode() == KeyCode.ESCAPE || CommandId.GUIDE.isKey(event)) {
            close();
            event.consume();
        } else if (search.isFocused() && rows != 0) {
            int last = list.getItems().size() - 1;
            list.getSelectionModel()
                    .select(Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, last)));
            event.consume();
        }
    }

    private static final class TitleCell extends ListCell<Chapter> {
        TitleCell() {
            getStyleClass().add("palette-cell");
        }

        @Override
        protected void updateItem(Chapter chapter, boolean empty) {
            super.updateItem(chapter, empty);
            setText(empty || chapter == null ? null : chapter.title());
        }
    }
}
