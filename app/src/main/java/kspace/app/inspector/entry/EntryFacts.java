package kspace.app.inspector.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.inspector.parts.RangePlace;
import kspace.app.inspector.parts.ToCome;
import kspace.app.inspector.walk.Access;
import kspace.app.inspector.walk.Canonical;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Accesses;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Port;
import kspace.core.pagetable.TableView;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/** What there is to say about the selected page-table entry. */
public sealed interface EntryFacts {

    /**
     * Which entry it is.
     *
     * @param level the level of its table
     * @param index its number in the table
     * @param title what it is, in two or three words
     * @param range the range of the layout that the selected address lies in
     */
    record Heading(int level, int index, String title, Optional<RangePlace> range) {}

    /**
     * An entry that maps a page or names a table.
     *
     * @param heading which entry
     * @param raw its 64 bits
     * @param chips what it allows and means, in single words
     * @param bits the 64 bits as labelled spans, highest first
     * @param fields what hardware and OSTD make of each field
     * @param reading who reads the fields
     * @param differences where these two part, a sentence each
     */
    record Present(
            Heading heading,
            long raw,
            List<String> chips,
            List<BitSpan> bits,
            List<PteField> fields,
            Reading reading,
            List<PteFormat.Difference> differences) implements EntryFacts {}

    /** Who reads the fields of an entry. */
    enum Reading {
        /** The hardware and OSTD, which wrote it. */
        WITH_OSTD,
        /** The hardware alone: the kernel that wrote a recorded entry is another, or not known. */
        HARDWARE
    }

    /**
     * An entry that translates nothing.
     *
     * @param heading which entry
     * @param raw its 64 bits
     * @param reach the addresses it would translate
     * @param sentences what absence means here
     * @param fields what hardware and OSTD look at all the same
     * @param reading who looks at the fields
     * @param toCome when the selected address is going to be mapped
     * @param atTheEnd what the entry holds at the end of the boot, if that is something else
     */
    record Absent(
            Heading heading,
            long raw,
            VaddrRange reach,
            List<Message> sentences,
            List<PteField> fields,
            Reading reading,
            Optional<ToCome> toCome,
            Optional<Present> atTheEnd) implements EntryFacts {}

    /**
     * No entry is read at all.
     *
     * @param title why, in a few words
     * @param sentences why
     * @param toCome when the selected address is going to be mapped
     */
    record Missing(String title, List<Message> sentences, Optional<ToCome> toCome) implements EntryFacts {}

    /** Returns what there is to say at one instant. */
    static EntryFacts of(Snapshot snapshot) {
        return snapshot.selectedEntry().map(step -> ofEntry(snapshot, step)).orElseGet(() -> missing(snapshot));
    }

    private static EntryFacts ofEntry(Snapshot snapshot, WalkStep step) {
        TableView node = node(snapshot, step);
        return step.raw() == 0 ? absent(snapshot, step, node) : present(snapshot, step, node);
    }

    private static TableView node(Snapshot snapshot, WalkStep step) {
        return snapshot.space().path(snapshot.selection().va()).stream()
                .filter(node -> node.level() == step.level())
                .findFirst()
                .orElseThrow();
    }

    private static Present present(Snapshot snapshot, WalkStep step, TableView node) {
        PteFormat format = format(snapshot);
        return new Present(
                heading(snapshot, step, title(snapshot, step, node)),
                step.raw(),
                chips(snapshot, step, node),
                format.bits(step.raw(), step.level()),
                fields(snapshot, step),
                reading(snapshot),
                reading(snapshot) == Reading.WITH_OSTD
                        ? format.differences(step.raw(), step.level()) : List.of());
    }

    private static PteFormat format(Snapshot snapshot) {
        return Port.format(snapshot.space().mmu());
    }

    private static Reading reading(Snapshot snapshot) {
        return snapshot.booted().isPresent() ? Reading.WITH_OSTD : Reading.HARDWARE;
    }

    private static List<PteField> fields(Snapshot snapshot, WalkStep step) {
        PteFormat format = format(snapshot);
        if (!format.isRead(step.raw(), step.level())) {
            // A recorded entry may say that it maps a page where there are none; the heading says that it is reserved.
            return List.of();
        }
        List<PteField> fields = format.fields(step.raw(), step.level());
        // What the hardware ignores has the name that OSTD gave it.
        return reading(snapshot) == Reading.WITH_OSTD ? fields
                : fields.stream().filter(field -> !field.isIgnored()).toList();
    }

    private static Heading heading(Snapshot snapshot, WalkStep step, String title) {
        return new Heading(step.level(), step.index(), title, RangePlace.of(snapshot));
    }

    private static String title(Snapshot snapshot, WalkStep step, TableView node) {
        return switch (step.hardware()) {
            case HardwareEntry.Leaf _ -> EntryMessage.LEAF.text(pageSize(snapshot, step));
            case HardwareEntry.Table _ -> child(node, step)
                    .map(child -> child.nrChildren() == 0 ? EntryMessage.EMPTY_TABLE.text() : EntryMessage.TABLE.text())
                    .orElse(reading(snapshot) == Reading.WITH_OSTD ? EntryMessage.PAGE_READ_AS_TABLE.text()
                            : EntryMessage.TABLE_NOT_DUMP.text());
            case HardwareEntry.Absent(String reason) ->
                    step.raw() == 0 ? EntryMessage.ABSENT.text() : EntryMessage.NOT_PRESENT.text(reason);
            case HardwareEntry.Fault _ -> EntryMessage.RESERVED_FAULTS.text();
        };
    }

