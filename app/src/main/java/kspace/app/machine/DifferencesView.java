package kspace.app.machine;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import kspace.app.canvas.IconButton;
import kspace.app.resources.Resources;
import kspace.core.kspace.BootState;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What two machines have in common and what not, and the choice of the other one. */
public final class DifferencesView extends VBox {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final CompareViewModel model;
    private final GridPane table = new GridPane();
    private final VBox words = new VBox();
    private final ComboBox<CompareViewModel.Variant> choice = new ComboBox<>();
    private Subscription shown = Subscription.EMPTY;

    /** Creates the view. */
    public DifferencesView(CompareViewModel model, Runnable close) {
        this.model = model;
        setId("differences");
        getStyleClass().addAll("machine-editor", "differences");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setAccessibleText("Differences");
        table.getStyleClass().add("differences-table");
        ColumnConstraints sign = new ColumnConstraints(14);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(sign, new ColumnConstraints(), value, value);
        words.getStyleClass().add("differences-words");
        VBox body = new VBox(chooser(), FieldRow.explanation("compare-error", model.errorProperty()), words, table);
        body.getStyleClass().add("editor-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("editor-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(close), scroll);
    }

    private static HBox header(Runnable close) {
        Label title = new Label("Differences");
        title.getStyleClass().add("pane-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton button = new IconButton(MaterialDesignC.CLOSE, "Close the comparison", "Esc", close);
        button.setId("compare-close");
        HBox header = new HBox(title, space, button);
        header.getStyleClass().add("editor-header");
        return header;
    }

    private VBox chooser() {
        choice.setId("compare-with");
        choice.setAccessibleText("Compare with");
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
        Label caption = new Label("Compare with");
        caption.getStyleClass().add("field-name");
        caption.setLabelFor(choice);
        VBox chooser = new VBox(caption, choice);
        chooser.getStyleClass().add("field");
        return chooser;
    }

    /** Starts to follow both machines. */
    public void start() {
        shown = Subscription.combine(
                model.left().snapshotProperty().map(it -> it.lastState()).subscribe(_ -> show()),
                model.right().snapshotProperty().map(it -> it.lastState()).subscribe(_ -> show()));
        choice.requestFocus();
    }

    /** Stops following. */
    public void stop() {
        shown.unsubscribe();
    }

    private void show() {
        BootState left = model.leftEnd();
        BootState right = model.rightEnd();
        words.getChildren().setAll(Comparison.inWords(left, right).stream().map(DifferencesView::sentence).toList());
        table.getChildren().clear();
        int row = heading(0, "Machine");
        row = rows(row, Comparison.settings(left.boot(), right.boot()));
        row = heading(row, "Cost after the last step");
        rows(row, Comparison.costs(left, right));
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private int heading(int row, String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("editor-heading");
        Label left = new Label("Left");
        Label right = new Label("Right");
        left.getStyleClass().add("field-name");
        right.getStyleClass().add("field-name");
        table.add(heading, 0, row, 2, 1);
        table.addRow(row, new Region(), new Region());
        table.add(left, 2, row);
        table.add(right, 3, row);
        return row + 1;
    }

    private int rows(int from, List<Comparison.Row> rows) {
        int at = from;
        for (Comparison.Row row : rows) {
            Label sign = cell(row.differs() ? "\u2260" : "", "difference-sign", row);
            Label name = cell(row.name(), "difference-name", row);
            name.setAccessibleText(row.name() + ": " + row.left() + (row.differs() ? ", and " + row.right() : ""));
            table.addRow(at++, sign, name, cell(row.left(), "difference-value", row),
                    cell(row.right(), "difference-value", row));
        }
        return at;
    }

    private static Label cell(String text, String styleClass, Comparison.Row row) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        cell.pseudoClassStateChanged(DIFFERENT, row.differs());
        return cell;
    }
}
