package kspace.app.machine.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.controls.Tip;
import kspace.app.machine.field.ChoiceList;
import kspace.app.machine.field.FieldRow;
import kspace.app.resources.Resources;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What two machines have in common and what not, and the choice of the other one. */
public final class DifferencesView extends VBox {
    /** Narrower than this, names and values do not fit beside each other. */
    private static final double NARROW = 440;
    private static final double SIGN = 14;
    private static final double HALF = 46;
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final PseudoClass ADDRESS = PseudoClass.getPseudoClass("address");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareViewModel model;
    private final GridPane table = new GridPane();
    private final VBox words = new VBox();
    private final ComboBox<CompareViewModel.Variant> choice = new PrefixSelectionComboBox<>();
    private final Map<String, Label> names = new LinkedHashMap<>();
    private final VBox body;
    private final ScrollPane scroll;

    /** Creates the view. */
    public DifferencesView(CompareViewModel model, Runnable close) {
        this.model = model;
        setId("differences");
        getStyleClass().addAll("machine-editor", "differences");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setAccessibleText(CompareMessage.DIFFERENCES.text());
        table.getStyleClass().add("differences-table");
        words.getStyleClass().add("differences-words");
        body = new VBox(chooser(), FieldRow.explanation("compare-error", model.errorProperty()), words, legend(),
                table);
        body.getStyleClass().add("editor-body");
        scroll = new ScrolledPane(body);
        scroll.getStyleClass().add("editor-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(close), scroll);
        model.wordsProperty().subscribe(this::showWords);
        model.sectionsProperty().subscribe(_ -> showSections());
        widthProperty().addListener((_, before, now) -> {
            if (isNarrow(before.doubleValue()) != isNarrow(now.doubleValue())) {
                showSections();
            }
        });
        model.selectedProperty().addListener(_ -> showSelected());
    }

    /** Puts the keyboard where the other machine is chosen. */
    public void focusChoice() {
        choice.requestFocus();
    }

    private static HBox header(Runnable close) {
        Label title = new Label(CompareMessage.DIFFERENCES.text());
        title.getStyleClass().add("pane-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton button =
                new IconButton(MaterialDesignC.CLOSE, CompareMessage.CLOSE_THE_COMPARISON.text(), "Esc", close);
        button.setId("compare-close");
        HBox header = new HBox(title, space, button);
        header.getStyleClass().add("editor-header");
        return header;
    }

    private VBox chooser() {
        choice.setId("compare-with");
        ChoiceList.fit(choice);
        choice.setAccessibleText(CompareMessage.COMPARE_WITH.text());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(14);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(CompareViewModel.Variant variant) {
                return variant == null ? "" : variant.title();
            }

            @Override
            public CompareViewModel.Variant fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        model.variantsProperty().subscribe(variants -> {
            choice.getItems().setAll(variants);
            choice.setValue(model.chosenProperty().get());
        });
        choice.setOnAction(_ -> {
            if (choice.getValue() != null && !choice.getValue().equals(model.chosenProperty().get())) {
                model.choose(choice.getValue());
            }
        });
        Label caption = new Label(CompareMessage.COMPARE_WITH.text());
        caption.getStyleClass().add("field-name");
        caption.setLabelFor(choice);
        VBox chooser = new VBox(caption, choice);
        chooser.getStyleClass().add("field");
        return chooser;
    }

    private void showWords(List<String> sentences) {
        words.getChildren().setAll(sentences.stream().map(DifferencesView::sentence).toList());
    }

    private static Label legend() {
        Label legend =
                sentence(
                        CompareMessage.COMPARED_ABOUT.text());
        legend.setId("compare-legend");
        legend.getStyleClass().add("compare-legend");
        return legend;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Returns whether names need lines of their own. */
    private static boolean isNarrow(double width) {
        return width < NARROW;
    }

    private void showSections() {
        table.getChildren().clear();
        names.clear();
        boolean isNarrow = isNarrow(getWidth());
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        ColumnConstraints name = new ColumnConstraints();
        // A value takes another line where it has little room, a name would be cut.
        name.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().setAll(new ColumnConstraints(SIGN), name, value, value);
        if (isNarrow) {
            table.getColumnConstraints().setAll(new ColumnConstraints(SIGN), half, half);
        }
        int row = 0;
        for (ComparedSection section : model.sectionsProperty().get()) {
            row = rows(heading(row, section.title(), isNarrow), section.rows(), isNarrow);
        }
        showSelected();
    }

    /** A mark on a map that is clicked brings its row into sight. */
    private void showSelected() {
        Optional<String> selected = model.selectedProperty().get();
        names.forEach((name, cell) -> {
            boolean isSelected = selected.filter(name::equals).isPresent();
            cell.pseudoClassStateChanged(SELECTED, isSelected);
            if (isSelected) {
                scrollTo(cell);
            }
        });
    }

    private void scrollTo(Node cell) {
        double hidden = body.getHeight() - scroll.getViewportBounds().getHeight();
        double top = body.sceneToLocal(cell.localToScene(cell.getLayoutBounds())).getMinY();
        double seen = scroll.getVvalue() * hidden;
        boolean isInSight = seen <= top && top + cell.getLayoutBounds().getHeight()
                <= seen + scroll.getViewportBounds().getHeight();
        if (hidden > 0 && !isInSight) {
            scroll.setVvalue(Math.clamp((top - scroll.getViewportBounds().getHeight() / 2) / hidden, 0, 1));
        }
    }

    private int heading(int row, String text, boolean isNarrow) {
        Label heading = new Label(text);
        heading.getStyleClass().add("editor-heading");
        Label left = new Label(CompareMessage.LEFT.text());
        Label right = new Label(CompareMessage.RIGHT.text());
        left.getStyleClass().add("field-name");
        right.getStyleClass().add("field-name");
        table.add(heading, 0, row, isNarrow ? 3 : 2, 1);
        int below = isNarrow ? row + 1 : row;
        int column = isNarrow ? 1 : 2;
        table.add(left, column, below);
        table.add(right, column + 1, below);
        return below + 1;
    }

    private int rows(int from, List<ComparedRow> rows, boolean isNarrow) {
        int at = from;
        for (ComparedRow row : rows) {
            Label sign = cell(row.differs() ? "\u2260" : "", "difference-sign", row);
            Label name = cell(row.name(), "difference-name", row);
            name.setAccessibleText((row.differs()
                    ? (row.isOnMaps() ? CompareMessage.AND.text(row.name(), row.left(), row.right())
                            : CompareMessage.AND_NO_PLACE.text(row.name(), row.left(), row.right()))
                    : (row.isOnMaps() ? CompareMessage.COUNT_ONLY.text(row.name(), row.left())
                            : CompareMessage.DIFFERENCE_WITHOUT_PLACE.text(row.name(), row.left()))));
            name.pseudoClassStateChanged(ADDRESS, row.name().startsWith("0x"));
            Label left = value(row.left(), row);
            Label right = value(row.right(), row);
            if (!row.isOnMaps()) {
                Tip.put(name, CompareMessage.NO_PLACE.text());
            } else {
                onMaps(row, List.of(sign, name, left, right), name);
            }
            table.add(sign, 0, at);
            table.add(name, 1, at, isNarrow ? 2 : 1, 1);
            int below = isNarrow ? at + 1 : at;
            table.add(left, isNarrow ? 1 : 2, below);
            table.add(right, isNarrow ? 2 : 3, below);
            at = below + 1;
        }
        return at;
    }

    private static Label value(String text, ComparedRow row) {
        Label value = cell(text, "difference-value", row);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        return value;
    }

    private void onMaps(ComparedRow row, List<Label> cells, Label name) {
        names.put(row.name(), name);
        cells.forEach(cell -> {
            cell.getStyleClass().add("difference-link");
            cell.setOnMouseClicked(_ -> model.select(row.name()));
        });
        name.setGraphic(new FontIcon(MaterialDesignM.MAP_MARKER_OUTLINE));
        name.setContentDisplay(ContentDisplay.RIGHT);
        name.setFocusTraversable(true);
        name.setAccessibleRole(AccessibleRole.HYPERLINK);
        Tip.put(name, CompareMessage.SHOW_PLACE.text());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.select(row.name());
                event.consume();
            }
        });
    }

    private static Label cell(String text, String styleClass, ComparedRow row) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        cell.pseudoClassStateChanged(DIFFERENT, row.differs());
        return cell;
    }
}
