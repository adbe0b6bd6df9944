package kspace.app.shell.stops;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kspace.app.desktop.Desktop;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourReading;
import kspace.app.tour.edit.TourEdit;

/** The stops of a tour, which one is selected, and the changes of their order and their titles, each written at once. */
public final class StopsViewModel {
    private final Optional<Path> file;
    private final Desktop desktop;
    private final Function<TourReading, TourPlayer> players;
    private final CurrentTour tour;
    private final ObservableList<StopRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private TourPlayer player;
    private Optional<TourEdit> edit = Optional.empty();

    /** Changes the file of a tour. */
    @FunctionalInterface
    private interface Change {
        TourReading apply(TourEdit tour);
    }

    /**
     * Shows the stops of a tour; the first that something is wrong with is selected.
     *
     * @param tour the tour, whose file may be changed
     * @param players makes what plays a tour
     * @throws StopFileException if the tour cannot be read
     */
    public StopsViewModel(CurrentTour tour, Desktop desktop, Function<TourReading, TourPlayer> players) {
        this.tour = tour;
        this.player = tour.player();
        this.file = tour.file();
        this.desktop = desktop;
        this.players = players;
        List<TourFault> faults = fill();
        faults.stream().filter(it -> it.stop() == TourFault.ALL).findFirst()
                .ifPresent(it -> message.set(it.sentence()));
        selected.set(faults.stream().mapToInt(TourFault::stop).filter(it -> it >= 0).findFirst().orElse(0));
    }

    private List<TourFault> fill() {
        List<TourFault> faults = player.faults();
        rows.setAll(IntStream.range(0, player.tour().stops().size()).mapToObj(this::row).toList());
        return faults;
    }

    private StopRow row(int index) {
        PlayedStop stop = player.play(index);
        return new StopRow(stop, player.tour().stops().get(index).stop().word(StopKey.TITLE).orElse(""),
                stop.faults().stream().map(TourFault::sentence).toList());
    }

    /** Returns what plays the tour. */
    TourPlayer player() {
        return player;
    }

    /** Returns the file; empty for a tour of the program. */
    Optional<Path> file() {
        return file;
    }

    /** Returns the stops. */
    ObservableList<StopRow> rows() {
        return rows;
    }

    /** Returns which stop is selected, counted from 0. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** Returns what stands in the way of the last change, or is wrong with the whole tour; empty for nothing. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Returns whether there is a change that can be undone. */
    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Returns whether there is a change that was taken back. */
    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Moves the selected stop towards the end, or towards the beginning. */
    void move(int by) {
        move(selected.get(), selected.get() + by);
    }

    /** Moves a stop to the place of another one. */
    void move(int from, int to) {
        if (from != to && 0 <= from && from < rows.size() && 0 <= to && to < rows.size()) {
            change(tour -> tour.move(from, to), to);
        }
    }

    /** Gives the selected stop another title. */
    void rename(String title) {
        int stop = selected.get();
        if (!title.isBlank() && !title.equals(rows.get(stop).written())) {
            change(tour -> tour.rename(stop, title.strip()), stop);
        }
    }

    /** Deletes the selected stop. */
    void delete() {
        int stop = selected.get();
        change(tour -> tour.delete(stop), Math.min(stop, Math.max(0, rows.size() - 2)));
    }

    /** Takes the last change back. */
    void undo() {
        if (canUndo.get()) {
            change(TourEdit::undo, selected.get());
        }
    }

    /** Does again what was taken back last. */
    void redo() {
        if (canRedo.get()) {
            change(TourEdit::redo, selected.get());
        }
    }

    private void change(Change change, int then) {
        if (file.isEmpty() || busy.get()) {
            return;
        }
        Path path = file.get();
        busy.set(true);
        desktop.tasks().start(() -> {
            TourEdit tour = edit.orElseGet(() -> new TourEdit(path));
            edit = Optional.of(tour);
            return change.apply(tour);
        }, reading -> {
            busy.set(false);
            show(reading, then);
        }, thrown -> {
            busy.set(false);
            if (thrown instanceof StopFileException e) {
                message.set(e.sentence());
            } else {
                desktop.fault(thrown);
            }
        });
    }

    private void show(TourReading reading, int then) {
        player = players.apply(reading);
        message.set("");
        fill();
        selected.set(-1);
        selected.set(Math.min(then, rows.size() - 1));
        canUndo.set(edit.filter(TourEdit::canUndo).isPresent());
        canRedo.set(edit.filter(TourEdit::canRedo).isPresent());
        tour.change(player);
    }
}
