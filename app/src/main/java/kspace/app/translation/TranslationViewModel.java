package kspace.app.translation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

/**
 * What the translation strip shows: the walk of the selected address and how far its picture has come. A new selection
 * plays; everything else, a new moment above all, shows the finished walk at once.
 */
public final class TranslationViewModel {
    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private final Explorer explorer;
    private final ReadOnlyObjectWrapper<Walk> walk;
    private final ReadOnlyDoubleWrapper progressMs;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReducedMotion reducedMotion;
    private double clockMs;

    /** Creates the view model over the window's state. */
    public TranslationViewModel(Explorer explorer) {
        this(explorer, new ReducedMotion());
    }

    /** As {@link #TranslationViewModel(Explorer)}, moving as all views of the window do. */
    public TranslationViewModel(Explorer explorer, ReducedMotion reducedMotion) {
        this.explorer = explorer;
        this.reducedMotion = reducedMotion;
        walk = new ReadOnlyObjectWrapper<>(Walk.of(explorer.snapshot()));
        progressMs = new ReadOnlyDoubleWrapper(walk.get().time().durationMs());
        explorer.snapshotProperty().addListener((_, before, now) -> show(before, now));
        progressMs.subscribe(ms -> explorer.setArrival(time().frame(ms.doubleValue()).result()));
    }

    private void show(Snapshot before, Snapshot now) {
        Vaddr va = now.selection().va();
        boolean sameWalk = before.translation().equals(now.translation());
        Walk next = Walk.of(now);
        if (!next.looksLike(walk.get())) {
            walk.set(next);
        }
        if (!va.equals(before.selection().va()) && !reducedMotion.isSet()) {
            restart();
        } else if (!sameWalk) {
            finish();
        }
    }

    /** Shows the end of the walk. */
    public void finish() {
        playing.set(false);
        setProgress(time().durationMs());
    }

    /** Plays from the begin. */
    public void restart() {
        setProgress(0);
        playing.set(true);
    }

    /** Plays on, or from the begin if the walk is finished; or stops where it is. */
    public void togglePlaying() {
        if (playing.get()) {
            playing.set(false);
        } else if (isFinished()) {
            restart();
        } else {
            clockMs = progressMs.get();
            playing.set(true);
        }
    }

    /** Returns how far the walk has come, from 0 at its begin to 1 at its end. */
    public double share() {
        return time().durationMs() == 0 ? 1 : progressMs.get() / time().durationMs();
    }

    /** Stops where the next thing has happened; {@code isWhole} passes over all that happens within a table. */
    public void stepForward(boolean isWhole) {
        playing.set(false);
        setProgress(time().stopAfter(progressMs.get(), isWhole));
    }

    /** Stops at a point of the walk; {@code share} is 0 at its begin and 1 at its end. With reduced motion, at a stop. */
    public void scrub(double share) {
        playing.set(false);
        double ms = Math.clamp(share, 0, 1) * time().durationMs();
        setProgress(reducedMotion.isSet() ? time().stopAt(ms) : ms);
    }

    /** Lets things move, or not, from now on and the next time. */
    public void toggleReducedMotion() {
        reducedMotion.toggle();
    }

    /** Stops before the last thing happened; {@code isWhole} passes over all that happens within a table. */
    public void stepBack(boolean isWhole) {
        playing.set(false);
        setProgress(time().stopBefore(progressMs.get(), isWhole));
    }

    /** Returns at how many points of the walk one can stop and look, its begin and its end included. */
    public int nrStops() {
        return time().stops().size();
    }

    /**
     * Returns how many table entries are open to be read at a point, or were before it; more than there are at the result and
     * past it.
     */
    public int nrReadsAt(int stop) {
        return switch (time().stops().get(Math.min(stop, nrStops() - 1)).part()) {
            case WalkTime.Split _,WalkTime.Sign _ -> 0;
            case WalkTime.Index(int read) -> read;
            case WalkTime.Entry(int read, boolean _) -> read + 1;
            case WalkTime.Address(int read) -> read + 1;
            case WalkTime.Result _ -> Integer.MAX_VALUE;
        };
    }

