package kspace.app.shell.present;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import kspace.app.state.Snapshot;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationViewModel;

/**
 * What passes in a view: the walk of a translation, or else the boot.
 *
 * @param playing whether it is played
 * @param share how far it has come, from 0 to 1
 * @param words the same in words
 * @param toggle plays it, or stops it where it is
 * @param scrub goes to a share of it
 */
record Film(
        ObservableValue<Boolean> playing, ObservableValue<Double> share, ObservableValue<String> words,
        Runnable toggle, DoubleConsumer scrub) {

    /** Returns the film of a translation, which moves by itself while its view is shown. */
    static Film of(TranslationViewModel walk) {
        return new Film(walk.playingProperty(), walk.progressMsProperty().map(_ -> walk.share()),
                walk.progressMsProperty().map(_ -> PresentWords.FILM_STEP.text(
                        walk.reachedStop().orElse(walk.nrStops() - 1), walk.nrStops() - 1)),
                walk::togglePlaying, walk::scrub);
    }

    /** Returns the film of a boot. */
    static Film of(TimelineViewModel boot) {
        ObservableValue<Snapshot> now = boot.snapshotProperty();
        return new Film(boot.playingProperty(),
                now.map(it -> (double) it.moment() / Math.max(1, nrSteps(it))),
                now.map(it -> PresentWords.FILM_STEP.text(it.moment(), nrSteps(it))),
                boot::togglePlaying,
                share -> boot.jump(Math.round(Math.clamp(share, 0, 1) * nrSteps(now.getValue()))));
    }

    private static long nrSteps(Snapshot snapshot) {
        return snapshot.boot().nrSteps();
    }
}
