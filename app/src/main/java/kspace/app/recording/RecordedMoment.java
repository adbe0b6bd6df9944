package kspace.app.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kspace.app.data.Phrase;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.pagetable.TableView;
import kspace.core.space.Origin;
import kspace.core.space.Recording;

/**
 * What is known about a recording as such, a sentence each.
 *
 * @param when when it was taken
 * @param what what it is and where it came from
 * @param notes what else there is to know: remarks of whoever wrote it, and what its tables do not keep
 */
public record RecordedMoment(List<String> when, List<String> what, List<String> notes) {

    /** Returns what is known. */
    public static RecordedMoment of(Recording recording, List<CheckResult> checks) {
        Origin origin = recording.origin();
        List<String> notes = new ArrayList<>();
        origin.notes().stream().map(note -> Phrase.sentence(note) + ".").forEach(notes::add);
        checks.stream().filter(it -> it.status() == CheckStatus.FAIL || it.status() == CheckStatus.FINDING)
                .map(it -> it.headline() + ": " + it.message() + ".").forEach(notes::add);
        if (notes.isEmpty()) {
            notes.add(RecordedMessage.NOTHING_EVERY_CHECK_TABLES_PASSES.text());
        }
        return new RecordedMoment(
                List.of(RecordedMessage.TAKEN.text(origin.takenText()),
                        RecordedMessage.ONE_MOMENT_RECORDING_HAS_NO.text()),
                Stream.concat(
                        Stream.of(
                                recording.name(),
                                recording.mmu().mode().id() + ", " + origin.form(),
                                recording.root().flatMap(TableView::frame)
                                        .map(root -> RecordedMessage.ROOT_FROM.text(root, origin.rootFrom()))
                                        .orElseGet(() -> RecordedMessage.ROOT_UNKNOWN.text(origin.rootFrom()))),
                        recording.widthText().map(width -> RecordedMessage.PHYSICAL_ADDRESSES.text(width)).stream())
                        .toList(),
                List.copyOf(notes));
    }
}
