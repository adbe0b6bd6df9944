package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.data.Phrase;
import kspace.app.data.PhysicalMap;
import kspace.app.inspector.parts.ToCome;
import kspace.app.state.Snapshot;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.Rights;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/**
 * The walk to the selected address as a list to read.
 *
 * @param va the address
 * @param canonical whether the walk starts at all
 * @param reads the entries that are read, root first
 * @param rights what each entry lets through, and what all of them together do; empty if the walk fails
 * @param result what the walk leads to
 */
public record WalkFacts(String va, Canonical canonical, List<Read> reads, Optional<PathRights> rights, Result result) {
    private static final String NO_TABLE = WalkMessage.NO_PAGE_TABLE_YET.text();
    private static final Message NOTHING_ALLOCATED =
            WalkMessage.NO_ROOT_TO_READ.of();

    /**
     * One table read.
     *
     * @param level the table's level
     * @param tableName the manual's name of the table
     * @param indexBits the address bits that are the index, such as {@code 47:39}
     * @param index the entry's number
     * @param address where the entry lies, as a sum
     * @param raw the entry
     * @param meaning what it says, in words
     * @param present whether the walk goes on or succeeds with it
     */
    public record Read(
            int level,
            String tableName,
            String indexBits,
            int index,
            EntryAddress address,
            String raw,
            Message meaning,
            boolean present) {}

    /**
     * Where an entry lies.
     *
     * @param table the table's physical address
     * @param index the entry's number
     */
    public record EntryAddress(Paddr table, int index) {
        /** Returns the entry's own physical address. */
        public Paddr value() {
            return table.plus((long) index * PagingConsts.PTE_SIZE);
        }

        /** Returns the sum that leads to it. */
        public String sum() {
            return table + " + " + PagingConsts.PTE_SIZE + " \u00d7 " + index;
        }
    }

    /** What an entry lets through, or not. */
    public enum Right {
        READ(WalkMessage.RIGHT_READ.text()),
        WRITE(WalkMessage.RIGHT_WRITE.text()),
        EXECUTE(WalkMessage.RIGHT_EXECUTE.text()),
        USER(WalkMessage.USER_MODE.text());

        private final String displayName;

        Right(String displayName) {
            this.displayName = displayName;
        }
    }

    /**
     * Rights along the walk.
     *
     * @param levels those of each entry, root first
     * @param together what passes all of them
     * @param sentence which entry takes away what
     */
    public record PathRights(List<LevelRights> levels, Set<Right> together, Message sentence) {}

    /**
     * The rights of the entry of one level.
     *
     * @param level the level
     * @param rights what it lets through
     * @param taken what it is the first to refuse
     */
    public record LevelRights(int level, Set<Right> rights, Set<Right> taken) {}

    /** What a walk leads to. */
    public sealed interface Result {}

    /**
     * A physical address.
     *
     * @param pa the address
     * @param where the memory it lies in
     * @param sum how it comes about
     */
    public record Found(String pa, String where, String sum) implements Result {}

    /**
     * A fault.
     *
     * @param title what the CPU does
     * @param sentence why
     * @param toCome when the address is going to be mapped
     */
    public record Fault(String title, Message sentence, Optional<ToCome> toCome) implements Result {}

    /** Returns what there is to say at one instant. */
    public static WalkFacts of(Snapshot snapshot) {
        Translation translation = snapshot.translation();
        return new WalkFacts(
                translation.va().toString(),
                Canonical.of(snapshot.mode(), translation.va()),
                translation.steps().stream().map(step -> read(snapshot, step)).toList(),
                rights(snapshot),
                result(snapshot));
    }

    private static Read read(Snapshot snapshot, WalkStep step) {
        PagingConsts consts = snapshot.consts();
        int low = consts.shift(step.level());
        int high = consts.shift(step.level() + 1) - 1;
        return new Read(
                step.level(),
                snapshot.mode().tableName(step.level()),
                high + ":" + low,
                step.index(),
                new EntryAddress(step.table(), step.index()),
                "0x" + Hex.grouped(step.raw()),
                meaning(snapshot, step),
                step.hardware() instanceof HardwareEntry.Table || step.hardware() instanceof HardwareEntry.Leaf);
    }

