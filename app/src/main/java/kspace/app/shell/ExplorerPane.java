package kspace.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Secret;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Settings;
import kspace.app.export.ExportViewModel;
import kspace.app.inspector.InspectorViewModel;
import kspace.app.learn.lesson.Lesson;
import kspace.app.machine.ExplanationCard;
import kspace.app.machine.MachinePicker;
import kspace.app.machine.MachineViewModel;
import kspace.app.machine.ModeCard;
import kspace.app.machine.OpenItems;
import kspace.app.machine.UnsavedCard;
import kspace.app.map.MapViewModel;
import kspace.app.palette.PaletteViewModel;
import kspace.app.panes.PaneArea;
import kspace.app.panes.PaneId;
import kspace.app.panes.PanesModel;
import kspace.app.shell.bar.Breadcrumb;
import kspace.app.shell.bar.BreadcrumbViewModel;
import kspace.app.shell.bar.GoToCard;
import kspace.app.shell.bar.GoToField;
import kspace.app.shell.bar.GoToViewModel;
import kspace.app.shell.bar.LessonItems;
import kspace.app.shell.bar.PaletteContents;
import kspace.app.shell.bar.TopBar;
import kspace.app.shell.help.Explanations;
import kspace.app.shell.lesson.LessonPlace;
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
import kspace.app.state.MachineEdits;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationViewModel;

