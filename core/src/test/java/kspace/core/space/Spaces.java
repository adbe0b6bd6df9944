package kspace.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.Translation;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;

/** Address spaces of tests, in the words of {@link PlainWalker}. */
final class Spaces {
    static final Origin ORIGIN =
            new Origin("test", "a test", "the test", Optional.empty(), "nobody says it", List.of(),
                    Optional.of("assumed"));

    private Spaces() {}

    static RecordedSpace of(String mode, long root, PhysicalMemory memory) {
        return RecordedSpace.of(Mmu.of(Architectures.byId(mode).orElseThrow()), root, memory, ORIGIN);
    }

    static List<PlainWalker.Page> pages(AddressSpace space) {
        List<PlainWalker.Page> pages = new ArrayList<>();
        LeafRuns.forEach(space.root().orElseThrow(), run -> {
            for (long i = 0; i < run.pages().nrPages(); i++) {
                PageItem page = run.pages().page(i);
                pages.add(new PlainWalker.Page(
                        page.va().value(), page.pa().value(), run.pages().pageSizeBytes(),
                        run.property().flags().contains(PageFlags.W), run.property().flags().contains(PageFlags.X),
                        run.property().isUser(), run.property().isGlobal()));
            }
        });
        return pages;
    }

    static String words(Translation.Outcome outcome) {
        return switch (outcome) {
            case Translation.Mapped mapped -> Long.toHexString(mapped.pa().value());
            case Translation.NotPresent absent -> "absent " + absent.level();
            case Translation.Faulted fault -> "fault " + fault.level();
            case Translation.NotRecorded missing -> "missing " + missing.level();
            case Translation.NonCanonical _ -> "not canonical";
            case Translation.Astray _,Translation.DirectMapped _,Translation.Outside _ -> outcome.toString();
        };
    }
}
