package kspace.app.shell.stops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import kspace.app.desktop.Settings;
import kspace.app.stop.StopFileException;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;

/**
 * The tour of a window and how far it was presented, both remembered from run to run: the one that was opened or made last, or else the
 * first of the program.
 */
public final class CurrentTour {
    private static final String NAME = "tour.name";
    private static final String STOP = "tour.stop";

    private final Settings settings;
    private final Function<TourReading, TourPlayer> players;
    private Optional<TourPlayer> player = Optional.empty();
    private Optional<Path> file = Optional.empty();

    /**
     * Creates it; nothing is read before it is asked for.
     *
     * @param players makes what plays a tour
     */
    public CurrentTour(Settings settings, Function<TourReading, TourPlayer> players) {
        this.settings = settings;
        this.players = players;
    }

    /** Takes another tour, from its first stop on; one that only was written to stays where it is. */
    public void take(TourReading reading) {
        if (!settings.get(NAME, "").equals(reading.name())) {
            settings.put(NAME, reading.name());
            settings.remove(STOP);
        }
        show(reading);
    }

    /** Takes what plays the same tour after a change. */
    void change(TourPlayer changed) {
        player = Optional.of(changed);
    }

    private TourPlayer show(TourReading reading) {
        TourPlayer made = players.apply(reading);
        file = reading.path();
        player = Optional.of(made);
        return made;
    }

    /**
     * Returns what plays the tour.
     *
     * @throws StopFileException if it cannot be read, or has no stop; the next time, it is the first of the program
     */
    public TourPlayer player() {
        if (player.isPresent()) {
            return player.get();
        }
        String name = settings.get(NAME, Tours.names().getFirst());
        try {
            return show(Tours.read(name).requireStop());
        } catch (StopFileException e) {
            settings.remove(NAME);
            settings.remove(STOP);
            throw e;
        }
    }

    /** Returns the file of the tour, which may be changed; empty for one of the program, and before the tour was asked for. */
    public Optional<Path> file() {
        return file;
    }

    /** Remembers which stop is presented, counted from 0. */
    public void reach(int stop) {
        settings.put(STOP, String.valueOf(stop));
    }

    /** Returns the stop at which the tour was left, counted from 0; the first one after the last. */
    public int stop() {
        int nrStops = player().tour().stops().size();
        try {
            int stop = Integer.parseInt(settings.get(STOP, "0"));
            return stop < 0 || stop + 1 >= nrStops ? 0 : stop;
        } catch (NumberFormatException e) {
            // Somebody wrote something else into the settings.
            return 0;
        }
    }
}
