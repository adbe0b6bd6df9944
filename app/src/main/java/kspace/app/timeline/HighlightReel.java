package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.Memo;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.kernel.asterinas.boot.highlight.Highlight;
import kspace.core.kernel.asterinas.boot.highlight.Highlights;

/** Goes from one highlight of the boot to the next, and shows each with its place until there was time to read about it. */
final class HighlightReel {
    /** How long all of them may take at speed 1. */
    static final double WHOLE_MS = 56_000;
    /** How long one is shown at most at speed 1. */
    static final double LONGEST_MS = 5_000;

    private final Explorer explorer;
    private final Memo<Boot, List<Highlight>> highlights = new Memo<>(Highlights::of);
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double waitedMs;

    /**
     * A highlight that is shown.
     *
     * @param highlight it
     * @param number which one of all it is, from 1
     * @param total how many there are
     */
    record Told(Highlight highlight, int number, int total) {}

    HighlightReel(Explorer explorer) {
        this.explorer = explorer;
        explorer.snapshotProperty().addListener((_, before, now) -> {
            boolean isElsewhere = before.boot() != now.boot() || before.moment() != now.moment();
            if (isElsewhere) {
                told.set(Optional.empty());
            }
        });
    }

    /** Returns the highlight that is shown; empty as soon as another moment is. */
    ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    boolean isTelling() {
        return told.get().isPresent();
    }

    /** Begins with the next highlight, or after the last one with the first. */
    void start() {
        if (!next()) {
            show(highlights().getFirst());
        }
    }

    /** Goes to the next highlight; returns whether there is one. */
    boolean next() {
        Optional<Highlight> next = highlights().stream().filter(it -> it.moment() > moment()).findFirst();
        next.ifPresent(this::show);
        return next.isPresent();
    }

    /** Goes to the highlight before; returns whether there is one. */
    boolean previous() {
        Optional<Highlight> last = highlights().reversed().stream().filter(it -> it.moment() < moment()).findFirst();
        last.ifPresent(this::show);
        return last.isPresent();
    }

    /** Lets time pass; goes on when the highlight has been shown for long enough. */
    void advance(double elapsedMs) {
        waitedMs += elapsedMs;
        if (waitedMs >= Math.min(LONGEST_MS, WHOLE_MS / highlights().size())) {
            next();
        }
    }

    private void show(Highlight highlight) {
        waitedMs = 0;
        explorer.setMoment(highlight.moment());
        place(highlight).ifPresent(explorer::select);
        List<Highlight> all = highlights();
        told.set(Optional.of(new Told(highlight, all.indexOf(highlight) + 1, all.size())));
    }

    /** Returns the address to look at: that of a finding, or the one that the step is about. */
    private Optional<Vaddr> place(Highlight highlight) {
        Optional<Vaddr> finding = highlight.reasons().stream()
                .filter(Highlight.Marked.class::isInstance).map(Highlight.Marked.class::cast)
                .map(Highlight.Marked::landmark)
                .filter(Landmark.FindingAt.class::isInstance).map(Landmark.FindingAt.class::cast)
                .flatMap(it -> it.finding().place().stream()).findFirst();
        return finding.or(() -> explorer.snapshot().state().step().flatMap(step -> switch (step) {
            case Step.TableAllocated table -> Optional.of(table.va());
            case Step.PageMapped page -> Optional.of(page.va());
            case Step.AreaChanged area -> Optional.of(area.change().range().first());
            case Step.Failed failed -> Optional.of(failed.va());
            case Step.Activated _ -> Optional.empty();
        }));
    }

    private List<Highlight> highlights() {
        return highlights.of(explorer.snapshot().boot());
    }

    private long moment() {
        return explorer.snapshot().moment();
    }
}
