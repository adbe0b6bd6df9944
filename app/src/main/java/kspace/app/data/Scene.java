package kspace.app.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.naming.AddressBook;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

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
        return boot().machine().consts();
    }

    PageTable table() {
        return snapshot.state().table();
    }

    Translation translation() {
        return snapshot.translation();
    }

    /** Returns the machine's name. */
    String machine() {
        return boot().machine().name();
    }

    /** Returns how the machine translates addresses. */
    String paging() {
        Machine machine = boot().machine();
        return "The machine is " + machine.mode().id() + " with " + consts().addressWidth() + "-bit addresses, "
                + consts().nrLevels() + " levels and pages up to "
                + ByteSize.format(consts().pageSize(consts().highestTranslationLevel())) + ", in the layout "
                + machine.profile().id() + ".";
    }

    /** Returns the moment as it ends a caption. */
    String shortMoment() {
        return "step " + Phrase.count(snapshot.moment()) + " of " + Phrase.count(boot().nrSteps());
    }

    /** Returns the moment within a sentence. */
    String moment() {
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
        long pages = table().nrLeaves();
        long tables = table().nrTables();
        String size = ByteSize.format(tables * PagingConsts.BASE_PAGE_SIZE);
        if (tables == 0) {
            return "there is no page table yet";
        }
        String taken = Phrase.count(tables, "table") + " of " + size;
        return pages == 0
                ? taken + (tables == 1 ? " maps" : " map") + " nothing yet"
                : Phrase.count(pages, "page") + (pages == 1 ? " maps " : " map ")
                        + ByteSize.format(table().mappedBytes()) + " through " + taken;
    }

    /** Returns the selected address. */
    String selected() {
        return snapshot.selection().va().toString();
    }

    /** Returns the selected address and where it lies. */
    String selectedPlace() {
        return selected() + " (" + new AddressBook(snapshot.state()).describe(snapshot.selection().va()) + ")";
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
        List<Finding> findings = boot().findings();
        return findings.isEmpty()
                ? List.of("There are no findings.")
                : Stream.concat(
                        Stream.of("There " + (findings.size() == 1 ? "is " : "are ")
                                + Phrase.count(findings.size(), "finding") + "."),
                        findings.stream().map(it -> Phrase.sentence(it.severity().id()) + ": " + it.message() + "."))
                        .toList();
    }
}
