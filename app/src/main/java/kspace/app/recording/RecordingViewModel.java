package kspace.app.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.app.data.AltText;
import kspace.app.data.Phrase;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.check.CheckResult;
import kspace.core.check.CheckStatus;
import kspace.core.check.RecordedChecks;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.naming.AddressBook;
import kspace.core.space.Origin;
import kspace.core.space.RangeBook;
import kspace.core.space.Recording;

/** What the window of a recording shows, and the address that is looked at. */
public final class RecordingViewModel {
    private final Recording recording;
    private final RecordedPages pages;
    private final List<CheckResult> checks;
    private final ReadOnlyObjectWrapper<Optional<RecordedWalk>> walk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /**
     * Reads what is mapped, which takes as long as it takes to read all tables; to be called aside.
     *
     * @throws kspace.core.space.RecordingException if it cannot be read, or cannot be listed
     */
    public RecordingViewModel(Recording recording) {
        recording.requireListable();
        this.recording = recording;
        this.pages = RecordedPages.of(recording);
        this.checks = RecordedChecks.of(recording);
        pages.rows().stream().findFirst().ifPresent(row -> select(row.va()));
    }

    /** Returns the name of the recording. */
    public String name() {
        return recording.origin().name();
    }

    /** Returns what it is and where it came from, a line each. */
    List<String> facts() {
        Origin origin = recording.origin();
        List<String> facts = new ArrayList<>();
        facts.add(recording.mmu().mode().id() + ", " + origin.form());
        facts.add("Root " + recording.root().flatMap(root -> root.frame())
                .map(root -> root + ", from " + origin.rootFrom()).orElse("unknown: " + origin.rootFrom()));
        origin.notes().stream().map(note -> Phrase.sentence(note)).forEach(facts::add);
        checks.stream().filter(it -> it.status() == CheckStatus.FAIL || it.status() == CheckStatus.FINDING)
                .map(it -> it.headline() + ": " + it.message()).forEach(facts::add);
        if (pages.nrRuns() > pages.rows().size()) {
            facts.add("The first " + Phrase.count(pages.rows().size()) + " of " + Phrase.count(pages.nrRuns())
                    + " runs of pages are listed; kspace leaves lists all");
        }
        return List.copyOf(facts);
    }

    /** Returns what a picture of the window says, for those who do not see it. */
    public AltText words() {
        String caption = "KSpace Explorer with the recording " + name();
        String brief = caption + ": " + Phrase.count(pages.nrRuns(), "run") + " of pages"
                + walk.get().map(it -> "; " + it.address() + ": " + it.result()).orElse("") + ".";
        List<String> all = new ArrayList<>(List.of(brief));
        facts().forEach(fact -> all.add(fact + "."));
        all.add("Ranges: " + String.join("; ", ranges()) + ".");
        walk.get().ifPresent(it -> it.steps().forEach(step -> all.add(step + ".")));
        all.add(moment());
        return new AltText(caption, brief, String.join(" ", all));
    }

    /** Returns what stands in place of a timeline. */
    String moment() {
        return "One moment. Taken: " + recording.origin().takenText() + ". A recording has no steps to go through.";
    }

    /** Returns the ranges with names, highest addresses first. */
    List<String> ranges() {
        List<NamedRange> ranges = recording.ranges();
        return ranges.isEmpty()
                ? List.of("No range has a name: the kernel is not known")
                : ranges.reversed().stream().map(range -> range.range().first() + "  " + range.name() + "  "
                        + ByteSize.format(range.range().sizeBytes())
                        + (range.source() == NamedRange.Source.FOUND ? ", " + range.source().words() : "")).toList();
    }

    /** Returns the runs of pages. */
    List<RecordedPages.Row> rows() {
        return pages.rows();
    }

    /** Looks at an address. */
    public void select(Vaddr va) {
        error.set("");
        walk.set(Optional.of(RecordedWalk.of(recording, va)));
    }

    /** Looks at the address that a text names, or says why it names none. */
    void find(String text) {
        switch (new RangeBook(recording).find(text)) {
            case AddressBook.Found found -> select(found.va());
            case AddressBook.Refused refused -> error.set(refused.sentence());
        }
    }

    /** Returns where the address leads that is looked at; empty before there is one. */
    ReadOnlyObjectProperty<Optional<RecordedWalk>> walkProperty() {
        return walk.getReadOnlyProperty();
    }

    /** Returns what was wrong with the last text; empty if nothing was. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
