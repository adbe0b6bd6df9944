package kspace.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.pagetable.Translation;
import kspace.core.pagetable.WalkStep;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.pte.Pte;
import kspace.core.pte.PteFormat;
import kspace.core.pte.Rights;

/**
 * The walk to the selected address as a list to read.
 *
 * @param va the address
 * @param canonical whether the walk starts at all
 * @param reads the entries that are read, root first
 * @param rights what each entry lets through, and what all of them together do; empty if the walk fails
 * @param result what the walk leads to
 */
record WalkFacts(String va, Canonical canonical, List<Read> reads, Optional<PathRights> rights, Result result) {

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
    record Read(
            int level,
            String tableName,
            String indexBits,
            int index,
            EntryAddress address,
            String raw,
            String meaning,
            boolean present) {}

    /**
     * Where an entry lies.
     *
     * @param table the table's physical address
     * @param index the entry's number
     */
    record EntryAddress(Paddr table, int index) {
        /** Returns the entry's own physical address. */
        Paddr value() {
            return table.plus((long) index * PagingConsts.PTE_SIZE);
        }

        /** Returns the sum that leads to it. */
        String sum() {
            return table + " + " + PagingConsts.PTE_SIZE + " \u00d7 " + index;
        }
    }

    /**
     * Rights along the walk.
     *
     * @param levels those of each entry, root first
     * @param together what passes all of them
     */
    record PathRights(List<LevelRights> levels, Rights together) {}

    /** The rights of the entry of one level. */
    record LevelRights(int level, Rights rights) {}

    /** What a walk leads to. */
    sealed interface Result {}

    /**
     * A physical address.
     *
     * @param pa the address
     * @param where the memory it lies in
     * @param sum how it comes about
     */
    record Found(String pa, String where, String sum) implements Result {}

    /**
     * A fault.
     *
     * @param title what the CPU does
     * @param sentence why
     * @param toCome when the address is going to be mapped
     */
    record Fault(String title, String sentence, Optional<ToCome> toCome) implements Result {}

    /** Returns what there is to say at one instant. */
    static WalkFacts of(Snapshot snapshot) {
        Translation translation = snapshot.translation();
        return new WalkFacts(
                translation.va().toString(),
                Canonical.of(snapshot.boot().machine().mode(), translation.va()),
                translation.steps().stream().map(step -> read(snapshot, step)).toList(),
                rights(snapshot),
                result(snapshot));
    }

    private static Read read(Snapshot snapshot, WalkStep step) {
        PagingConsts consts = snapshot.boot().machine().consts();
        int low = consts.shift(step.level());
        int high = consts.shift(step.level() + 1) - 1;
        return new Read(
                step.level(),
                snapshot.boot().machine().mode().tableName(step.level()),
                high + ":" + low,
                step.index(),
                new EntryAddress(step.table(), step.index()),
                "0x" + Hex.grouped(step.raw()),
                meaning(snapshot, step),
                !(step.entry() instanceof Pte.Absent));
    }

    private static String meaning(Snapshot snapshot, WalkStep step) {
        PagingConsts consts = snapshot.boot().machine().consts();
        return switch (step.entry()) {
            case Pte.Absent _ -> "Absent: the walk ends here.";
            case Pte.Table table ->
                    "The " + snapshot.boot().machine().mode().tableName(step.level() - 1) + " at " + table.table()
                            + " comes next.";
            case Pte.Leaf leaf ->
                    "A " + ByteSize.format(consts.pageSize(step.level())) + " page that starts at " + leaf.page() + ".";
        };
    }

    private static Optional<PathRights> rights(Snapshot snapshot) {
        if (!(snapshot.translation().outcome() instanceof Translation.Mapped)) {
            return Optional.empty();
        }
        PteFormat format = snapshot.state().table().format();
        List<LevelRights> levels = snapshot.translation().steps().stream()
                .map(step -> new LevelRights(step.level(), format.rights(step.raw(), step.level())))
                .toList();
        return Optional.of(new PathRights(
                levels, levels.stream().map(LevelRights::rights).reduce(Rights.ALL, Rights::and)));
    }

    private static Result result(Snapshot snapshot) {
        return switch (snapshot.translation().outcome()) {
            case Translation.Mapped mapped -> {
                long size = snapshot.boot().machine().consts().pageSize(mapped.level());
                Paddr page = mapped.pa().alignDown(size);
                yield new Found(
                        mapped.pa().toString(),
                        "physical, " + memory(snapshot, mapped.pa()),
                        page + " + " + Hex.of(mapped.pa().value() - page.value()));
            }
            case Translation.DirectMapped direct ->
                    new Found(
                            direct.pa().toString(), "physical, " + memory(snapshot, direct.pa()),
                            "through " + direct.window() + ", without a table");
            case Translation.NotPresent absent -> notPresent(snapshot, absent);
            case Translation.NonCanonical _ ->
                    new Fault(
                            refusal(snapshot.boot().machine().mode()),
                            "The address is not canonical, so the CPU refuses it before it reads any table.",
                            Optional.empty());
            case Translation.Outside _ ->
                    new Fault(
                            "Page fault",
                            "The address lies in the user half, which a kernel page table does not manage: the root's"
                                    + " entries 0 to " + (PagingConsts.FIRST_KERNEL_ENTRY - 1) + " are absent.",
                            Optional.empty());
        };
    }

    /** What the CPU raises for an address that is not canonical. */
    private static String refusal(PagingMode mode) {
        return switch (mode) {
            case X86_64, X86_64_LA57 -> "General protection fault";
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> "Page fault";
            case LOONGARCH64 -> "Address error";
        };
    }

    private static Fault notPresent(Snapshot snapshot, Translation.NotPresent absent) {
        Optional<ToCome> toCome = ToCome.of(snapshot);
        if (snapshot.translation().steps().isEmpty()) {
            return new Fault(
                    "No page table yet", "Nothing has been allocated at this moment, so there is no root to read.",
                    toCome);
        }
        return new Fault(
                "Page fault",
                "The entry at level " + absent.level() + " is absent, so nothing is mapped at this address at this"
                        + " moment.",
                toCome);
    }

    static String memory(Snapshot snapshot, Paddr pa) {
        return snapshot.boot().memory().regionAt(pa).map(region -> region.type().displayName()).orElse(
                "past the memory map");
    }

    /** Returns all of it as plain text, to paste elsewhere. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("VA " + va);
        lines.add(canonical.sentence());
        for (Read read : reads) {
            lines.add("L" + read.level() + " " + read.tableName() + "[" + read.index() + "] at " + read.address().sum()
                    + " = " + read.address().value() + ": " + read.raw() + ". " + read.meaning());
        }
        rights.ifPresent(path -> lines.add("Rights along the walk: " + text(path.together())));
        lines.add(switch (result) {
            case Found found -> "PA " + found.pa() + " (" + found.where() + ") = " + found.sum();
            case Fault fault ->
                    fault.title() + ". " + fault.sentence()
                            + fault.toCome().map(next -> " " + next.sentence()).orElse("");
        });
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns rights in words as short as they get: {@code RW-, supervisor}. */
    static String text(Rights rights) {
        return Access.text(true, rights.write(), rights.execute()) + ", " + (rights.user() ? "user" : "supervisor");
    }
}