    private static Message meaning(Snapshot snapshot, WalkStep step) {
        PagingConsts consts = snapshot.consts();
        return switch (step.hardware()) {
            case HardwareEntry.Absent(String reason) -> step.raw() == 0
                    ? WalkMessage.ABSENT.of()
                    : WalkMessage.NOT_PRESENT_FOR.of(reason);
            case HardwareEntry.Fault fault -> WalkMessage.RESERVED.of(fault.reason());
            case HardwareEntry.Table table when isAstray(snapshot, step) ->
                    WalkMessage.RIGHTS_NONE_READS_TABLE.of(table.table());
            case HardwareEntry.Table table ->
                    WalkMessage.NEXT_READ.of(snapshot.mode().tableName(step.level() - 1), table.table());
            case HardwareEntry.Leaf leaf ->
                    WalkMessage.PAGE_THAT_STARTS_AT.of(consts.pageSize(step.level()), leaf.page());
        };
    }

    private static boolean isAstray(Snapshot snapshot, WalkStep step) {
        return snapshot.translation().outcome() instanceof Translation.Astray astray && astray.level() == step.level();
    }

    private static Optional<PathRights> rights(Snapshot snapshot) {
        if (!(snapshot.translation().outcome() instanceof Translation.Mapped mapped)
                || snapshot.translation().steps().isEmpty()) {
            return Optional.empty();
        }
        PteFormat format = Port.format(snapshot.space().mmu());
        List<LevelRights> levels = new ArrayList<>();
        List<Message> sentences = new ArrayList<>();
        Set<Right> together = EnumSet.allOf(Right.class);
        for (WalkStep step : snapshot.translation().steps()) {
            Set<Right> rights = rights(format, step, mapped);
            Set<Right> taken = EnumSet.copyOf(together);
            taken.removeAll(rights);
            together.retainAll(rights);
            levels.add(new LevelRights(step.level(), Set.copyOf(rights), Set.copyOf(taken)));
            if (!taken.isEmpty()) {
                sentences.add(WalkMessage.L_TAKES_AWAY.of(step.level(), step.index(), names(taken)));
            }
        }
        Message sentence = sentences.isEmpty()
                ? WalkMessage.NO_RIGHT_TAKEN.of()
                : WalkMessage.WHAT_IS_LEFT_IS.of(
                        Phrase.sentence(sentences.stream().map(Message::toString).collect(Collectors.joining("; "))),
                        names(together));
        return Optional.of(new PathRights(List.copyOf(levels), Set.copyOf(together), sentence));
    }

    private static Set<Right> rights(PteFormat format, WalkStep step, Translation.Mapped end) {
        Rights rights = format.rights(step.raw(), step.level());
        Set<Right> passing = EnumSet.noneOf(Right.class);
        if (step.level() != end.level() || end.property().flags().contains(PageFlags.R)) {
            passing.add(Right.READ);
        }
        if (rights.write()) {
            passing.add(Right.WRITE);
        }
        if (rights.execute()) {
            passing.add(Right.EXECUTE);
        }
        if (rights.user()) {
            passing.add(Right.USER);
        }
        return passing;
    }

    private static String names(Set<Right> rights) {
        return rights.isEmpty()
                ? WalkMessage.NOTHING.text()
                : rights.stream().sorted().map(right -> right.displayName).collect(Collectors.joining(", "));
    }

