package kspace.app.shell;

import kspace.app.desktop.Desktop;
import kspace.app.shell.stops.CurrentTour;
import kspace.app.stop.Stop;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.tour.Tours;
import kspace.app.tour.edit.TourText;
import kspace.core.address.PlainText;

/** Adds stops to the tour of a window: the file that was opened, or that the user is asked for at the first one. */
final class TourRecorder {
    private static final String SUGGESTED = "tour.toml";

    private final Desktop desktop;
    private final CurrentTour tour;

    /**
     * Creates the recorder of a window.
     *
     * @param tour the tour
     */
    TourRecorder(Desktop desktop, CurrentTour tour) {
        this.desktop = desktop;
        this.tour = tour;
    }

    /** Adds what a window shows; the theme is the tour's. */
    void add(ExplorerPane window) {
        Stop stop = window.stop().stop().without(StopKey.THEME);
        if (stop.machine().isEmpty() || window.machines().modifiedProperty().get()) {
            window.report(ShellMessage.SAVE_BEFORE_TOUR.text());
            return;
        }
        tour.file().or(() -> desktop.chooseTour(SUGGESTED)).ifPresent(path -> desktop.tasks().start(
                () -> TourText.add(path, stop),
                nrStops -> {
                    tour.take(Tours.read(path.toString()));
                    window.machines().tell(PlainText.sentence(
                            ShellMessage.STOP_ADDED.text(String.valueOf(nrStops), String.valueOf(path))));
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
