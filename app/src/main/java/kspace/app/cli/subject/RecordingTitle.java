package kspace.app.cli.subject;

import java.util.ArrayList;
import java.util.List;
import kspace.core.space.Origin;
import kspace.core.space.Recording;

/** Says in a few lines what a recording is. */
public final class RecordingTitle {
    private RecordingTitle() {}

    public static List<String> of(Recording recording) {
        Origin origin = recording.origin();
        List<String> lines = new ArrayList<>();
        lines.add(origin.name());
        lines.add(recording.root().flatMap(root -> root.frame())
                .map(root -> SubjectMessage.RECORDING_FACTS.text(
                        recording.mmu().mode().id(), origin.form(), root, origin.rootFrom()))
                .orElseGet(() -> SubjectMessage.RECORDING_FACTS_NO_ROOT.text(
                        recording.mmu().mode().id(), origin.form(), origin.rootFrom())));
        recording.widthText().ifPresent(width -> lines.add(SubjectMessage.PHYSICAL_ADDRESSES.text(width)));
        lines.add(SubjectMessage.TAKEN.text(origin.takenText()));
        lines.addAll(origin.notes());
        return List.copyOf(lines);
    }
}