    private static Result result(Snapshot snapshot) {
        return switch (snapshot.translation().outcome()) {
            case Translation.Mapped mapped -> {
                long size = snapshot.consts().pageSize(mapped.level());
                Paddr page = mapped.pa().alignDown(size);
                yield new Found(
                        mapped.pa().toString(),
                        WalkMessage.PHYSICAL_WORDS.text(use(snapshot, mapped.pa())),
                        snapshot.space().tellsPageSizes()
                                ? page + " + " + Hex.amount(mapped.pa().value() - page.value())
                                : WalkMessage.PAGE_UNKNOWN_SIZE.text());
            }
            case Translation.DirectMapped direct ->
                    new Found(
                            direct.pa().toString(), WalkMessage.PHYSICAL_WORDS.text(use(snapshot, direct.pa())),
                            WalkMessage.THROUGH_WINDOW.text(direct.window()));
            case Translation.NotPresent absent -> notPresent(snapshot, absent);
            case Translation.Faulted faulted -> new Fault(
                    raised(snapshot),
                    WalkMessage.FAULTS.of(faulted.level(), faulted.reason()),
                    Optional.empty());
            case Translation.NotRecorded missing -> new Fault(
                    WalkMessage.UNKNOWN.text(),
                    WalkMessage.TABLE_NOT_IN_DUMP.of(missing.level(), missing.table()),
                    Optional.empty());
            case Translation.Astray astray -> new Fault(
                    WalkMessage.UNKNOWN.text(),
                    WalkMessage.ASTRAY.of(astray.level(), astray.table()),
                    Optional.empty());
            case Translation.NonCanonical _ ->
                    new Fault(
                            raised(snapshot),
                            WalkMessage.NOT_CANONICAL.of(),
                            Optional.empty());
            case Translation.Outside _ when snapshot.space().root().isEmpty() ->
                    new Fault(NO_TABLE, NOTHING_ALLOCATED, Optional.empty());
            case Translation.Outside _ when snapshot.space() instanceof Recording recording -> new Fault(
                    WalkMessage.UNKNOWN.text(),
                    WalkMessage.OTHER_ROOT.of(recording.rootRange().first(),
                            recording.rootRange().last()),
                    Optional.empty());
            case Translation.Outside _ ->
                    new Fault(
                            raised(snapshot),
                            WalkMessage.USER_HALF.of(whereUserHalfIs(snapshot.consts())),
                            Optional.empty());
        };
    }

    private static Message whereUserHalfIs(PagingConsts consts) {
        return consts.shape().sharesRoot()
                ? WalkMessage.LOWER_HALF_ABSENT.of(consts.firstKernelEntry() - 1)
                : WalkMessage.USER_ROOT.of();
    }

    /** Returns what the CPU raises at the end of the walk when the kernel reads there; before there is a table, nothing. */
    private static String raised(Snapshot snapshot) {
        return Phrase.sentence(Accesses
                .faultOfWalk(snapshot.space().mmu(), snapshot.translation())
                .map(AccessFault::described)
                .orElse(NO_TABLE));
    }

    private static Fault notPresent(Snapshot snapshot, Translation.NotPresent absent) {
        Optional<ToCome> toCome = ToCome.of(snapshot);
        if (snapshot.space() instanceof Recording recording && snapshot.translation().steps().isEmpty()) {
            return new Fault(
                    WalkMessage.NOT_LISTED.text(),
                    WalkMessage.NOT_IN_LIST.of(recording.origin().rootFrom()),
                    Optional.empty());
        }
        if (snapshot.translation().steps().isEmpty()) {
            return new Fault(
                    NO_TABLE, NOTHING_ALLOCATED,
                    toCome);
        }
        return new Fault(
                raised(snapshot),
                WalkMessage.ENTRY_ABSENT.of(absent.level()),
                toCome);
    }

    private static String use(Snapshot snapshot, Paddr pa) {
        return PhysicalMap.useAt(snapshot.space(), pa).orElse(WalkMessage.PAST_THE_MEMORY_MAP.text());
    }

    public static String memory(Snapshot snapshot, Paddr pa) {
        return snapshot.boot().memory().regionAt(pa).map(region -> region.type().displayName()).orElse(
                WalkMessage.PAST_THE_MEMORY_MAP.text());
    }

    /** Returns all of it as plain text, to paste elsewhere. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("VA " + va);
        lines.add(canonical.sentence().toString());
        for (Read read : reads) {
            lines.add(WalkMessage.L_AT.text(read.level(), read.tableName(), read.index(), read.address().sum(),
                    read.address().value(), read.raw(), read.meaning().toString()));
        }
        rights.ifPresent(path -> lines.add(WalkMessage.RIGHTS_ALONG_THE_WALK.text(text(path.together()))));
        lines.add(switch (result) {
            case Found found -> WalkMessage.PA.text(found.pa(), found.where(), found.sum());
            case Fault fault ->
                    fault.title() + ". " + fault.sentence()
                            + fault.toCome().map(next -> " " + next.sentence()).orElse("");
        });
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns rights in words as short as they get: {@code RW-, supervisor}. */
    public static String text(Set<Right> rights) {
        return Access.text(rights.contains(Right.READ), rights.contains(Right.WRITE), rights.contains(Right.EXECUTE))
                + ", "
                + (rights.contains(Right.USER) ? WalkMessage.FOR_USERS.text() : WalkMessage.FOR_SUPERVISOR.text());
    }
}