    private static Optional<TableView> child(TableView node, WalkStep step) {
        return node.child(step.index()).map(it -> it);
    }

    private static long pageSize(Snapshot snapshot, WalkStep step) {
        return snapshot.consts().pageSize(step.level());
    }

    private static List<String> chips(Snapshot snapshot, WalkStep step, TableView node) {
        Optional<TableView> child = child(node, step);
        if (child.isPresent()) {
            return List.of(
                    snapshot.mode().tableName(child.get().level()),
                    ByteSize.format(pageSize(snapshot, step)),
                    EntryMessage.OF_PRESENT.text(child.get().nrChildren(), PagingConsts.NR_ENTRIES));
        }
        if (reading(snapshot) == Reading.HARDWARE) {
            return node.page(step.index()).map(page -> pageChips(page.property())).orElse(List.of());
        }
        List<String> chips = new ArrayList<>();
        if (!(step.hardware() instanceof HardwareEntry.Leaf)) {
            chips.add(EntryMessage.OSTD_PAGE.text(pageSize(snapshot, step)));
        }
        if (step.kernel().orElse(null) instanceof Pte.Leaf leaf) {
            chips.addAll(pageChips(leaf.property()));
            chips.add(leaf.property().privileged().contains(PrivilegedFlags.AVAIL1) ? EntryMessage.TRACKED.text()
                    : EntryMessage.UNTRACKED.text());
        }
        return List.copyOf(chips);
    }

    private static List<String> pageChips(PageProperty property) {
        PageFlags flags = property.flags();
        List<String> chips = new ArrayList<>();
        chips.add(Access.text(
                flags.contains(PageFlags.R), flags.contains(PageFlags.W), flags.contains(PageFlags.X)));
        property.knownCache().map(CachePolicy::displayName).ifPresent(chips::add);
        if (property.isGlobal()) {
            chips.add("GLOBAL");
        }
        chips.add(property.isUser() ? EntryMessage.USER.text() : EntryMessage.SUPERVISOR.text());
        return List.copyOf(chips);
    }

    private static Absent absent(Snapshot snapshot, WalkStep step, TableView node) {
        boolean managed = !(snapshot.translation().outcome() instanceof Translation.Outside);
        Optional<String> raised = Accesses.faultOfWalk(snapshot.space().mmu(), snapshot.translation())
                .map(AccessFault::described);
        List<Message> sentences = managed
                ? List.of(
                        raised.map(EntryMessage.RAISES_AND_IGNORES::of).orElseGet(EntryMessage.IGNORES::of),
                        EntryMessage.NOTHING_MAPPED.of(pageSize(snapshot, step)))
                : List.of(
                        EntryMessage.IN_USER_HALF.of(),
                        raised.map(EntryMessage.RAISES_AND_STOPS::of).orElseGet(EntryMessage.STOPS::of));
        return new Absent(
                heading(snapshot, step, EntryMessage.ABSENT.text()),
                step.raw(),
                node.entryRange(step.index()),
                sentences,
                fields(snapshot, step),
                reading(snapshot),
                ToCome.of(snapshot),
                atTheEnd(snapshot, step.level()));
    }

    private static Optional<Present> atTheEnd(Snapshot snapshot, int level) {
        Snapshot end = snapshot.atTheEnd();
        return end.translation().steps().stream()
                .filter(step -> step.level() == level && step.raw() != 0)
                .findFirst()
                .map(step -> present(end, step, node(end, step)));
    }

    private static Missing missing(Snapshot snapshot) {
        PagingConsts consts = snapshot.consts();
        if (snapshot.translation().outcome() instanceof Translation.NonCanonical) {
            VaddrRange upper = consts.kernelHalf();
            return new Missing(
                    EntryMessage.NO_ENTRY_IS_READ.text(),
                    List.of(
                            Canonical.of(snapshot.mode(), snapshot.selection().va()).sentence(),
                            EntryMessage.CPU_FAULTS_BEFORE_READS_ANY.of(),
                            EntryMessage.CANONICAL_BOUNDS
                                    .of(new Vaddr(consts.userHalf().endExclusive()), upper.first())),
                    Optional.empty());
        }
        if (snapshot.translation().outcome() instanceof Translation.DirectMapped direct) {
            return new Missing(
                    EntryMessage.NO_ENTRY_IS_READ.text(),
                    List.of(EntryMessage.IN_WINDOW.of(direct.window(), direct.pa())),
                    Optional.empty());
        }
        if (snapshot.space() instanceof Recording recording) {
            return recorded(snapshot, recording);
        }
        return new Missing(
                EntryMessage.NO_PAGE_TABLE_YET.text(),
                List.of(EntryMessage.NO_ROOT.of()),
                ToCome.of(snapshot));
    }

    private static Missing recorded(Snapshot snapshot, Recording recording) {
        if (snapshot.translation().outcome() instanceof Translation.Outside) {
            return new Missing(
                    EntryMessage.NO_ENTRY_IS_READ.text(),
                    List.of(EntryMessage.ROOT_RECORDING_TRANSLATES_ADDRESS_CPU.of(recording.rootRange().first(),
                            recording.rootRange().last())),
                    Optional.empty());
        }
        return new Missing(
                EntryMessage.ENTRY_NOT_KNOWN.text(),
                List.of(EntryMessage.LIST_WITHOUT_TABLES.of(recording.origin().rootFrom())),
                Optional.empty());
    }
}
