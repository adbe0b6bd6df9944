package kspace.app.recording;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kspace.app.resources.Resources;

/** The window of a recording: what it is, its ranges, the pages that are mapped, and where an address leads. */
public final class RecordingView extends BorderPane {
    private static final PseudoClass MAPPED = PseudoClass.getPseudoClass("mapped");
    private static final double RANGES_SHARE = 0.34;
    private static final double FIELD_WIDTH = 500;

    private final RecordingViewModel model;
    private final TextField field = new TextField();
    private final Label address = label("", "recording-address");
    private final Label result = label("", "recording-result");
    private final VBox steps = new VBox();
    private final Label error = label("", "recording-error");
    private final TableView<RecordedPages.Row> table = new TableView<>();

    /** Creates the view. */
    public RecordingView(RecordingViewModel model) {
        this.model = model;
        getStyleClass().add("recording");
        getStylesheets().add(Resources.url("css/recording.css").toExternalForm());
        setTop(head());
        setCenter(centre());
        setBottom(walk());
        model.walkProperty().subscribe(walk -> walk.ifPresent(this::show));
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(model.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private VBox head() {
        VBox head = new VBox(label(model.name(), "recording-title"));
        head.getStyleClass().add("recording-head");
        model.facts().forEach(fact -> head.getChildren().add(label(fact, "recording-fact")));
        return head;
    }

    private SplitPane centre() {
        ListView<String> ranges = new ListView<>(FXCollections.observableArrayList(model.ranges()));
        ranges.setAccessibleText("Ranges with names");
        ranges.getStyleClass().add("recording-ranges");
        table.setAccessibleText("Pages that are mapped");
        table.getColumns().setAll(List.of(
                column("Virtual", 170, RecordedPages.Row::first),
                column("Size", 84, RecordedPages.Row::size),
                column("Pages", 124, RecordedPages.Row::pages),
                column("Physical", 130, RecordedPages.Row::memory),
                column("Rights", 196, RecordedPages.Row::property),
                column("Range", 126, RecordedPages.Row::range)));
        table.setItems(FXCollections.observableArrayList(model.rows()));
        table.setPlaceholder(new Label("No page is mapped"));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row.va());
            }
        });
        SplitPane centre = new SplitPane(ranges, table);
        centre.setDividerPositions(RANGES_SHARE);
        return centre;
    }

    private static TableColumn<RecordedPages.Row, String> column(
            String title, double width, Function<RecordedPages.Row, String> text) {
        TableColumn<RecordedPages.Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private VBox walk() {
        field.setPromptText("Go to an address, such as ffff888000001000 or direct-map + 1 GiB");
        field.setAccessibleText("Go to an address");
        field.setMaxWidth(FIELD_WIDTH);
        field.setOnAction(_ -> model.find(field.getText()));
        VBox walk = new VBox(field, error, address, result, steps, label(model.moment(), "recording-moment"));
        walk.getStyleClass().add("recording-walk");
        return walk;
    }

    private void show(RecordedWalk walk) {
        address.setText(walk.address());
        result.setText(walk.result());
        result.pseudoClassStateChanged(MAPPED, walk.isMapped());
        steps.getChildren().setAll(walk.steps().stream().map(step -> label(step, "recording-step")).toList());
    }

    /** Gives the focus to the field in which an address is typed. */
    public void startAtField() {
        field.requestFocus();
    }
}
