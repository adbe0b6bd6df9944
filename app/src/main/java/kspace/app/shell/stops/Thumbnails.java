package kspace.app.shell.stops;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import kspace.app.shell.present.SlidePainter;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;

/** Small pictures of stops, drawn one after the other once they are asked for, so that the window goes on meanwhile. */
final class Thumbnails {
    /** Twice as wide as they are shown, for screens with fine pixels. */
    static final double WIDTH = 384;

    private final Supplier<TourPlayer> player;
    private final IdentityHashMap<PlayedStop, ReadOnlyObjectWrapper<Optional<Image>>> images =
            new IdentityHashMap<>();
    private final Deque<PlayedStop> waiting = new ArrayDeque<>();

    Thumbnails(Supplier<TourPlayer> player) {
        this.player = player;
    }

    /** Returns the picture of a stop, which is empty until it is drawn. */
    ObservableValue<Optional<Image>> of(PlayedStop stop) {
        ReadOnlyObjectWrapper<Optional<Image>> image = images.get(stop);
        if (image == null) {
            image = new ReadOnlyObjectWrapper<>(Optional.empty());
            images.put(stop, image);
            waiting.add(stop);
            if (waiting.size() == 1) {
                Platform.runLater(this::next);
            }
        }
        return image.getReadOnlyProperty();
    }

    private void next() {
        PlayedStop stop = waiting.element();
        ReadOnlyObjectWrapper<Optional<Image>> image = images.get(stop);
        if (image != null) {
            image.set(Optional.of(SlidePainter.thumbnail(player.get(), stop, WIDTH)));
        }
        waiting.remove();
        if (!waiting.isEmpty()) {
            Platform.runLater(this::next);
        }
    }

    /** Forgets the pictures of stops that are not there any more. */
    void clear() {
        images.clear();
    }
}
