package kspace.app.shell;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.Theme;
import kspace.app.desktop.Desktop;
import kspace.app.export.ExportViewModel;
import kspace.app.inspector.InspectorView;
import kspace.app.inspector.InspectorViewModel;
import kspace.app.machine.MachineViewModel;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.recording.RecordingViewModel;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationView;
import kspace.app.translation.TranslationViewModel;
import kspace.core.space.RecordingException;

/** The content of the window: all views, composed, in a theme and a density that follows the width. */
public final class ExplorerPane extends StackPane {
    /** Less than the least height of the window leaves, for a sentence above it and for small screens. */
    private static final double CENTRE_MIN_HEIGHT = 220;
    private static final String THEME = "theme";

    private final Explorer explorer;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReducedMotion motion;
    private final MachineEdits edits;
    private final MachineViewModel machines;
    private final MachineSheet sheet;
    private final ComparePlace comparison;
    private final MapView map;
    private final TablesView tables;
    private final TimelineView timeline;
    private final Banner banner;
    private final WaitNotice waiting;
    private final GoToField goTo;
    private final ExportViewModel exports;
    private final WindowModels models;
    private final Layers layers;
    private final Consumer<Throwable> faults;
    private final Magnifier magnifier;

    /** Creates the content of a picture. */
    public ExplorerPane(Explorer explorer, Theme theme) {
        this(explorer, theme, Desktop.none());
    }

    /** Creates the content of a picture of what a window shows. */
    ExplorerPane(Explorer explorer, Theme theme, WindowModels shown) {
        this(explorer, theme);
        models.showAs(shown);
    }

    /** Creates the content of a window on a desktop, in the theme that was used last. */
    public ExplorerPane(Explorer explorer, Desktop desktop) {
        this(explorer, lastTheme(desktop), desktop);
    }

    private ExplorerPane(Explorer explorer, Theme initialTheme, Desktop desktop) {
        this.explorer = explorer;
        this.theme = new SimpleObjectProperty<>(initialTheme);
        this.look = new ReadOnlyObjectWrapper<>(new Look(initialTheme, Density.NORMAL));
        this.motion = ReducedMotion.ofDesktop(desktop.settings());
        this.edits = new MachineEdits(explorer);
        this.faults = desktop::fault;
        this.machines = new MachineViewModel(edits, desktop);
        this.banner = new Banner(desktop::copyText);
        this.waiting = new WaitNotice(machines.waitingProperty(), machines::cancel);
        GoToViewModel goToModel = new GoToViewModel(explorer);
        this.goTo = new GoToField(goToModel, look);
        this.comparison = new ComparePlace(edits, look, motion);
        this.sheet = new MachineSheet(edits, machines, comparison::toggle);
        Explorer whileAlone = explorer.whileShown(comparison.isOpen().map(open -> !open));
        this.models = new WindowModels(new MapViewModel(whileAlone, edits, motion),
                new TablesViewModel(whileAlone, motion),
                new InspectorViewModel(
                        whileAlone.whileShown(sheet.isOpen().map(open -> !open)), desktop.tasks(), desktop::fault),
                new TranslationViewModel(whileAlone, motion),
                new TimelineViewModel(explorer, desktop.tasks(), desktop::fault));
        this.map = new MapView(models.map(), look);
        this.tables = new TablesView(models.tables(), look);
        this.timeline = new TimelineView(models.timeline(), look);
        this.exports = new ExportViewModel(explorer, desktop, new PictureRenderer(models), theme::get);
        this.layers = new Layers(compose(), goTo, new GoToCard(goToModel, goTo), machines, exports);
        this.magnifier = new Magnifier(layers);
        theme.addListener((_, _, now) -> {
            desktop.settings().put(THEME, now.id());
            updateLook();
        });
        widthProperty().addListener(_ -> updateLook());
        heightProperty().addListener(_ -> updateLook());
        machines.errorProperty().addListener((_, _, sentence) -> report(sentence));
        machines.recordingProperty().addListener((_, _, opened) -> opened.ifPresent(recording -> desktop.tasks().start(
                () -> new RecordingViewModel(recording),
                model -> RecordingWindow.show(model, theme.get(), new Stage()), this::refused)));
        machines.newsProperty().addListener((_, _, sentence) -> banner.tell(sentence));
        banner.sentenceProperty().addListener((_, _, sentence) -> dismissWith(sentence));
        getStyleClass().add("explorer");
        getChildren().add(magnifier);
        look.addListener(_ -> applyLook());
        applyLook();
        setUpInput();
    }

    private void refused(Throwable reason) {
        if (reason instanceof RecordingException e) {
            report(e.sentence());
        } else {
            faults.accept(reason);
        }
    }

    private static Theme lastTheme(Desktop desktop) {
        return Theme.of(desktop.settings().get(THEME, "")).orElse(Theme.LIGHT);
    }

