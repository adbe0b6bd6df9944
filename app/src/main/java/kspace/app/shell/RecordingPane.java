package kspace.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Commands;
import kspace.app.desktop.Desktop;
import kspace.app.export.ExportViewModel;
import kspace.app.inspector.InspectorViewModel;
import kspace.app.machine.ExplanationCard;
import kspace.app.machine.MachinePicker;
import kspace.app.machine.ModeCard;
import kspace.app.machine.OpenItems;
import kspace.app.machine.Opening;
import kspace.app.map.MapViewModel;
import kspace.app.palette.PaletteViewModel;
import kspace.app.panes.PaneArea;
import kspace.app.panes.PaneId;
import kspace.app.panes.PanesModel;
import kspace.app.recording.RecordedMoment;
import kspace.app.recording.RecordedMomentView;
import kspace.app.sample.MachineSource;
import kspace.app.shell.bar.Breadcrumb;
import kspace.app.shell.bar.BreadcrumbViewModel;
import kspace.app.shell.bar.GoToCard;
import kspace.app.shell.bar.GoToField;
import kspace.app.shell.bar.GoToViewModel;
import kspace.app.shell.bar.PaletteContents;
import kspace.app.shell.bar.TopBar;
import kspace.app.shell.help.Explanations;
import kspace.app.shell.look.LevelNamesChoice;
import kspace.app.shell.look.ThemeChoice;
import kspace.app.shell.look.WindowLook;
import kspace.app.shell.space.CopyNotice;
import kspace.app.shell.space.FileDrop;
import kspace.app.shell.space.SelectionCommands;
import kspace.app.shell.space.SpaceModels;
import kspace.app.shell.space.SpaceViews;
import kspace.app.shell.space.WindowModels;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesViewModel;
import kspace.app.translation.TranslationViewModel;
import kspace.core.kernel.asterinas.boot.Boot;
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
    private final PanesModel panes;
    private final PaneArea area;
    private final PaletteViewModel palette;
    private final GoToField goTo;
    private final ExportViewModel exports;
    private final Layers layers;
    private final CopyNotice copied;
    private final Commands commands = new Commands();
    private final Banner banner;
    private final Opening opening;
    private final WaitNotice waiting;

    /** Creates the content of a picture. */
    RecordingPane(Explorer explorer, Recording recording, Theme theme, Optional<WindowModels> shown) {
        this(explorer, recording, theme, Desktop.none(), new NothingOpens());
        shown.ifPresent(models::showAs);
    }

    /**
     * Creates the content of a window on a desktop.
     *
     * @param theme its theme; empty for the one that was used last
     * @param result gets what the user opens instead
     */
    RecordingPane(
            Explorer explorer, Recording recording, Desktop desktop, Optional<Theme> theme, Opening.Result result) {
        this(explorer, recording,
                theme.orElseGet(() -> ThemeChoice.first(desktop.settings(), desktop.isDark().getValue())), desktop,
                result);
        new ThemeChoice(desktop, this, themeProperty()).offerTo(commands);
        new LevelNamesChoice(desktop.settings(), windowLook, explorer, this).offerTo(commands);
    }

    private RecordingPane(
            Explorer explorer, Recording recording, Theme theme, Desktop desktop, Opening.Result result) {
        this.explorer = explorer;
        this.recording = recording;
        LevelNamesChoice.begin(desktop.settings());
        this.windowLook = new WindowLook(this, theme, desktop.settings());
        this.motion = ReducedMotion.ofDesktop(desktop.settings());
        this.copied = new CopyNotice(desktop::copyText, it -> ShellMessage.COPIED.text(it));
        this.panes = new PanesModel(desktop.settings());
        this.area = new PaneArea(panes, windowLook.lookProperty());
        this.models = new WindowModels(new SpaceModels(
                new MapViewModel(explorer.whileShown(panes.shows(PaneId.MAP)), motion),
                new TablesViewModel(explorer.whileShown(panes.shows(PaneId.TABLES)), motion),
                new InspectorViewModel(
                        explorer.whileShown(panes.shows(PaneId.INSPECTOR)), copied::copy, desktop.tasks(),
                        desktop::fault),
                new TranslationViewModel(explorer.whileShown(panes.shows(PaneId.TRANSLATION)), motion)),
                Optional.empty());
        this.views = SpaceViews.of(models.space(), windowLook.lookProperty(), copied::copy);
        this.opening = new Opening(desktop, Runnable::run, result);
        this.banner = new Banner(desktop::copyText);
        Explanations explanations =
                new Explanations(explorer::snapshot, desktop, it -> banner.tell(it, Optional.empty()),
                        new TermPictures(themeProperty()::get));
        GoToViewModel goToModel = new GoToViewModel(explorer);
        this.palette = new PaletteViewModel(
                new PaletteContents(commands, opening, opening::open, List.of(explanations::items)));
        this.goTo = new GoToField(goToModel, palette, windowLook.lookProperty());
        this.exports = new ExportViewModel(
                explorer, desktop, new PictureRenderer(models), windowLook.themeProperty()::get);
        this.waiting = new WaitNotice(opening.waitingProperty(), opening::cancel);
        opening.errorProperty().addListener((_, _, sentence) -> banner.report(sentence));
        banner.sentenceProperty().addListener((_, _, sentence) -> {
            if (sentence.isEmpty()) {
                opening.dismiss();
            }
        });
        views.offerTo(commands, panes::shows, () -> panes.reveal(PaneId.INSPECTOR));
        // How its form was told to read it belongs to a command, too, and is not known here.
        new SelectionCommands(explorer, Optional::empty, copied::copy).offerTo(commands);
        this.layers = new Layers(compose(), goTo, new GoToCard(goToModel, palette, goTo), exports, commands,
                explanations, new ModeCard(opening),
                new ExplanationCard(opening, it -> goTo.go(it.toString()), copied::copy));
        layers.blockWhile(opening.replyProperty().map(Optional::isPresent));
        WindowCommands window = new WindowCommands(goTo, opening, exports, motion, windowLook, area, layers);
        window.offerTo(commands, this);
        layers.getChildren().add(copied);
        windowLook.wear(layers);
        FileDrop.on(this, path -> opening.open(new MachineSource.OnDisk(path)));
        window.listen(this, new WindowKeys(commands, new KeyActions()));
    }

    private VBox compose() {
        OpenItems openItems = new OpenItems(opening);
        TopBar bar = new TopBar(
                explorer, new MachinePicker(openItems, shortName(recording)), openItems, this::chips,
                windowLook.lookProperty(),
                windowLook.themeProperty(), goTo, commands);
        Breadcrumb breadcrumb = new Breadcrumb(
                new BreadcrumbViewModel(explorer), windowLook.lookProperty(), views.inspector()::showFindings);
        RecordedMomentView moment = new RecordedMomentView(
                RecordedMoment.of(recording, explorer.snapshot().checks().results()), windowLook.lookProperty());
        views.putInto(area);
        area.put(PaneId.TIMELINE, moment);
        VBox.setVgrow(area, Priority.ALWAYS);
        return new VBox(bar, banner, waiting, breadcrumb, area);
    }

    /** Returns the stop that is shown; what its dump does not say itself is not known any more. */
    WindowStop stop() {
        return new WindowStop(explorer, models.space(), panes, themeProperty(), () -> "");
    }

    /** Returns the models of the views. */
    SpaceModels models() {
        return models.space();
    }

    /** Returns what opens something else. */
    Opening opening() {
        return opening;
    }

    /** Returns what can be done in the window. */
    Commands commands() {
        return commands;
    }

    private List<String> chips(Look now) {
        PagingMode mode = recording.mmu().mode();
        return now.density() == Density.NORMAL
                ? List.of(mode.architecture(), ShellMessage.BIT.text(mode.addressWidth()),
                        ShellMessage.LEVELS.text(mode.nrLevels()),
                        recording.origin().form())
                : List.of(mode.architecture(), ShellMessage.BIT.text(mode.addressWidth()),
                        ShellMessage.LEVELS.text(mode.nrLevels()));
    }

    /** Returns the name of a recording's file, without its folders. */
    static String shortName(Recording recording) {
        String name = recording.name();
        return name.substring(name.lastIndexOf(File.separatorChar) + 1);
    }

    /**
     * Shows a sentence about a mistake of the program, until it is dismissed.
     *
     * @param details what the user may copy about it
     */
    void report(String sentence, String details) {
        banner.report(sentence, details);
    }

    /** Returns the theme, which may be set. */
    ObjectProperty<Theme> themeProperty() {
        return windowLook.themeProperty();
    }

    /** In a picture nobody opens anything. */
    private static final class NothingOpens implements Opening.Result {
        @Override
        public void machine(MachineSource source, Boot boot, String news) {
            throw new IllegalStateException(source.label());
        }

        @Override
        public void recording(Explorer opened) {
            throw new IllegalStateException(opened.snapshot().space().name());
        }

        @Override
        public void tour(Path file) {
            throw new IllegalStateException(file.toString());
        }
    }

    private final class KeyActions implements WindowKeys.Actions {
        @Override
        public boolean close() {
            if (opening.closeReply()) {
                return true;
            }
            if (exports.openProperty().get()) {
                exports.close();
                return true;
            }
            if (waiting.isVisible()) {
                waiting.cancel();
                return true;
            }
            if (banner.isVisible()) {
                banner.dismiss();
                return true;
            }
            return layers.closeHelp() || views.closeCard() || panes.leaveFull();
        }

        @Override
        public boolean isCovered() {
            return opening.replyProperty().get().isPresent() || exports.openProperty().get() || layers.showsHelp();
        }

        @Override
        public boolean choose(KeyEvent event) {
            return false;
        }

        @Override
        public boolean click(KeyCode key) {
            return false;
        }

        @Override
        public boolean lighten() {
            return layers.lighten();
        }
    }
}