    /** Returns the last point before the first index is shown at its table. */
    public int stopBeforeIndex() {
        return stopBefore(WalkTime.Index.class::isInstance);
    }

    /** Returns the last point before the first entry is read. */
    public int stopBeforeEntry() {
        return stopBefore(WalkTime.Entry.class::isInstance);
    }

    /** Returns the last point before the entry is read that ends the walk. */
    public int stopBeforeLastEntry() {
        return stopBefore(part -> part instanceof WalkTime.Entry entry && entry.isLast());
    }

    /** Returns the last point before the result. */
    public int stopBeforeResult() {
        return stopBefore(WalkTime.Result.class::isInstance);
    }

    private int stopBefore(Predicate<WalkTime.Part> wanted) {
        int first = IntStream.range(0, nrStops()).filter(it -> wanted.test(time().stops().get(it).part())).findFirst()
                .orElse(nrStops() - 1);
        return Math.max(0, first - 1);
    }

    /** Returns the last point that the walk has come to, as {@link #showStop} takes it; empty once it is finished. */
    public OptionalInt reachedStop() {
        return isFinished()
                ? OptionalInt.empty()
                : IntStream.range(0, nrStops()).filter(it -> time().stops().get(it).ms() <= progressMs.get()).max();
    }

    /** Stops at a point: 0 is the begin, where the address lies there split. */
    public void showStop(int stop) {
        playing.set(false);
        setProgress(time().stops().get(stop).ms());
    }

    /** Lets time pass while playing. With reduced motion the picture goes from stop to stop. */
    public void advance(double elapsedMs) {
        if (!playing.get()) {
            return;
        }
        clockMs = Math.min(time().durationMs(), clockMs + elapsedMs * speed.get());
        progressMs.set(reducedMotion.isSet() ? time().stopAt(clockMs) : clockMs);
        if (isFinished()) {
            playing.set(false);
        }
    }

    /** Takes over how fast another walk is shown. */
    public void showAs(TranslationViewModel other) {
        speed.set(other.speed.get());
    }

    /** Takes the next speed; after the highest the lowest. */
    public void nextSpeed() {
        speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
    }

    /** Makes all views look at the entry of the walk's table of {@code level}. */
    public void selectLevel(int level) {
        explorer.select(new Selection(walk.get().translation().va(), level));
    }

    private void setProgress(double ms) {
        clockMs = ms;
        progressMs.set(ms);
    }

    private WalkTime time() {
        return walk.get().time();
    }

    /** Returns whether the walk's end is shown. */
    public boolean isFinished() {
        return progressMs.get() >= time().durationMs();
    }

    /** Returns all that the window shows. */
    Snapshot snapshot() {
        return explorer.snapshot();
    }

    /** Returns the walk. */
    ReadOnlyObjectProperty<Walk> walkProperty() {
        return walk.getReadOnlyProperty();
    }

    /** Returns how far the walk has come, in milliseconds at speed 1. */
    public ReadOnlyDoubleProperty progressMsProperty() {
        return progressMs.getReadOnlyProperty();
    }

    /** Returns whether the walk is playing. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Returns whether the picture moves: with reduced motion it stands still at each stop while it plays. */
    boolean isMoving() {
        return playing.get() && !reducedMotion.isSet();
    }

    /** Returns the speed: 0.5, 1, 2 or 4. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Returns whether things change without moving. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion.property();
    }

    /** Returns the sentence of what the walk is doing. */
    public RichText sentence() {
        return new WalkStory(new WalkText(walk.get())).sentence(time().partAt(progressMs.get()));
    }

    /** Returns the address that is translated. */
    public Vaddr va() {
        return walk.get().translation().va();
    }

    /** Returns the physical address, if the selected address has one. */
    public Optional<Paddr> pa() {
        return walk.get().translation().pa();
    }
}