    private VBox compose() {
        InspectorView inspector = new InspectorView(models.inspector(), look);
        TranslationViewModel walk = models.walk();
        TranslationView translation = new TranslationView(walk, look);
        sizeWidth(map, 496, 348);
        sizeWidth(inspector, 424, 316);
        sizeHeight(translation, 138, 106);
        sizeHeight(timeline, 158, 138);
        HBox.setHgrow(tables, Priority.ALWAYS);
        tables.setMinWidth(0);
        sizeWidth(sheet, 424, 316);
        sheet.isOpen().subscribe(open -> show(inspector, !open));
        addEventHandler(KeyEvent.KEY_PRESSED, inspector::selectByDigit);
        HBox centre = new HBox(map, tables, inspector, sheet);
        centre.getStyleClass().add("centre");
        centre.setMinHeight(CENTRE_MIN_HEIGHT);
        VBox.setVgrow(centre, Priority.ALWAYS);
        TopBar topBar = new TopBar(explorer, machines, look, theme, goTo, new TopBar.Actions() {
            @Override
            public void edit() {
                sheet.toggle();
            }

            @Override
            public void showKeys() {
                layers.toggleKeys();
            }

            @Override
            public void export() {
                exports.open();
            }
        });
        Breadcrumb breadcrumb = new Breadcrumb(new BreadcrumbViewModel(explorer), look, inspector::showFindings);
        VBox.setVgrow(comparison, Priority.ALWAYS);
        comparison.isOpen().subscribe(open -> {
            show(centre, !open);
            show(translation, !open);
            if (open) {
                walk.finish();
            }
        });
        return new VBox(topBar, banner, waiting, breadcrumb, centre, translation, comparison, timeline);
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private void sizeWidth(Region region, double normal, double compact) {
        region.minWidthProperty().bind(look.map(it -> it.pick(normal, compact)));
        region.maxWidthProperty().bind(region.minWidthProperty());
        region.prefWidthProperty().bind(region.minWidthProperty());
    }

    private void sizeHeight(Region region, double normal, double compact) {
        region.minHeightProperty().bind(look.map(it -> it.pick(normal, compact)));
        region.maxHeightProperty().bind(region.minHeightProperty());
        region.prefHeightProperty().bind(region.minHeightProperty());
    }

    private void updateLook() {
        boolean isSeen = getWidth() > 0 && getHeight() > 0;
        double times = isSeen ? Magnifier.fitting(theme.get(), getWidth(), getHeight()) : theme.get().magnification();
        magnifier.magnificationProperty().set(times);
        Dress.magnify(this, times);
        Look next = new Look(theme.get(), isSeen ? Density.of(getWidth(), times) : look.get().density());
        if (!next.equals(look.get())) {
            look.set(next);
        }
    }

    private void applyLook() {
        Look now = look.get();
        Dress.put(this, now, magnifier.magnificationProperty().get());
    }

    private void setUpInput() {
        WindowKeys keys = new WindowKeys(new KeyActions());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.install(scene);
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, layers::closeKeysOutside);
            }
        });
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::drop);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        files.stream().findFirst().ifPresent(file -> machines.open(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /** The same file may be wrong again, or saved again: it must be said again. */
    private void dismissWith(String sentence) {
        if (sentence.isEmpty()) {
            machines.dismiss();
        }
    }

    /** Gives the focus to the timeline, where the keys to play and step are at hand. */
    void startAtTimeline() {
        timeline.requestFocus();
    }

    /** Shows a sentence about something that did not work, until it is dismissed. */
    public void report(String sentence) {
        banner.report(sentence);
    }

    /**
     * Shows a sentence about a mistake of the program, until it is dismissed.
     *
     * @param details what the user may copy about it
     */
    public void report(String sentence, String details) {
        banner.report(sentence, details);
    }

    /** Returns how everything looks. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Returns the theme, which may be set. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Returns the machine of the window. */
    public MachineViewModel machines() {
        return machines;
    }

    private final class KeyActions implements WindowKeys.Actions {
        @Override
        public void goTo() {
            goTo.startTyping();
        }

        @Override
        public void back() {
            explorer.back();
        }

        @Override
        public void forward() {
            explorer.forward();
        }

        @Override
        public void open() {
            machines.chooseAndOpen();
        }

        @Override
        public void save() {
            machines.save();
        }

        @Override
        public void saveAs() {
            machines.saveAs();
        }

        @Override
        public void edit() {
            sheet.toggle();
        }

        @Override
        public void compare() {
            comparison.toggle();
        }

        @Override
        public void undo() {
            edits.undo();
        }

        @Override
        public void redo() {
            edits.redo();
        }

        @Override
        public void switchTheme() {
            theme.set(theme.get().next());
        }

        @Override
        public void switchMotion() {
            motion.toggle();
        }

        @Override
        public void export() {
            exports.open();
        }

        @Override
        public void showKeys() {
            layers.toggleKeys();
        }

        @Override
        public boolean close() {
            if (machines.unsaved().waitingProperty().get().isPresent()) {
                machines.unsaved().stay();
            } else if (edits.cancelGesture()) {
                return true;
            } else if (exports.openProperty().get()) {
                exports.close();
            } else if (layers.closeKeys() || closeCard()) {
                return true;
            } else if (waiting.isVisible()) {
                waiting.cancel();
            } else if (banner.isVisible()) {
                banner.dismiss();
            } else {
                return comparison.escape() || sheet.close();
            }
            return true;
        }

        /** Closes what a view shows above its picture; what is not seen stays. */
        private boolean closeCard() {
            return !comparison.isOpen().get() && (map.closeCard() || tables.closeCard());
        }

        @Override
        public boolean isCovered() {
            return machines.unsaved().waitingProperty().get().isPresent() || exports.openProperty().get()
                    || layers.showsKeys();
        }

        @Override
        public boolean click(KeyCode key) {
            return timeline.click(key);
        }

        @Override
        public void blacken() {
            if (!isCovered()) {
                layers.blacken();
            }
        }

        @Override
        public boolean lighten() {
            return layers.lighten();
        }
    }
}
