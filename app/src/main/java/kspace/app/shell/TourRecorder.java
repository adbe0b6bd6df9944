package kspace.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.app.desktop.Desktop;
import kspace.app.stop.Stop;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.tour.TourText;
import kspace.core.address.PlainText;

/** Adds stops to the tour of a window: the file that was opened, or that the user is asked for at the first one. */
final class TourRecorder {
    private static final String SUGGESTED = "tour.toml";

    private final Desktop desktop;
    private final Consumer<Path> changed;
    private Optional<Path> file = Optional.empty();

    /**
     * Creates the recorder of a window.
     *
     * @param changed gets the file once it has another stop
     */
    TourRecorder(Desktop desktop, Consumer<Path> changed) {
        this.desktop = desktop;
        this.changed = changed;
    }

    /** Takes the file that stops are added to. */
    void setFile(Optional<Path> tour) {
        file = tour;
    }

    /** Returns the file that stops are added to, if there is one yet. */
    Optional<Path> file() {
        return file;
    }

    /** Adds what a window shows; the theme is the tour's. */
    void add(ExplorerPane window) {
        Stop stop = window.stop().stop().without(StopKey.THEME);
        if (stop.machine().isEmpty() || window.machines().modifiedProperty().get()) {
            window.report(ShellMessage.MACHINE_HAS_CHANGES_NOT_SAVED.text());
            return;
        }
        file.or(() -> desktop.chooseTour(SUGGESTED)).ifPresent(path -> desktop.tasks().start(
                () -> TourText.add(path, stop),
                nrStops -> {
                    file = Optional.of(path);
                    changed.accept(path);
                    window.machines().tell(PlainText.sentence(
                            ShellMessage.ADDED_AS_STOP_OF.text(String.valueOf(nrStops), String.valueOf(path))));
                },
                thrown -> {
                    if (thrown instanceof StopFileException e) {
                        window.report(e.sentence());
                    } else {
                        desktop.fault(thrown);
                    }
                }));
    }
}
