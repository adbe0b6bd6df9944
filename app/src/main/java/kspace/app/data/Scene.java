package kspace.app.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Origin;
import kspace.core.space.Recording;

/**
 * What the words of all views begin from.
 *
 * @param snapshot all that the views show
 */
record Scene(Snapshot snapshot) {

    Boot boot() {
        return snapshot.boot();
    }

    PagingConsts consts() {
        return snapshot.consts();
    }

    PageTable table() {
        return snapshot.state().table();
    }

    Translation translation() {
        return snapshot.translation();
    }

    /** Returns the name of the machine, or of the recording. */
    String machine() {
        return snapshot.space().name();
    }

    /** Returns how the machine translates addresses. */
    String paging() {
        return "The machine is " + snapshot.mode().id() + " with " + consts().addressWidth() + "-bit addresses, "
                + consts().nrLevels() + " levels and pages up to "
                + ByteSize.format(consts().pageSize(consts().highestTranslationLevel()))
                + switch (snapshot.space()) {
                    case BootSpace boot -> ", in the layout " + boot.state().boot().machine().profile().id() + ".";
                    case Recording recording -> ". " + origin(recording);
                };
    }

    private static String origin(Recording recording) {
        Origin origin = recording.origin();
        return "It was recorded as " + origin.form() + "; the root is " + recording.root()
                .flatMap(TableView::frame).map(root -> root + ", from " + origin.rootFrom())
                .orElseGet(() -> "unknown: " + origin.rootFrom()) + ". Taken: " + origin.takenText() + "."
                + origin.notes().stream().map(note -> " " + Phrase.sentence(note) + ".").collect(Collectors.joining());
    }

    /** Returns the moment as it ends a caption. */
    String shortMoment() {
        return snapshot.booted().isEmpty() ? "as recorded"
                : "step " + Phrase.count(snapshot.moment()) + " of " + Phrase.count(boot().nrSteps());
    }

    /** Returns the moment within a sentence. */
    String moment() {
        if (snapshot.booted().isEmpty()) {
            return "as it was recorded";
        }
        if (snapshot.moment() == 0) {
            return "before the first of its " + Phrase.count(boot().nrSteps(), "step");
        }
        if (snapshot.moment() < boot().nrSteps()) {
            return "after " + shortMoment() + ", in phase " + phase();
        }
        return boot().failure().isPresent()
                ? "at step " + Phrase.count(boot().nrSteps()) + ", in which its boot stops"
                : "at the end of its boot, after all " + Phrase.count(boot().nrSteps(), "step");
    }

    private String phase() {
        return snapshot.state().phase().orElseThrow().name().displayName();
    }

    /** Returns how much is mapped, and by how many tables. */
    String figures() {
        AddressSpace space = snapshot.space();
        long pages = space.nrLeaves();
        long tables = space.nrTables();
        String size = ByteSize.format(tables * PagingConsts.BASE_PAGE_SIZE);
        if (tables == 0) {
            return "there is no page table yet";
        }
        String taken = space.tableFrames().isEmpty() ? "tables that nobody told of"
                : Phrase.count(tables, "table") + " of " + size;
        if (pages == 0) {
            return taken + (tables == 1 ? " maps" : " map") + " nothing" + (space instanceof BootSpace ? " yet" : "");
        }
        String mapped = ByteSize.format(space.mappedBytes()) + " through " + taken;
        return space.tellsPageSizes() ? Phrase.count(pages, "page") + (pages == 1 ? " maps " : " map ") + mapped
                : "pages of unknown sizes map " + mapped;
    }

    /** Returns the selected address. */
    String selected() {
        return snapshot.selection().va().toString();
    }

    /** Returns the selected address and where it lies. */
    String selectedPlace() {
        return selected() + " (" + snapshot.space().book().describe(snapshot.selection().va()) + ")";
    }

    /** Returns the addresses that are in sight if those are not all. */
    Optional<VaddrRange> zoom() {
        return snapshot.zoom();
    }

    /** Returns that not all addresses are in sight, to be put after the name of a view. */
    String zoomed() {
        return zoom().map(range -> ", zoomed to " + Phrase.range(range) + ",").orElse("");
    }

    /** Returns whether any of {@code range} is in sight. */
    boolean isInSight(VaddrRange range) {
        return zoom().map(range::overlaps).orElse(true);
    }

    /** Returns the findings about the machine. */
    List<String> findings() {
        List<Finding> findings = snapshot.findings();
        return findings.isEmpty()
                ? List.of("There are no findings.")
                : Stream.concat(
                        Stream.of("There " + (findings.size() == 1 ? "is " : "are ")
                                + Phrase.count(findings.size(), "finding") + "."),
                        findings.stream().map(it -> Phrase.sentence(it.severity().id()) + ": " + it.message() + "."))
                        .toList();
    }
}
