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
public record Scene(Snapshot snapshot) {

    /** Returns the boot. */
    public Boot boot() {
        return snapshot.boot();
    }

    /** Returns the numbers of the paging mode. */
    public PagingConsts consts() {
        return snapshot.consts();
    }

    PageTable table() {
        return snapshot.state().table();
    }

    Translation translation() {
        return snapshot.translation();
    }

    /** Returns the name of the machine, or of the recording. */
    public String machine() {
        return snapshot.space().name();
    }

    /** Returns how the machine translates addresses. */
    String paging() {
        long largest = consts().pageSize(consts().highestTranslationLevel());
        return switch (snapshot.space()) {
            case BootSpace boot -> DataMessage.MACHINE_IN_LAYOUT.text(snapshot.mode().id(), consts().addressWidth(),
                    consts().nrLevels(), largest, boot.state().boot().machine().profile().id());
            case Recording recording -> DataMessage.MACHINE_RECORDED.text(snapshot.mode().id(), consts().addressWidth(),
                    consts().nrLevels(), largest, origin(recording));
        };
    }

    private static String origin(Recording recording) {
        Origin origin = recording.origin();
        return DataMessage.RECORDED_AS.text(origin.form(),
                recording.root().flatMap(TableView::frame)
                        .map(root -> DataMessage.ROOT_FROM.text(root, origin.rootFrom()))
                        .orElseGet(() -> DataMessage.UNKNOWN_FOR.text(origin.rootFrom())),
                origin.takenText())
                + origin.notes().stream().map(note -> " " + Phrase.sentence(note) + ".").collect(Collectors.joining());
    }

    /** Returns the moment as it ends a caption. */
    String shortMoment() {
        return snapshot.booted().isEmpty() ? DataMessage.AS_RECORDED.text()
                : DataMessage.STEP_OF.text(snapshot.moment(), boot().nrSteps());
    }

    /** Returns the moment within a sentence. */
    public String moment() {
        if (snapshot.booted().isEmpty()) {
            return DataMessage.AS_IT_WAS_RECORDED.text();
        }
        if (snapshot.moment() == 0) {
            return DataMessage.BEFORE_FIRST_STEP.text(boot().nrSteps());
        }
        if (snapshot.moment() < boot().nrSteps()) {
            return DataMessage.AFTER_IN_PHASE.text(shortMoment(), phase());
        }
        return boot().failure().isPresent()
                ? DataMessage.AT_THE_STOP.text(boot().nrSteps())
                : DataMessage.AT_THE_END.text(boot().nrSteps());
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
            return DataMessage.NO_PAGE_TABLE_YET.text();
        }
        String taken = space.tableFrames().isEmpty() ? DataMessage.TABLES_NOBODY_TOLD.text()
                : DataMessage.TABLES_TAKING.text(tables, size);
        if (pages == 0) {
            return space instanceof BootSpace
                    ? (tables == 1 ? DataMessage.MAPS_NOTHING_YET.text(taken) : DataMessage.MAP_NOTHING_YET.text(taken))
                    : (tables == 1 ? DataMessage.MAPS_NOTHING.text(taken) : DataMessage.MAP_NOTHING.text(taken));
        }
        String mapped = DataMessage.MAPPED_THROUGH.text(space.mappedBytes(), taken);
        return space.tellsPageSizes() ? DataMessage.PAGES_MAP.text(pages, mapped)
                : DataMessage.UNKNOWN_PAGES_MAP.text(mapped);
    }

    /** Returns the selected address. */
    String selected() {
        return snapshot.selection().va().toString();
    }

    /** Returns the selected address and where it lies. */
    public String selectedPlace() {
        return DataMessage.ADDRESS_IN.text(selected(), snapshot.space().book().describe(snapshot.selection().va()));
    }

    /** Returns the addresses that are in sight if those are not all. */
    Optional<VaddrRange> zoom() {
        return snapshot.zoom();
    }

    /** Returns the name of the machine, and which addresses are in sight if those are not all. */
    public String machineInSight() {
        return zoom().map(range -> DataMessage.ZOOMED.text(machine(), Phrase.range(range))).orElseGet(this::machine);
    }

    /** Returns whether any of {@code range} is in sight. */
    public boolean isInSight(VaddrRange range) {
        return zoom().map(range::overlaps).orElse(true);
    }

    /** Returns the findings about the machine. */
    List<String> findings() {
        List<Finding> findings = snapshot.findings();
        return findings.isEmpty()
                ? List.of(DataMessage.THERE_ARE_NO_FINDINGS.text())
                : Stream.concat(
                        Stream.of(DataMessage.NR_FINDINGS.text(findings.size())),
                        findings.stream()
                                .map(it -> DataMessage.FINDING.text(Phrase.sentence(it.severity().message().toString()),
                                        it.message().toString())))
                        .toList();
    }
}
