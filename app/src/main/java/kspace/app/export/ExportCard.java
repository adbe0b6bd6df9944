package kspace.app.export;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Theme;
import kspace.app.controls.Tip;
import kspace.app.data.Phrase;
import kspace.app.data.ViewKind;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureView;
import kspace.app.resources.Resources;
import kspace.app.stop.StopKey;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a picture is prepared: how it looks at the left, what can be chosen at the right. */
public final class ExportCard extends VBox {
    private static final double PREVIEW_WIDTH = 500;
    private static final double PREVIEW_HEIGHT = 420;
    private static final double LABEL_WIDTH = 66;

    private final ExportViewModel model;
    private int row;

    /**
     * One of several values.
     *
     * @param value the value
     * @param name how it is called
     */
    private record Choice<T>(T value, String name) {}

    /** Creates the card; it is seen while the model is open. */
    public ExportCard(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("export-card");
        getStylesheets().add(Resources.url("css/export.css").toExternalForm());
        setId("export-card");
        setAccessibleText(ExportMessage.EXPORT_A_PICTURE.text());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty().bind(model.openProperty());
        GridPane form = form();
        // What is being written is what was chosen when it began.
        form.disableProperty().bind(model.busyProperty());
        HBox body = new HBox(preview(), form);
        body.getStyleClass().add("export-body");
        getChildren().addAll(header(), body, footer());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private HBox header() {
        Label title = new Label(ExportMessage.EXPORT_A_PICTURE.text());
        title.getStyleClass().add("card-title");
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.setId("export-close");
        close.getStyleClass().add("icon-button");
        Tip.put(close, ExportMessage.CLOSE_ESC.text());
        close.setAccessibleText(ExportMessage.CLOSE.text());
        close.setOnAction(_ -> model.close());
        HBox header = new HBox(title, space(), close);
        header.getStyleClass().add("card-header");
        return header;
    }

    private StackPane preview() {
        ImageView image = new ImageView();
        image.setId("export-preview");
        image.setPreserveRatio(true);
        image.imageProperty().bind(model.previewProperty().map(ExportCard::image));
        image.fitWidthProperty().bind(image.imageProperty().map(it -> Math.min(PREVIEW_WIDTH, it.getWidth())));
        image.setFitHeight(PREVIEW_HEIGHT);
        Label drawing = new Label(ExportMessage.DRAWING.text());
        drawing.getStyleClass().add("export-hint");
        drawing.visibleProperty().bind(model.previewProperty().map(Optional::isEmpty));
        StackPane pane = new StackPane(drawing, image);
        pane.getStyleClass().add("export-preview");
        pane.setMinSize(PREVIEW_WIDTH + 32, PREVIEW_HEIGHT + 32);
        pane.setMaxSize(PREVIEW_WIDTH + 32, PREVIEW_HEIGHT + 32);
        return pane;
    }

    @SuppressWarnings("NullAway") // A view without an image has null in that place.
    private static Image image(Optional<byte[]> bytes) {
        return bytes.map(ExportCard::image).orElse(null);
    }

    /** Returns an image that is not much larger than it is shown: only when it is read can it be made smaller well. */
    private static Image image(byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes));
        return image.getWidth() <= 2 * PREVIEW_WIDTH && image.getHeight() <= 2 * PREVIEW_HEIGHT
                ? image
                : new Image(new ByteArrayInputStream(bytes), 2 * PREVIEW_WIDTH, 2 * PREVIEW_HEIGHT, true, true);
    }

    private GridPane form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("export-form");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        labels.setHalignment(HPos.LEFT);
        form.getColumnConstraints().addAll(labels, new ColumnConstraints());
        add(form, ExportMessage.VIEW.text(), views(it -> !it.isFigureAlways()));
        add(form, ExportMessage.INSPECTOR.text(), views(PictureView::isFigureAlways));
        add(form, ExportMessage.FORMAT.text(),
                choices("format", model.formatProperty(), Arrays.stream(PictureFormat.values())
                        .map(it -> new Choice<>(it, it.name())).toList()));
        add(form, ExportMessage.THEME.text(),
                choices("theme", model.askedProperty(StopKey.THEME), Arrays.stream(Theme.values())
                        .map(it -> new Choice<>(it.id(), themeName(it))).toList()));
        Node scale = add(form, ExportMessage.SCALE.text(), choices("scale", model.askedProperty(StopKey.SCALE),
                List.of("1", "2", "3", "4").stream().map(it -> new Choice<>(it, it + "\u00d7")).toList()));
        scale.disableProperty().bind(model.formatProperty().map(it -> !it.hasPixels()));
        add(form, ExportMessage.SIZE_WORDS.text(), field(StopKey.SIZE, ExportMessage.SIZE_PROMPT.text()));
        add(form, ExportMessage.MARGIN.text(), field(StopKey.MARGIN, "0"));
        Node step = add(form, ExportMessage.STEP.text(), field(StopKey.STEP, ExportMessage.THE_FINISHED_WALK.text()));
        step.disableProperty().bind(model.viewProperty().map(it -> it != PictureView.TRANSLATION));
        Node beside = add(form, ExportMessage.BESIDE.text(), pair());
        beside.disableProperty().bind(model.viewProperty().map(it -> StopKey.WITH.obstacle(it.kind()).isPresent()));
        add(form, ExportMessage.TITLE.text(), field(StopKey.TITLE, ExportMessage.NONE.text()));
        add(form, ExportMessage.CAPTION.text(), field(StopKey.CAPTION, ExportMessage.NONE.text()));
        add(form, ExportMessage.WITHOUT.text(),
                new WithoutBoxes(model.askedProperty(StopKey.WITHOUT), model.viewProperty()));
        add(form, "", transparent());
        return form;
    }

    private HBox views(Predicate<PictureView> which) {
        return choices("view", model.viewProperty(), Arrays.stream(PictureView.values()).filter(which)
                .map(it -> new Choice<>(it, name(it.kind()))).toList());
    }

    private Node add(GridPane form, String words, Node control) {
        Label label = new Label(words);
        label.getStyleClass().add("export-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.CENTER);
        form.addRow(row++, label, control);
        return control;
    }

    private static String name(ViewKind kind) {
        return switch (kind) {
            case WINDOW -> ExportMessage.WINDOW.text();
            case MAP -> ExportMessage.MAP.text();
            case TABLES -> ExportMessage.TABLES.text();
            case TRANSLATION -> ExportMessage.TRANSLATION.text();
            case TIMELINE -> ExportMessage.TIMELINE.text();
            case ENTRY -> ExportMessage.ENTRY.text();
            case COST -> ExportMessage.COST.text();
            case RANGES -> ExportMessage.RANGES.text();
            case DECISION -> ExportMessage.DECISION.text();
            case TLB -> ExportMessage.TLB.text();
            case LIST -> ExportMessage.LIST.text();
        };
    }

    private static <T> HBox choices(String id, Property<T> property, List<Choice<T>> choices) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Choice<T> choice : choices) {
            ToggleButton button = new ToggleButton(choice.name());
            button.setId("export-" + id + "-" + choice.name().toLowerCase(java.util.Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(choice.value().equals(property.getValue()));
            property.addListener((_, _, now) -> button.setSelected(choice.value().equals(now)));
            button.setOnAction(_ -> {
                property.setValue(choice.value());
                button.setSelected(true);
            });
            buttons.add(button);
        }
        HBox group = new HBox(buttons.toArray(Node[]::new));
        group.getStyleClass().add("export-choices");
        return group;
    }

    private TextField field(StopKey name, String prompt) {
        StringProperty text = model.askedProperty(name);
        TextField field = new TextField();
        field.setId("export-" + name.id());
        field.setPromptText(prompt);
        field.setAccessibleText(Phrase.sentence(name.id()));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /** Returns the fields for what is shown beside it: a machine, and its moment. */
    private HBox pair() {
        TextField machine = field(StopKey.WITH, ExportMessage.BESIDE_MACHINE.text());
        TextField moment = field(StopKey.THEN, ExportMessage.BESIDE_MOMENT.text());
        HBox.setHgrow(machine, Priority.ALWAYS);
        HBox pair = new HBox(machine, moment);
        pair.getStyleClass().add("export-pair");
        return pair;
    }

    private CheckBox transparent() {
        StringProperty text = model.askedProperty(StopKey.TRANSPARENT);
        CheckBox box = new CheckBox(ExportMessage.TRANSPARENT_BACKGROUND.text());
        box.setId("export-transparent");
        text.subscribe(now -> box.setSelected(now.equals("true")));
        box.selectedProperty().addListener((_, _, now) -> text.set(now.toString()));
        return box;
    }

    private HBox footer() {
        Label words = new Label();
        words.setId("export-words");
        words.getStyleClass().add("export-words");
        words.setWrapText(true);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> model.problemProperty().get().isEmpty() ? model.newsProperty().get()
                        : model.problemProperty().get(),
                model.problemProperty(), model.newsProperty()));
        model.problemProperty().subscribe(sentence -> {
            words.getStyleClass().remove("export-problem");
            if (!sentence.isEmpty()) {
                words.getStyleClass().add("export-problem");
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.busyProperty());
        Button cancel = button("export-cancel", ExportMessage.CANCEL.text(), model::cancelOrClose);
        Button copy = button("export-copy", ExportMessage.COPY_IMAGE.text(), model::copy);
        Button save = button("export-save", ExportMessage.SAVE.text(), model::save);
        save.setDefaultButton(true);
        for (Button button : List.of(copy, save)) {
            button.disableProperty().bind(model.busyProperty().or(model.problemProperty().isNotEmpty()));
        }
        Hyperlink show = new Hyperlink(ExportMessage.SHOW_IN_FOLDER.text());
        show.setId("export-show");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> model.showSaved());
        show.visibleProperty().bind(model.savedProperty().map(Optional::isPresent));
        show.managedProperty().bind(show.visibleProperty());
        HBox footer = new HBox(words, show, progress, cancel, copy, save);
        footer.getStyleClass().add("export-footer");
        return footer;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static String themeName(Theme theme) {
        return switch (theme) {
            case LIGHT -> ExportMessage.THEME_LIGHT.text();
            case DARK -> ExportMessage.THEME_DARK.text();
            case PROJECTOR -> ExportMessage.THEME_PROJECTOR.text();
            case PRINT -> ExportMessage.THEME_PRINT.text();
            case GREY -> ExportMessage.THEME_GREY.text();
        };
    }
}
