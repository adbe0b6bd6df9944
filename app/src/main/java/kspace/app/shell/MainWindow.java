package kspace.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.desktop.Desktop;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.Lessons;
import kspace.app.machine.ExplanationCard;
import kspace.app.machine.ModeCard;
import kspace.app.machine.Opening;
import kspace.app.sample.MachineSource;
import kspace.app.shell.display.FxStart;
import kspace.app.shell.look.Magnifier;
import kspace.app.shell.look.UserAgent;
import kspace.app.shell.look.WindowIcon;
import kspace.app.shell.present.PresentViewModel;
import kspace.app.shell.present.Screens;
import kspace.app.shell.stops.CurrentTour;
import kspace.app.shell.stops.StopsPane;
import kspace.app.shell.stops.StopsViewModel;
import kspace.app.shell.welcome.WelcomeActions;
import kspace.app.shell.welcome.WelcomePane;
import kspace.app.state.Explorer;
import kspace.app.stop.StopFileException;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** The window of the program: it shows a machine or a recording, one after the other. To be used on the JavaFX thread. */
final class MainWindow {
    private static final String PROGRAM = "KSpace Explorer";
    private static final double START_WIDTH = 1680;
    private static final double START_HEIGHT = 1020;

    private final Stage stage;
    private final Desktop desktop;
    private final TourRecorder recorder;
    private final CurrentTour tour;
    private final WindowPlace place;
    private final Presentation presentation;
    private Runnable keepStop = () -> {};
    private Reports reports = (_, _) -> {};
    private Optional<Scene> shown = Optional.empty();
    /** What is shown again after a presentation. */
    private Optional<Scene> presented = Optional.empty();
    /** The window of a machine, if one is shown. */
    private Optional<ExplorerPane> machine = Optional.empty();
    private Subscription title = Subscription.EMPTY;

    /** Where a mistake of the program is said. */
    @FunctionalInterface
    private interface Reports {
        void report(String sentence, String details);
    }

