package kspace.app.shell.welcome;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Memo;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.controls.FocusTrap;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.desktop.Desktop;
import kspace.app.learn.lesson.LessonProgress;
import kspace.app.machine.Opening;
import kspace.app.resources.Resources;
import kspace.app.sample.MachineSource;
import kspace.app.shell.bar.LessonItems;
import kspace.app.shell.bar.LogoMark;
import kspace.app.shell.bar.PaletteContents;
import kspace.app.shell.help.Explanations;
import kspace.app.shell.help.TermFigures;
import kspace.app.shell.look.ThemeChoice;
import kspace.app.shell.look.WindowLook;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The page that greets: to learn, to open a sample, to open something of one's own. */
public final class WelcomePane extends StackPane {
    private static final String PROGRAM = "KSpace Explorer";
    /** Where less than this is left, the columns stand below each other. */
    private static final double LEAST_WIDTH = 900;

    private static final double CARD_WIDTH = 660;
    private static final double CARD_GAP = 6;

    private final WelcomeActions actions;
    private final Opening opening;
    private final Commands commands = new Commands();
    private final Desktop desktop;
    private final WindowLook look;
    private final LearnColumn learn;
    private final SamplesColumn samples;
    private final Label message = new Label();
    private final VBox page = new VBox();
    private final Region[] columns;
    private final FindBox find;
    private final Explanations explanations;

