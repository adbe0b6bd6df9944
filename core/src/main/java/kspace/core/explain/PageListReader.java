package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PageProperty;
import kspace.core.space.Recording;
import kspace.core.space.RecordingException;

/** Reads the pages that QEMU's monitor lists, with what opens them as an address space. */
final class PageListReader {
    private static final int MOST_RUNS = 16;

    private PageListReader() {}

    static Optional<Explanation> read(Reading reading) {
        if (!DumpReader.isDump(reading.text())) {
            return Optional.empty();
        }
        Recording recording;
        try {
            recording = DumpReader.read("", reading.text(),
                    new DumpOptions(reading.mode(), OptionalLong.empty(), OptionalLong.empty()));
        } catch (RecordingException _) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Summary(
                ExplainWords.LISTED_PAGES.of(recording.nrLeaves(), recording.mappedBytes()), List.of()));
        recording.root().ifPresent(root -> LeafRuns.forEach(root, run -> {
            if (facts.size() <= MOST_RUNS) {
                facts.add(new Fact.Page(run.pages().va(), run.pages().pa(), run.pages().sizeBytes(),
                        flags(run.property())));
            }
        }));
        return Optional.of(new Explanation(TextForm.PAGE_LIST, recording.mmu().mode(), facts));
    }

    private static String flags(PageProperty property) {
        return property.flags().accessText() + (property.isUser() ? " user" : "")
                + (property.isGlobal() ? " global" : "");
    }
}