    MainWindow(Stage stage, Desktop desktop) {
        this.stage = stage;
        this.desktop = desktop;
        this.tour = new CurrentTour(desktop.settings(), MainWindow::player);
        this.recorder = new TourRecorder(desktop, tour);
        this.place = new WindowPlace(stage, desktop.settings());
        this.presentation =
                new Presentation(stage, ReducedMotion.ofDesktop(desktop.settings()), Screens.ofSystem());
        FxStart.loadFonts();
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> keep());
        stage.getIcons().setAll(WindowIcon.sizes());
    }

    /** Shows what a state says. */
    void show(Explorer explorer) {
        switch (explorer.snapshot().space()) {
            case BootSpace _ -> showMachine(explorer);
            case Recording recording -> showRecording(explorer, recording, Optional.empty());
        }
    }

    /** Shows a machine. */
    ExplorerPane showMachine(Explorer explorer) {
        return showMachine(explorer, Optional.empty());
    }

    /** Shows a machine in a theme, or in the one that was used last. */
    ExplorerPane showMachine(Explorer explorer, Optional<Theme> theme) {
        ExplorerPane pane = new ExplorerPane(explorer, desktop, theme);
        pane.themeProperty().subscribe(UserAgent::use);
        entitle(pane.machines().titleProperty());
        stage.setOnCloseRequest(event -> {
            event.consume();
            pane.machines().unsaved().before(() -> {
                pane.machines().recovery().end();
                stage.hide();
            });
        });
        pane.machines().recordingProperty().subscribe(opened -> opened.ifPresent(it -> {
            pane.machines().recovery().end();
            show(it);
        }));
        reports = pane::report;
        pane.machines().presentWith(this::present);
        pane.machines().beginWith((_, about) -> FirstLook.show(pane, explorer, about));
        pane.commands().offer(CommandId.PRESENT, this::goOn).offer(CommandId.ADD_STOP, () -> recorder.add(pane))
                .offer(CommandId.TOUR_STOPS, () -> showStops(pane.themeProperty().get()))
                .offer(CommandId.WELCOME, () -> greetAgain(pane.machines().opening()));
        presentation.offerTo(pane.commands());
        keepStop = pane::keepStop;
        machine = Optional.of(pane);
        put(pane);
        pane.machines().recovery().start();
        pane.startAtTimeline();
        return pane;
    }

    /** Shows a recording in a theme, or in the one that was used last. */
    RecordingPane showRecording(Explorer explorer, Recording recording, Optional<Theme> theme) {
        RecordingPane pane = new RecordingPane(explorer, recording, desktop, theme, new Opened());
        pane.themeProperty().subscribe(UserAgent::use);
        entitle(new ReadOnlyStringWrapper(RecordingPane.shortName(recording)));
        stage.setOnCloseRequest(null);
        reports = pane::report;
        pane.commands().offer(CommandId.PRESENT, this::goOn)
                .offer(CommandId.TOUR_STOPS, () -> showStops(pane.themeProperty().get()))
                .offer(CommandId.WELCOME, () -> greetAgain(pane.opening()));
        presentation.offerTo(pane.commands());
        // A recording may take minutes to read: the next start shows the last machine.
        keepStop = () -> {};
        machine = Optional.empty();
        put(pane);
        return pane;
    }

    /**
     * Shows the page that greets, before anything else.
     *
     * @param last shows the machine of last time
     */
    WelcomePane greet(Runnable last) {
        Opening opening = new Opening(desktop, Runnable::run, new Opened());
        WelcomeActions actions = new WelcomeActions() {
            @Override
            public void open(MachineSource source) {
                opening.open(source);
            }

            @Override
            public void goTo(String address) {
                last.run();
                machine.ifPresent(it -> it.goTo(address));
            }

            @Override
            public void paste() {
                opening.pasteAndOpen();
            }

            @Override
            public void present(String name) {
                presentAlone(name);
            }

            @Override
            public void start(Lesson lesson) {
                last.run();
                begin(lesson);
            }

            @Override
            public void leave() {
                last.run();
            }
        };
        WelcomePane pane = new WelcomePane(desktop, actions, opening, opening.errorProperty(), TermPictures::new,
                new ModeCard(opening),
                new ExplanationCard(opening, it -> actions.goTo(it.toString()), desktop::copyText));
        pane.themeProperty().subscribe(UserAgent::use);
        entitle(new ReadOnlyStringWrapper(ShellMessage.WELCOME.text()));
        stage.setOnCloseRequest(null);
        keepStop = () -> {};
        put(pane);
        pane.start();
        return pane;
    }

    /** Shows the page that greets in the place of a window, until it is left or something is opened. */
    private void greetAgain(Opening opening) {
        Scene window = stage.getScene();
        presented = Optional.of(window);
        Runnable leave = () -> {
            presented = Optional.empty();
            stage.setScene(window);
        };
        WelcomePane pane = new WelcomePane(desktop, new WelcomeActions() {
            @Override
            public void open(MachineSource source) {
                leave.run();
                opening.open(source);
            }

            @Override
            public void goTo(String address) {
                leave.run();
                machine.ifPresent(it -> it.goTo(address));
            }

            @Override
            public void paste() {
                leave.run();
                opening.pasteAndOpen();
            }

            @Override
            public void present(String name) {
                presentAlone(name);
            }

            @Override
            public void start(Lesson lesson) {
                leave.run();
                begin(lesson);
            }

            @Override
            public void leave() {
                leave.run();
            }
        }, opening, new ReadOnlyStringWrapper(""), TermPictures::new);
        pane.themeProperty().subscribe(UserAgent::use);
        Scene scene = new Scene(pane, window.getWidth(), window.getHeight());
        scene.setUserAgentStylesheet(UserAgent.of(pane.themeProperty().get()));
        stage.setScene(scene);
        pane.start();
    }

    /** Begins a lesson in the window of a machine. */
    private void begin(Lesson lesson) {
        machine.orElseGet(() -> showMachine(new Explorer(Boot.of(MachineSource.byDefault().read())))).lesson()
                .start(lesson);
    }

    /** Presents a tour of the program, which is the one from then on, to somebody who then sees the same page again. */
    private void presentAlone(String name) {
        tour.take(Tours.read(name));
        present(0, true);
    }

    /** Shows what was opened in the place of a recording, or of the page that greets. */
    private final class Opened implements Opening.Result {
        @Override
        public void machine(MachineSource source, Boot boot, String news) {
            Explorer explorer = new Explorer(boot);
            ExplorerPane shown = showMachine(explorer);
            shown.machines().remember(source);
            FirstLook.show(shown, explorer, news);
        }

        @Override
        public void recording(Explorer opened) {
            show(opened);
        }

        @Override
        public void tour(Path file) {
            present(file);
        }
    }

    /** Goes on with the tour where it was left, on the whole screen. */
    private void goOn() {
        try {
            present(tour.stop());
        } catch (StopFileException e) {
            reports.report(e.sentence(), "");
        }
    }

    /** Shows the stops of the tour in the place of the window, until that is left. */
    private void showStops(Theme theme) {
        try {
            Scene window = stage.getScene();
            presented = Optional.of(window);
            StopsViewModel model = new StopsViewModel(tour, desktop, MainWindow::player);
            Runnable leave = () -> {
                presented = Optional.empty();
                stage.setScene(window);
            };
            StopsPane stops = new StopsPane(model, theme, stop -> {
                leave.run();
                present(stop);
            }, leave);
            Scene scene = new Scene(stops, window.getWidth(), window.getHeight());
            scene.setUserAgentStylesheet(UserAgent.of(theme));
            stage.setScene(scene);
            stops.start();
        } catch (StopFileException e) {
            reports.report(e.sentence(), "");
        }
    }

    private void present(int stop) {
        present(stop, false);
    }

    private void present(int stop, boolean isAlone) {
        try {
            PresentViewModel model = new PresentViewModel(tour.player());
            model.show(stop);
            model.stopProperty().subscribe(it -> tour.reach(it.index()));
            Optional<Scene> below = presented;
            presented = below.or(() -> Optional.of(stage.getScene()));
            presentation.show(model, isAlone, () -> presented = below);
        } catch (StopFileException e) {
            reports.report(e.sentence(), "");
        }
    }

    /** Begins the lesson of a file, or presents its tour, which is the one from then on; a lesson says how many minutes it takes. */
    private void present(Path file) {
        try {
            TourReading reading = Tours.read(file.toString()).requireStop();
            if (reading.tour().minutes().isPresent()) {
                begin(Lessons.of(file, reading.tour()));
            } else {
                present(reading);
            }
        } catch (StopFileException e) {
            reports.report(e.sentence(), "");
        }
    }

    /** Presents a tour from its first stop on; it has one, and is the tour from then on. */
    void present(TourReading reading) {
        tour.take(reading);
        present(0);
    }

    /** Returns what plays a tour. */
    static TourPlayer player(TourReading reading) {
        return new TourPlayer(reading, explorer -> new TranslationViewModel(explorer).nrStops());
    }

    private void entitle(ObservableValue<String> name) {
        title.unsubscribe();
        title = name.subscribe(it -> stage.setTitle(it + " - " + PROGRAM));
    }

    /** What the next window begins with. */
    private void keep() {
        // Only for the windows of this object: tests show several on one stage.
        if (presented.isPresent() && presented.equals(shown)) {
            keepStop.run();
        } else if (shown.filter(it -> it.equals(stage.getScene())).isPresent()) {
            place.keep();
            keepStop.run();
        }
    }

    /** Returns a size of what the window shows so far; empty at first. */
    private Optional<Double> content(Function<Scene, Double> size) {
        return shown.map(size);
    }

    private void put(Parent content) {
        Optional<Rectangle2D> last = place.last();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = content(Scene::getWidth).or(() -> last.map(Rectangle2D::getWidth))
                .orElse(Math.min(START_WIDTH, screen.getWidth()));
        double height = content(Scene::getHeight).or(() -> last.map(Rectangle2D::getHeight))
                .orElse(Math.min(START_HEIGHT, screen.getHeight()));
        boolean isFirst = shown.isEmpty();
        Scene scene = new Scene(content, width, height);
        shown = Optional.of(scene);
        stage.setScene(scene);
        if (isFirst) {
            place.restore();
        }
        stage.show();
        // The frame around the window, which is known only now, takes room, too.
        double frameWidth = Math.max(0, stage.getWidth() - scene.getWidth());
        double frameHeight = Math.max(0, stage.getHeight() - scene.getHeight());
        stage.setMinWidth(Math.min(screen.getWidth(), Magnifier.LEAST_WIDTH + frameWidth));
        stage.setMinHeight(Math.min(screen.getHeight(), Magnifier.LEAST_HEIGHT + frameHeight));
    }

    /** Says a mistake of the program, from any thread. */
    void report(String sentence, String details) {
        Platform.runLater(() -> reports.report(sentence, details));
    }
}