/** The content of the window: all views, composed, in a theme and a density that follows the width. */
public final class ExplorerPane extends StackPane {
    private final Explorer explorer;
    private final Settings settings;
    private final WindowLook windowLook;
    private final ObservableValue<Look> look;
    private final ReducedMotion motion;
    private final MachineEdits edits;
    private final MachineViewModel machines;
    private final MachineSheet sheet;
    private final ComparePlace comparison;
    private final LessonPlace lesson;
    private final PanesModel panes;
    private final PaneArea area;
    private final SpaceViews views;
    private final TimelineView timeline;
    private final Banner banner;
    private final WaitNotice waiting;
    private final PaletteViewModel palette;
    private final GoToField goTo;
    private final ExportViewModel exports;
    private final WindowModels models;
    private final Layers layers;
    private final CopyNotice copied;
    private final Commands commands = new Commands();

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
        this(explorer, desktop, Optional.empty());
    }

    /** Creates the content of a window on a desktop, in a theme, or in the one that was used last. */
    ExplorerPane(Explorer explorer, Desktop desktop, Optional<Theme> theme) {
        this(explorer, theme.orElseGet(() -> ThemeChoice.first(desktop.settings(), desktop.isDark().getValue())),
                desktop);
        new ThemeChoice(desktop, this, themeProperty()).offerTo(commands);
        LevelNamesChoice levelNames = new LevelNamesChoice(desktop.settings(), windowLook, explorer, this);
        levelNames.offerTo(commands);
        levelNames.namesProperty().addListener((_, _, _) -> lesson.renameLevels());
    }

    private ExplorerPane(Explorer explorer, Theme initialTheme, Desktop desktop) {
        this.explorer = explorer;
        this.settings = desktop.settings();
        LevelNamesChoice.begin(desktop.settings());
        this.windowLook = new WindowLook(this, initialTheme, desktop.settings());
        this.look = windowLook.lookProperty();
        this.motion = ReducedMotion.ofDesktop(desktop.settings());
        this.copied = new CopyNotice(desktop::copyText, it -> ShellMessage.COPIED.text(it));
        this.panes = new PanesModel(desktop.settings());
        this.area = new PaneArea(panes, look);
        this.edits = new MachineEdits(explorer);
        this.machines = new MachineViewModel(edits, desktop);
        this.banner = new Banner(this::copy);
        this.waiting = new WaitNotice(machines.waitingProperty(), machines::cancel);
        Explanations explanations = new Explanations(explorer::snapshot, desktop, machines::tell,
                new TermPictures(themeProperty()::get));
        GoToViewModel goToModel = new GoToViewModel(explorer);
        this.palette = new PaletteViewModel(new PaletteContents(commands,
                machines.opening(), machines.opening()::open,
                List.of(() -> LessonItems.of(this::start), explanations::items)));
        this.goTo = new GoToField(goToModel, palette, look);
        this.comparison = new ComparePlace(edits, look, motion);
        this.sheet = new MachineSheet(edits, machines, comparison::toggle);
        Explorer whileAlone = explorer.whileShown(comparison.isOpen().map(open -> !open));
        TimelineViewModel timelineModel = new TimelineViewModel(explorer, desktop.tasks(), desktop::fault);
        this.models = new WindowModels(new SpaceModels(
                new MapViewModel(whileAlone.whileShown(panes.shows(PaneId.MAP)), edits, motion),
                new TablesViewModel(whileAlone.whileShown(panes.shows(PaneId.TABLES)), motion),
                new InspectorViewModel(
                        whileAlone.whileShown(panes.shows(PaneId.INSPECTOR))
                                .whileShown(sheet.isOpen().map(open -> !open)),
                        this::copy, desktop.tasks(), desktop::fault),
                new TranslationViewModel(whileAlone.whileShown(panes.shows(PaneId.TRANSLATION)), motion)),
                Optional.of(timelineModel));
        this.views = SpaceViews.of(models.space(), look, this::copy);
        this.timeline = new TimelineView(timelineModel, look, this::copy);
        this.lesson = new LessonPlace(explorer, models.space().walk(), desktop, new LessonWindow(
                this, explorer, machines, models.space(), windowLook, panes, views, timeline, () -> {
                    comparison.close();
                    sheet.close();
                }, this::report));
        this.exports = new ExportViewModel(explorer, desktop, new PictureRenderer(models), themeProperty()::get);
        offer(desktop);
        this.layers = new Layers(
                compose(), goTo, new GoToCard(goToModel, palette, goTo), exports, commands,
                explanations, new UnsavedCard(machines), new ModeCard(machines.opening()),
                new ExplanationCard(machines.opening(), it -> goTo(it.toString()), this::copy));
        WindowCommands window =
                new WindowCommands(goTo, machines.opening(), exports, motion, windowLook, area, layers);
        window.offerTo(commands, this);
        layers.blockWhile(machines.unsaved().waitingProperty().map(Optional::isPresent));
        layers.blockWhile(machines.opening().replyProperty().map(Optional::isPresent));
        machines.errorProperty().addListener((_, _, sentence) -> report(sentence));
        machines.newsProperty().addListener((_, _, news) -> banner.tell(news.sentence(), machines.showSaved()));
        banner.sentenceProperty().addListener((_, _, sentence) -> dismissWith(sentence));
        lesson.isOpen().addListener((_, _, isOpen) -> {
            if (isOpen) {
                // It says what is seen from now on.
                banner.dismiss();
            }
        });
        layers.getChildren().add(copied);
        windowLook.wear(layers);
        window.listen(this, new WindowKeys(commands, new KeyActions()));
        FileDrop.on(this, machines::open);
    }

    /** What a lesson covers is not to be read in another program either. */
    private void copy(String text) {
        copied.copy(Secret.at(this).without(text));
    }

    private void offer(Desktop desktop) {
        views.offerTo(commands, pane -> panes.shows(pane).flatMap(
                it -> comparison.isOpen().map(open -> it && !open)), this::showInspector);
        new SelectionCommands(explorer, this::unchangedSource, this::copy).offerTo(commands);
        comparison.offerTo(commands);
        new StopCommands(stop(), machines.modifiedProperty(),
                text -> desktop.copyText(Secret.at(this).without(text)), machines::tell).offerTo(commands);
        sheet.offerTo(commands);
        lesson.offerTo(commands);
        commands.offerAll(timeline.commands())
                .offer(CommandId.SAVE, machines::save)
                .offer(CommandId.SAVE_AS, machines::saveAs)
                .offer(CommandId.UNDO, edits.canUndoProperty(), edits::undo)
                .offer(CommandId.REDO, edits.redoTitleProperty().map(title -> !title.isEmpty()), edits::redo)
                .offerSwitch(CommandId.COMPARE, comparison.isOpen(), comparison::toggle);
    }

    private Optional<String> unchangedSource() {
        return Optional.of(machines.sourceLabel())
                .filter(label -> !label.isEmpty() && !machines.modifiedProperty().get());
    }

    private void start(Lesson begun) {
        lesson.start(begun);
    }

    private void showInspector() {
        comparison.close();
        sheet.close();
        lesson.close();
        panes.reveal(PaneId.INSPECTOR);
    }

    /** Returns what can be done in the window. */
    Commands commands() {
        return commands;
    }

    private StackPane compose() {
        sheet.isOpen().subscribe(open -> {
            if (open) {
                lesson.close();
                panes.reveal(PaneId.INSPECTOR);
            }
        });
        ObservableValue<Boolean> isTaken = sheet.isOpen().flatMap(open -> open ? sheet.isOpen() : lesson.isOpen());
        isTaken.subscribe(taken -> show(views.inspector(), !taken));
        OpenItems openItems = new OpenItems(machines);
        TopBar topBar = new TopBar(
                explorer, new MachinePicker(machines, openItems), openItems,
                now -> MachineSheet.chips(explorer.snapshot().boot().machine(), now), look, themeProperty(), goTo,
                commands);
        Breadcrumb breadcrumb =
                new Breadcrumb(new BreadcrumbViewModel(explorer), look, this::showFindings);
        comparison.isOpen().subscribe(open -> {
            if (open) {
                models.space().walk().finish();
            }
        });
        area.compareIn(comparison, comparison.isOpen());
        views.putInto(area, sheet, lesson);
        area.put(PaneId.TIMELINE, timeline);
        VBox.setVgrow(area, Priority.ALWAYS);
        return new StackPane(
                new VBox(topBar, new RestoreNotice(machines, this::report), banner, waiting, breadcrumb, area),
                lesson.overlay());
    }

    private void showFindings() {
        views.inspector().showFindings();
        showInspector();
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    /** The same file may be wrong again, or saved again: it must be said again. */
    private void dismissWith(String sentence) {
        if (sentence.isEmpty()) {
            machines.dismiss();
        }
    }

    /** Goes to what was typed elsewhere; what is wrong with it is said beneath the field. */
    void goTo(String address) {
        goTo.go(address);
    }

    /** Gives the focus to the timeline, where the keys to play and step are at hand. */
    void startAtTimeline() {
        timeline.requestFocus();
    }

    /** Says what is seen and what to do, until it is dismissed. */
    void greet(String sentence) {
        banner.greet(sentence);
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
        return windowLook.lookProperty();
    }

    /** Returns the theme, which may be set. */
    public ObjectProperty<Theme> themeProperty() {
        return windowLook.themeProperty();
    }

    /** Returns the stop that is shown. */
    WindowStop stop() {
        return new WindowStop(explorer, models.space(), panes, themeProperty(), machines::sourceLabel);
    }

    /** Returns the place of lessons. */
    LessonPlace lesson() {
        return lesson;
    }

    /** Returns the models of the views. */
    SpaceModels models() {
        return models.space();
    }

    /** Returns the models of all parts. */
    WindowModels windowModels() {
        return models;
    }

    /** Remembers what is shown, unless nobody knows where its machine came from. */
    void keepStop() {
        stop().kept().ifPresent(it -> it.keepIn(settings));
    }

    /** Returns the changes that are made to the machine of the window. */
    MachineEdits edits() {
        return edits;
    }

    /** Returns the machine of the window. */
    public MachineViewModel machines() {
        return machines;
    }

    private final class KeyActions implements WindowKeys.Actions {
        @Override
        public boolean close() {
            if (machines.unsaved().waitingProperty().get().isPresent()) {
                machines.unsaved().stay();
            } else if (machines.opening().closeReply()) {
                return true;
            } else if (edits.cancelGesture()) {
                return true;
            } else if (exports.openProperty().get()) {
                exports.close();
            } else if (layers.closeHelp() || closeCard()) {
                return true;
            } else if (waiting.isVisible()) {
                waiting.cancel();
            } else if (banner.isVisible()) {
                banner.dismiss();
            } else {
                return panes.leaveFull() || comparison.escape() || sheet.close() || lesson.close();
            }
            return true;
        }

        /** Closes what a view shows above its picture; what is not seen stays. */
        private boolean closeCard() {
            return !comparison.isOpen().get() && views.closeCard();
        }

        @Override
        public boolean isCovered() {
            return machines.unsaved().waitingProperty().get().isPresent()
                    || machines.opening().replyProperty().get().isPresent() || exports.openProperty().get()
                    || layers.showsHelp();
        }

        @Override
        public boolean choose(KeyEvent event) {
            return lesson.choose(event);
        }

        @Override
        public boolean click(KeyCode key) {
            return timeline.click(key);
        }

        @Override
        public boolean lighten() {
            return layers.lighten();
        }
    }
}