    /**
     * Creates the page.
     *
     * @param opening what opens what is found
     * @param error a sentence about what did not open; empty if there is none
     * @param pictures makes what pictures terms in a theme
     * @param cards what is asked and told above the page
     */
    public WelcomePane(Desktop desktop, WelcomeActions actions, Opening opening, ReadOnlyStringProperty error,
            Function<Supplier<Theme>, TermFigures> pictures, Region... cards) {
        this.desktop = desktop;
        this.actions = actions;
        this.opening = opening;
        look = new WindowLook(
                this, ThemeChoice.first(desktop.settings(), desktop.isDark().getValue()), desktop.settings());
        ObservableValue<Theme> theme = look.themeProperty();
        learn = new LearnColumn(new LessonProgress(desktop.settings()), actions);
        samples = new SamplesColumn(desktop, theme, actions);
        OwnColumn own = new OwnColumn(desktop.settings(), commands, actions);
        columns = new Region[]{learn, samples, own};
        // Only who asks for the meaning of a word needs a machine for its example.
        Memo<MachineSource, Snapshot> example = new Memo<>(it -> new Explorer(Boot.of(it.read())).snapshot());
        TermFigures figures = pictures.apply(theme::getValue);
        explanations =
                new Explanations(() -> example.of(MachineSource.byDefault()), desktop, message::setText, figures);
        find = new FindBox(new PaletteContents(commands, opening, actions::open,
                List.of(() -> LessonItems.of(actions::start), explanations::items)), actions::goTo, this::start);
        offer();
        getStyleClass().add("welcome-window");
        message.setId("welcome-message");
        message.getStyleClass().add("welcome-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        error.subscribe(message::setText);
        page.getStyleClass().add("welcome-page");
        ScrolledPane scroll = new ScrolledPane(page);
        scroll.setFitToWidth(true);
        page.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
        scroll.setId("welcome-scroll");
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("keys-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(bar(), message, scroll, new WelcomeFooter(desktop.settings()));
        content.getStyleClass().add("welcome");
        // The window's own style sheets change with the theme.
        content.getStylesheets().add(Resources.url("css/welcome.css").toExternalForm());
        content.widthProperty().addListener(_ -> arrange(content.getWidth()));
        arrange(LEAST_WIDTH);
        StackPane layers = new Layers(content);
        layers.getChildren().addAll(cards);
        Stream.of(cards).forEach(card -> {
            FocusTrap.on(card);
            card.visibleProperty()
                    .subscribe(_ -> content.setMouseTransparent(Stream.of(cards).anyMatch(Node::isVisible)));
        });
        explanations.watch(layers);
        look.wear(layers);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, event -> commands.press(event, Scope.WINDOW));
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(this::drop);
        sceneProperty().subscribe(scene -> samples.setWanted(scene != null));
    }

    private void offer() {
        new ThemeChoice(desktop, this, look.themeProperty()).offerTo(commands);
        look.textSize().offerTo(commands);
        explanations.offerTo(commands);
        commands.offer(CommandId.PALETTE, find::start).offer(CommandId.ADDRESS, find::start);
        commands.offer(CommandId.OPEN, () -> desktop.chooseMachine().map(MachineSource.OnDisk::new)
                .ifPresent(actions::open)).offer(CommandId.PASTE, actions::paste);
    }

    private void drop(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst()
                .ifPresent(file -> actions.open(new MachineSource.OnDisk(file.toPath())));
        event.setDropCompleted(event.getDragboard().hasFiles());
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!opening.closeReply() && !explanations.close()) {
                actions.leave();
            }
            event.consume();
        } else {
            commands.press(event, Scope.WINDOW);
        }
    }

    private HBox bar() {
        Label name = new Label(PROGRAM);
        name.getStyleClass().add("welcome-program");
        Region left = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        Region right = new Region();
        HBox.setHgrow(right, Priority.ALWAYS);
        IconButton guide = new IconButton(MaterialDesignH.HELP_CIRCLE_OUTLINE, CommandId.GUIDE.words(),
                CommandId.GUIDE.keyText(), () -> commands.find(CommandId.GUIDE).ifPresent(Command::perform));
        guide.setId("welcome-guide");
        IconButton theme = new IconButton(MaterialDesignW.WEATHER_NIGHT, CommandId.THEME.words(),
                CommandId.THEME.keyText(), () -> commands.find(CommandId.THEME).ifPresent(Command::perform));
        theme.setId("welcome-theme");
        HBox bar = new HBox(new LogoMark(), name, left, find, right, guide, theme);
        bar.getStyleClass().addAll("top-bar", "welcome-bar");
        return bar;
    }

    /** The page, and above it what is found beneath the field. */
    private final class Layers extends StackPane {
        Layers(Region content) {
            super(content, find.card());
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            Region card = find.card();
            if (card.isVisible()) {
                Bounds field = sceneToLocal(find.localToScene(find.getLayoutBounds()));
                double width = Math.min(CARD_WIDTH, getWidth());
                double x = Math.rint(Math.clamp(field.getCenterX() - width / 2, 0, getWidth() - width));
                double y = Math.rint(field.getMaxY()) + CARD_GAP;
                card.resizeRelocate(x, y, width, Math.min(card.prefHeight(width), getHeight() - y - CARD_GAP));
            }
        }
    }

    /** Puts the columns beside each other, or below each other where there is no room for that. */
    private void arrange(double width) {
        boolean isWide = width >= LEAST_WIDTH;
        if (page.getChildren().isEmpty() || isWide != page.getStyleClass().contains("wide")) {
            page.getStyleClass().remove("wide");
            Label title = new Label(WelcomeMessage.TITLE.text());
            title.getStyleClass().add("welcome-title");
            title.setWrapText(true);
            Label subtitle = new Label(WelcomeMessage.SUBTITLE.text());
            subtitle.getStyleClass().add("welcome-subtitle");
            subtitle.setWrapText(true);
            VBox head = new VBox(title, subtitle);
            head.getStyleClass().add("welcome-head");
            Pane row = isWide ? new HBox() : new VBox();
            row.getStyleClass().add("welcome-columns");
            row.getChildren().addAll(columns);
            if (isWide) {
                page.getStyleClass().add("wide");
                HBox.setHgrow(samples, Priority.ALWAYS);
            }
            VBox.setVgrow(row, Priority.ALWAYS);
            page.getChildren().setAll(head, row);
        }
    }

    /** Returns the theme. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return look.themeProperty();
    }

    /** Returns what can be done here. */
    public Commands commands() {
        return commands;
    }

    /** Gives the focus to what most begin with. */
    public void start() {
        // What is scrolled has no scene, and takes no focus, before it is laid out.
        applyCss();
        layout();
        learn.requestStart();
    }
}
