package kspace.app.shell.stops;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import org.kordamp.ikonli.javafx.FontIcon;

/** The stops of a tour as small pictures: they are renamed, moved by mouse and by keys, deleted, and presented from any of them. */
public final class StopsPane extends VBox {
    /** A mouse that moves less than this, in pixels, clicks. */
    private static final double LEAST_DRAG = 6;

    private final StopsViewModel model;
    private final IntConsumer present;
    private final Runnable leave;
    private final ListView<StopRow> list = new ListView<>();
    private Optional<Integer> dragged = Optional.empty();
    private double pressedY;

    /**
     * Creates the list.
     *
     * @param present presents the tour from a stop
     * @param leave returns to the window
     */
    public StopsPane(StopsViewModel model, Theme theme, IntConsumer present, Runnable leave) {
        this.model = model;
        this.present = present;
        this.leave = leave;
        getStyleClass().addAll("explorer", "stops");
        Dress.put(this, new Look(theme, Density.NORMAL), 1);
        getStylesheets().add(Resources.url("css/stops.css").toExternalForm());
        list.setId("stops");
        list.setAccessibleText(StopsMessage.STOPS.of().toString());
        Thumbnails pictures = new Thumbnails(model::player);
        model.rows().subscribe(pictures::clear);
        list.setCellFactory(_ -> new StopCell(model, pictures, list::requestFocus));
        list.setItems(model.rows());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), message(), list);
        bindSelection();
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::beginDrag);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                present.accept(model.selectedProperty().get());
            }
        });
    }

    /** Gives the list the focus, with the selected stop in sight. */
    public void start() {
        list.requestFocus();
        list.scrollTo(Math.max(0, model.selectedProperty().get() - 1));
    }

    private void bindSelection() {
        list.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> {
            if (index.intValue() >= 0) {
                model.selectedProperty().set(index.intValue());
            }
        });
        model.selectedProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                list.getSelectionModel().clearAndSelect(index.intValue());
                list.getFocusModel().focus(index.intValue());
            }
        });
    }

    private HBox header() {
        Label title = new Label(model.player().tour().title());
        title.getStyleClass().add("stops-tour");
        title.setMinWidth(0);
        Label file = new Label(model.file().map(String::valueOf).orElse(""));
        file.getStyleClass().add("stops-file");
        file.setMinWidth(0);
        VBox words = new VBox(title, file);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(words,
                button("mdi2p-presentation-play", StopsMessage.PRESENT, "F5",
                        _ -> present.accept(model.selectedProperty().get())),
                edit("mdi2r-rename-box", StopsMessage.RENAME, "F2", _ -> rename()),
                edit("mdi2a-arrow-up", StopsMessage.UP, "Alt+\u2191", _ -> model.move(-1)),
                edit("mdi2a-arrow-down", StopsMessage.DOWN, "Alt+\u2193", _ -> model.move(1)),
                edit("mdi2d-delete-outline", StopsMessage.DELETE, "Del", _ -> model.delete()),
                step("mdi2u-undo", StopsMessage.UNDO, "Ctrl+Z", model.canUndoProperty(), model::undo),
                step("mdi2r-redo", StopsMessage.REDO, "Ctrl+Shift+Z", model.canRedoProperty(), model::redo),
                button("mdi2c-close", StopsMessage.CLOSE, "Esc", _ -> leave.run()));
        header.getStyleClass().add("stops-header");
        return header;
    }

    private static Button step(String icon, StopsMessage name, String key, ReadOnlyBooleanProperty isPossible,
            Runnable action) {
        Button button = button(icon, name, key, _ -> action.run());
        button.disableProperty().bind(isPossible.not());
        return button;
    }

    private Button edit(String icon, StopsMessage name, String key, Consumer<Button> action) {
        Button button = button(icon, name, key, action);
        button.setDisable(model.file().isEmpty());
        return button;
    }

    private static Button button(String icon, StopsMessage name, String key, Consumer<Button> action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setId("stops-" + name.id());
        button.setAccessibleText(name.of().toString());
        Tip.put(button, name.of() + " (" + key + ")");
        button.setFocusTraversable(true);
        button.setOnAction(_ -> action.accept(button));
        return button;
    }

    private Label message() {
        Label message = new Label();
        message.setId("stops-message");
        message.getStyleClass().add("stops-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        String always = model.file().isPresent()
                ? ""
                : StopsMessage.OF_PROGRAM.of(CommandId.ADD_STOP.keys().getFirst().text()).toString();
        message.textProperty().bind(model.messageProperty().map(it -> it.isEmpty() ? always : it));
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        if (event.isShortcutDown()) {
            boolean isRedo = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
            if (isRedo) {
                model.redo();
            } else if (event.getCode() == KeyCode.Z) {
                model.undo();
            }
            return isRedo || event.getCode() == KeyCode.Z;
        }
        boolean onList = list.isFocused();
        switch (event.getCode()) {
            case ESCAPE -> leave.run();
            case F5 -> present.accept(model.selectedProperty().get());
            case F2 -> rename();
            case ENTER -> {
                if (onList) {
                    present.accept(model.selectedProperty().get());
                }
                return onList;
            }
            case DELETE, BACK_SPACE -> model.delete();
            case UP -> {
                if (event.isAltDown()) {
                    model.move(-1);
                }
                return event.isAltDown();
            }
            case DOWN -> {
                if (event.isAltDown()) {
                    model.move(1);
                }
                return event.isAltDown();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rename() {
        if (model.file().isPresent()) {
            list.scrollTo(Math.max(0, model.selectedProperty().get() - 1));
            list.layout();
            cells().stream().filter(it -> it.getIndex() == model.selectedProperty().get()).findFirst()
                    .ifPresent(StopCell::rename);
        }
    }

    private List<StopCell> cells() {
        return list.lookupAll(".stop-cell").stream().filter(StopCell.class::isInstance).map(StopCell.class::cast)
                .filter(it -> !it.isEmpty()).toList();
    }

    private void beginDrag(MouseEvent event) {
        dragged = model.file().isPresent() && event.getButton() == MouseButton.PRIMARY
                ? cellAt(event).map(StopCell::getIndex)
                : Optional.empty();
        pressedY = event.getSceneY();
    }

    private boolean isDrag(MouseEvent event) {
        return dragged.isPresent() && Math.abs(event.getSceneY() - pressedY) >= LEAST_DRAG;
    }

    private void drag(MouseEvent event) {
        if (isDrag(event)) {
            event.consume();
            int from = dragged.orElseThrow();
            int to = cellAt(event).map(StopCell::getIndex).orElse(from);
            cells().forEach(it -> it.showDrop(it.getIndex() == to && to < from, it.getIndex() == to && to > from));
        }
    }

    private void drop(MouseEvent event) {
        cells().forEach(it -> it.showDrop(false, false));
        if (isDrag(event)) {
            event.consume();
            int from = dragged.orElseThrow();
            cellAt(event).ifPresent(cell -> model.move(from, cell.getIndex()));
        }
        dragged = Optional.empty();
    }

    /** Returns the stop at the height of the mouse. */
    private Optional<StopCell> cellAt(MouseEvent event) {
        return cells().stream().filter(cell -> contains(cell, event.getSceneY())).findFirst();
    }

    private static boolean contains(Node cell, double sceneY) {
        double top = cell.localToScene(0, 0).getY();
        return top <= sceneY && sceneY < top + cell.getLayoutBounds().getHeight();
    }
}
