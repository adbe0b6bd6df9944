package kspace.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.Theme;
import kspace.app.desktop.Desktop;
import kspace.app.export.ExportViewModel;
import kspace.app.inspector.InspectorViewModel;
import kspace.app.map.MapViewModel;
import kspace.app.recording.RecordedMoment;
import kspace.app.recording.RecordedMomentView;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesViewModel;
import kspace.app.translation.TranslationViewModel;
import kspace.core.paging.PagingMode;
import kspace.core.space.Recording;

/** The content of the window of a recording: the views that every address space has, and its one moment beneath them. */
public final class RecordingPane extends StackPane {
    private final Explorer explorer;
    private final Recording recording;
    private final WindowLook windowLook;
    private final ReducedMotion motion;
    private final WindowModels models;
    private final SpaceViews views;
    private final GoToField goTo;
    private final ExportViewModel exports;
    private final Layers layers;
    private final Banner banner;

    /** Creates the content of a picture. */
    RecordingPane(Explorer explorer, Recording recording, Theme theme, Optional<WindowModels> shown) {
        this(explorer, recording, theme, Desktop.none());
        shown.ifPresent(models::showAs);
    }

    /** Creates the content of a window on a desktop. */
    RecordingPane(Explorer explorer, Recording recording, Theme theme, Desktop desktop) {
        this.explorer = explorer;
        this.recording = recording;
        this.windowLook = new WindowLook(this, theme);
        this.motion = ReducedMotion.ofDesktop(desktop.settings());
        this.models = new WindowModels(new SpaceModels(
                new MapViewModel(explorer, motion), new TablesViewModel(explorer, motion),
                new InspectorViewModel(explorer, desktop.tasks(), desktop::fault),
                new TranslationViewModel(explorer, motion)), Optional.empty());
        this.views = SpaceViews.of(models.space(), windowLook.lookProperty());
        GoToViewModel goToModel = new GoToViewModel(explorer);
        this.goTo = new GoToField(goToModel, windowLook.lookProperty());
        this.exports = new ExportViewModel(
                explorer, desktop, new PictureRenderer(models), windowLook.themeProperty()::get);
        this.banner = new Banner(desktop::copyText);
        this.layers = new Layers(compose(), goTo, new GoToCard(goToModel, goTo), exports);
        windowLook.wear(layers);
        WindowKeys keys = new WindowKeys(new KeyActions());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.install(scene);
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, layers::closeKeysOutside);
            }
        });
    }

    private VBox compose() {
        Label name = new Label(recording.name());
        name.getStyleClass().add("recording-name");
        TopBar bar = new TopBar(explorer, name, this::chips, windowLook.lookProperty(), windowLook.themeProperty(), goTo,
                new TopBar.Actions() {
                    @Override
                    public void showKeys() {
                        layers.toggleKeys();
                    }

                    @Override
                    public void export() {
                        exports.open();
                    }
                });
        Breadcrumb breadcrumb = new Breadcrumb(
                new BreadcrumbViewModel(explorer), windowLook.lookProperty(), views.inspector()::showFindings);
        RecordedMomentView moment = new RecordedMomentView(
                RecordedMoment.of(recording, explorer.snapshot().checks().results()), windowLook.lookProperty());
        WindowLook.sizeHeight(moment, windowLook.lookProperty(), 158, 138);
        return new VBox(bar, banner, breadcrumb, views.centre(this), views.translation(), moment);
    }

    private List<String> chips(Look now) {
        PagingMode mode = recording.mmu().mode();
        return now.density() == Density.NORMAL
                ? List.of(mode.architecture(), mode.addressWidth() + " bit", mode.nrLevels() + " levels",
                        recording.origin().form())
                : List.of(mode.architecture(), mode.addressWidth() + " bit", mode.nrLevels() + " levels");
    }

    /** Shows a sentence about something that did not work, until it is dismissed. */
    void report(String sentence) {
        banner.report(sentence);
    }

    /** Gives the focus to the field in which an address is typed. */
    void startAtField() {
        goTo.startTyping();
    }

    /** Returns how everything looks. */
    WindowLook look() {
        return windowLook;
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
        public void switchTheme() {
            windowLook.themeProperty().set(windowLook.themeProperty().get().next());
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
            if (exports.openProperty().get()) {
                exports.close();
                return true;
            }
            if (banner.isVisible()) {
                banner.dismiss();
                return true;
            }
            return layers.closeKeys() || views.closeCard();
        }

        @Override
        public boolean isCovered() {
            return exports.openProperty().get() || layers.showsKeys();
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
