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
        lines.add(recording.mmu().mode().id() + ", " + origin.form() + ", root "
                + recording.root().flatMap(root -> root.frame()).map(root -> root + " (" + origin.rootFrom() + ")")
                        .orElse("unknown: " + origin.rootFrom()));
        recording.widthText().ifPresent(width -> lines.add("physical addresses: " + width));
        lines.add("taken: " + origin.takenText());
        lines.addAll(origin.notes());
        return List.copyOf(lines);
    }
}
