package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Aside;
import kspace.app.desktop.Tasks;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;

/** What the timeline shows, and playing it. */
public final class TimelineViewModel {
    /** How many steps a second playing does at speed 1. */
    static final double STEPS_PER_SECOND = 12;
    /** From this speed on, playing does whole runs. */
    static final double RUN_SPEED = 4;
    /** How many runs a second playing does then: few enough to see each. */
    static final double RUNS_PER_SECOND = 3;

    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, RUN_SPEED);
    private static final double MS_PER_SECOND = 1000;

    private final Explorer explorer;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Stride> stride = new ReadOnlyObjectWrapper<>(Stride.STEP);
    private final HighlightReel reel;
    private double waitedMs;
    private final Aside<TrialBoot, RichText> trials;

    /** Creates the view model of a picture over the state that is drawn; all that it says is found at once. */
    public TimelineViewModel(Explorer explorer) {
        this(explorer, Tasks.inline(), thrown -> {
            throw new IllegalStateException(thrown);
        });
    }

    /**
     * Creates the view model over the window's state.
     *
     * @param tasks what runs long work
     * @param faults gets what that throws though nobody expected it
     */
    public TimelineViewModel(Explorer explorer, Tasks tasks, Consumer<Throwable> faults) {
        this.explorer = explorer;
        this.reel = new HighlightReel(explorer);
        this.trials = new Aside<>(tasks, TrialBoot::answer, faults);
        explorer.snapshotProperty().addListener((_, before, now) -> {
            if (before.boot() != now.boot()) {
                playing.set(false);
                trials.forget();
            }
            trials.ask(TrialBoot.at(now));
        });
        trials.ask(TrialBoot.at(explorer.snapshot()));
    }

    /** Goes to a moment; one outside the boot is moved to the nearest end. */
    public void setMoment(long moment) {
        explorer.setMoment(moment);
    }

    /** Stops playing and goes to a moment. */
    public void jump(long moment) {
        playing.set(false);
        setMoment(moment);
    }

    /** Goes to before the first step. */
    public void first() {
        jump(0);
    }

    /** Goes to the last step. */
    public void last() {
        jump(boot().nrSteps());
    }

    /** Undoes one step. */
    public void back() {
        back(Stride.STEP);
    }

    /** Does one step. */
    public void forward() {
        forward(Stride.STEP);
    }

    /** Returns whether there is anything to go to at a distance: forward, or back. */
    ObservableValue<Boolean> canGo(Stride stride, boolean isForward) {
        return explorer.snapshotProperty().map(now -> switch (stride) {
            case STEP, PHASE -> isForward ? now.moment() < now.boot().nrSteps() : now.moment() > 0;
            case PAGE, TABLE -> (isForward ? now.boot().line().next(stride.kind(), now.moment())
                    : now.boot().line().previous(stride.kind(), now.moment())).isPresent();
        });
    }

    /** Selects the entry that the last step done wrote, if it wrote one. */
    void selectWritten() {
        StepFacts.written(explorer.snapshot()).ifPresent(explorer::select);
    }

    /** Goes back as far as {@code stride} says; stays where it is if there is nothing of that kind before. */
    public void back(Stride stride) {
        switch (stride) {
            case STEP -> jump(moment() - 1);
            case PAGE, TABLE -> jump(boot().line().previous(stride.kind(), moment()).orElse(moment()));
            case PHASE -> previousPhase();
        }
    }

    /** Goes forward as far as {@code stride} says; stays where it is if there is nothing of that kind to come. */
    public void forward(Stride stride) {
        switch (stride) {
            case STEP -> jump(moment() + 1);
            case PAGE, TABLE -> jump(boot().line().next(stride.kind(), moment()).orElse(moment()));
            case PHASE -> nextPhase();
        }
    }

    /** Lets the buttons go further, or from the longest way back to single steps. */
    public void nextStride() {
        stride.set(stride.get().next());
    }

    /** Goes to the first step of the next phase, or to the end. */
    public void nextPhase() {
        jump(boot().phases().stream()
                .mapToLong(Phase::firstStep)
                .filter(step -> step > moment())
                .findFirst()
                .orElse(boot().nrSteps()));
    }

    /** Goes to the first step of this phase, from there to that of the phase before, or to the begin. */
    public void previousPhase() {
        jump(boot().phases().reversed().stream()
                .mapToLong(Phase::firstStep)
                .filter(step -> step < moment())
                .findFirst()
                .orElse(0));
    }

    /** Plays the highlights from here, or all of them if the last one is shown; or stops. */
    public void playHighlights() {
        boolean isPlayingThem = playing.get() && reel.isTelling();
        if (!isPlayingThem) {
            reel.start();
        }
        playing.set(!isPlayingThem);
    }

    /** Goes to the next highlight, if there is one. */
    public void nextHighlight() {
        playing.set(false);
        reel.next();
    }

    /** Goes to the highlight before, if there is one. */
    public void previousHighlight() {
        playing.set(false);
        reel.previous();
    }

    /** Plays from here, or from the begin if all is done; or stops. Where a highlight is shown, the highlights go on. */
    public void togglePlaying() {
        if (reel.isTelling() && isAtEnd()) {
            playHighlights();
            return;
        }
        if (!playing.get() && isAtEnd()) {
            setMoment(0);
        }
        waitedMs = 0;
        playing.set(!playing.get());
    }

    /** Takes over how fast and how far another timeline goes. */
    public void showAs(TimelineViewModel other) {
        speed.set(other.speed.get());
        stride.set(other.stride.get());
    }

    /** Takes the next speed; after the highest the lowest. */
    public void nextSpeed() {
        speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
    }

    /** Lets time pass while playing; stops at the end. */
    public void advance(double elapsedMs) {
        if (!playing.get()) {
            return;
        }
        if (reel.isTelling()) {
            reel.advance(elapsedMs * speed.get());
        } else {
            advanceSteps(elapsedMs);
        }
        if (isAtEnd()) {
            playing.set(false);
        }
    }

    private void advanceSteps(double elapsedMs) {
        waitedMs += elapsedMs;
        boolean wholeRuns = speed.get() >= RUN_SPEED;
        double intervalMs = MS_PER_SECOND / (wholeRuns ? RUNS_PER_SECOND : STEPS_PER_SECOND * speed.get());
        long due = (long) (waitedMs / intervalMs);
        if (due > 0) {
            waitedMs -= due * intervalMs;
            setMoment(wholeRuns ? afterRuns(due) : moment() + due);
        }
    }

    private long afterRuns(long count) {
        long moment = moment();
        List<Long> ends = boot().line().runEnds();
        for (long i = 0; i < count; i++) {
            long from = moment;
            moment = ends.stream().filter(end -> end > from).findFirst().orElse(boot().nrSteps());
        }
        return moment;
    }

    /**
     * Goes to the step that a user typed.
     *
     * @return what is wrong with the text, or empty if it was a step
     */
    public Optional<String> type(String text) {
        String digits = text.strip().replaceAll("[,_ ]", "");
        Optional<Long> step = digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
        if (step.isEmpty() || step.get() > boot().nrSteps()) {
            return Optional.of(TimelineMessage.STEP_RANGE.text(StepText.count(boot().nrSteps())));
        }
        jump(step.get());
        return Optional.empty();
    }

    /**
     * Returns what other boots of the machine say about the step: what its phase would cost if something were different, or
     * what would let a boot go through that stops there. Empty while it is not known, or nothing is to be said.
     */
    ReadOnlyObjectProperty<Optional<RichText>> trialProperty() {
        return trials.answerProperty();
    }

    /** Returns the highlight that is shown, until another moment is. */
    ReadOnlyObjectProperty<Optional<HighlightReel.Told>> toldProperty() {
        return reel.toldProperty();
    }

    /** Returns the question and answer that go with the step, if there are any. */
    Optional<RichText> whatIf() {
        return isAtFailure() ? Optional.empty() : known();
    }

    /** Returns what would let a boot that stops go through; empty but at its failing step. */
    RichText remedy() {
        return isAtFailure() ? known().orElse(RichText.empty()) : RichText.empty();
    }

    private Optional<RichText> known() {
        return trials.answerProperty().get().filter(it -> !it.plain().isEmpty());
    }

    private boolean isAtFailure() {
        return boot().failure().isPresent() && isAtEnd();
    }

    private Boot boot() {
        return explorer.snapshot().boot();
    }

    private long moment() {
        return explorer.snapshot().moment();
    }

    private boolean isAtEnd() {
        return moment() == boot().nrSteps();
    }

    /** Returns all that the window shows. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return explorer.snapshotProperty();
    }

    /** Returns how far the buttons for back and forward go. */
    ReadOnlyObjectProperty<Stride> strideProperty() {
        return stride.getReadOnlyProperty();
    }

    /** Returns whether steps are being done. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Returns the speed: 0.5, 1, 2 or 4. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
