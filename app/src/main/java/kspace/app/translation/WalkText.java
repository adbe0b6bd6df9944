package kspace.app.translation;

import java.util.List;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/**
 * The words of a walk.
 *
 * @param walk the walk
 */
record WalkText(Walk walk) {
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five");

    /** Returns what the walk led to, in a few words: {@code mapped in three table reads}. */
    RichText verdict() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _ -> RichText.empty().pass("mapped")
                    .words(isListed() ? ", says the list" : " in " + reads());
            case Translation.NotPresent _ when isListed() -> RichText.empty().fail("not present").words(" in the list");
            case Translation.DirectMapped direct ->
                    RichText.empty().pass("direct-mapped").words(" by " + direct.window() + ", no table read");
            case Translation.NotPresent(int level) ->
                    walk.hasRoot()
                            ? RichText.empty().fail("not present").words(" at level " + level + ", after " + reads())
                            : RichText.empty().fail("not present").words(": there is no root table yet");
            case Translation.Faulted(int level, var _) ->
                    RichText.empty().fail("faults").words(" at level " + level + ", after " + reads());
            case Translation.Astray(int level, var _) ->
                    RichText.empty().fail("led astray").words(" at level " + level + ", after " + reads());
            case Translation.NotRecorded(int level, var _) ->
                    RichText.empty().fail("not recorded").words(" below level " + level + ", after " + reads());
            case Translation.NonCanonical _ -> RichText.empty().fail("not canonical").words(", nothing is read");
            case Translation.Outside _ -> RichText.empty().fail("outside").words(" the kernel\u2019s page table");
        };
    }

    /** Returns whether somebody listed what is mapped, and nobody the tables. */
    boolean isListed() {
        return walk.knows() != Walk.Knows.TABLES;
    }

    private String reads() {
        int reads = walk.steps().size();
        return NUMBERS.get(reads) + (reads == 1 ? " table read" : " table reads");
    }

    /** Returns the two lines under the sign bits. */
    List<String> signLines(boolean brief) {
        if (walk.translation().outcome() instanceof Translation.DirectMapped direct) {
            return List.of("window " + direct.window(),
                    brief ? "chosen by these" : "bits " + signSpan() + " choose it");
        }
        if (walk.isCanonical()) {
            return List.of(
                    "canonical",
                    brief ? "all equal bit " + signBit() : "bits " + signSpan() + " equal bit " + signBit());
        }
        return List.of("not canonical", "bits " + differing() + " \u2260 bit " + signBit());
    }

    /** Returns the bit that all those above the address width repeat. */
    int signBit() {
        return walk.consts().shape().signBit();
    }

    /** Returns the positions of the sign bits. */
    String signSpan() {
        return AddressBits.span(Long.SIZE - 1, walk.consts().addressWidth());
    }

    /** Returns whether the bit at a position differs from the sign bit. */
    boolean differs(int bit) {
        long va = walk.translation().va().value();
        return (va >>> bit & 1) != (va >>> signBit() & 1);
    }

    /** Returns the positions of the sign bits that differ: {@code 63:60, 50}. */
    String differing() {
        StringBuilder text = new StringBuilder();
        int lowest = walk.consts().addressWidth();
        int high = Long.SIZE - 1;
        while (high >= lowest) {
            if (!differs(high)) {
                high--;
                continue;
            }
            int low = high;
            while (low > lowest && differs(low - 1)) {
                low--;
            }
            text.append(text.isEmpty() ? "" : ", ").append(AddressBits.span(high, low));
            high = low - 1;
        }
        return text.toString();
    }

    /** Returns the second line of the result's card: what is there, or why there is nothing. */
    String resultNote() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _,Translation.DirectMapped _ -> "physical, " + walk.memory().orElseThrow();
            case Translation.NotPresent _ when isListed() -> "no listed page holds it";
            case Translation.NotPresent(int level) ->
                    walk.hasRoot() ? "no entry at level " + level : "no root table yet";
            case Translation.Faulted _ -> "the CPU refuses its entry";
            case Translation.Astray _ -> "a page is read as a table";
            case Translation.NotRecorded(int _, var table) -> "the table at " + table + " is not in the dump";
            case Translation.NonCanonical _ -> "the CPU faults at once";
            case Translation.Outside _ -> "in user space\u2019s half";
        };
    }

    /** Returns the first line of the result's card. */
    String resultTitle() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped(var pa, int _, var _) -> pa.toString();
            case Translation.DirectMapped(var pa, var _) -> pa.toString();
            case Translation.NotPresent _ -> "not present";
            case Translation.Faulted _ -> "fault";
            case Translation.Astray _,Translation.NotRecorded _ -> "unknown";
            case Translation.NonCanonical _ -> "not canonical";
            case Translation.Outside _ -> "outside";
        };
    }

    /** Returns what becomes of the offset, or of all translated bits if a window lets them through. */
    String offsetNote() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _ when walk.knows() == Walk.Knows.RANGES -> "into a page of unknown size";
            case Translation.Mapped _ -> "into the " + pageSize(walk.lowestLevel()) + " page";
            case Translation.DirectMapped _ -> "stay as they are";
            case Translation.NotPresent _,Translation.Faulted _,Translation.Astray _,Translation.NotRecorded _,Translation.NonCanonical _,Translation.Outside _ ->
                    "not used";
        };
    }

    /** Returns the offset as it is added: {@code + 0x3_4567}; or which bits a window lets through. */
    String offsetText() {
        return walk.translation().outcome() instanceof Translation.DirectMapped
                ? "bits " + AddressBits.span(walk.consts().addressWidth() - 1, 0)
                : "+ " + Hex.amount(walk.offset());
    }

    /** Returns what an entry is to the processor: {@code table}, {@code 2 MiB leaf}, {@code absent}, {@code fault}. */
    String kind(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Table _ -> "table";
            case HardwareEntry.Leaf _ -> pageSize(step.level()) + " leaf";
            case HardwareEntry.Absent _ -> "absent";
            case HardwareEntry.Fault _ -> "fault";
        };
    }

    /** Returns whether the walk ends at an entry without a page: it is absent, or it faults. */
    static boolean endsWalk(WalkStep step) {
        return step.hardware() instanceof HardwareEntry.Absent || step.hardware() instanceof HardwareEntry.Fault;
    }

    /** Returns what an entry is where there is less room: {@code 2 MiB}; nothing for a table. */
    String briefKind(WalkStep step) {
        return step.hardware() instanceof HardwareEntry.Leaf ? pageSize(step.level()) : "";
    }

    /** Returns the address that an entry names; empty if the walk ends there. */
    static String address(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Table table -> table.table().toString();
            case HardwareEntry.Leaf leaf -> leaf.page().toString();
            case HardwareEntry.Absent _,HardwareEntry.Fault _ -> "";
        };
    }

    /** Returns where the table of a step lies: {@code at 0x0000_2000}, the root's with its name. */
    String tableAt(WalkStep step) {
        return (step.level() == walk.consts().nrLevels() ? "root " : "at ") + step.table();
    }

    /** Returns the names of the set flag bits of an entry. */
    String flags(WalkStep step) {
        return step.hardware() instanceof HardwareEntry.Absent(String reason)
                ? step.raw() == 0 ? "no flag set" : reason
                : String.join(" ", walk.format().setFlags(step.raw(), step.level()));
    }

    /** Returns the size of a page of a level. */
    String pageSize(int level) {
        return ByteSize.format(walk.consts().pageSize(level));
    }

    /** Returns the whole of it: {@link #verdict} and {@link #explanation}. */
    RichText conclusion() {
        return verdict().words(". ").then(explanation());
    }

    /** Returns why the verdict is what it is. */
    RichText explanation() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped(var pa, int _, var _) ->
                    RichText.empty()
                            .number(walk.page().orElseThrow())
                            .words(" + ")
                            .number(Hex.amount(walk.offset()))
                            .words(" = ")
                            .number(pa)
                            .words(", " + walk.memory().orElseThrow() + ".");
            case Translation.DirectMapped(var pa, String window) ->
                    RichText.empty()
                            .words("Bits " + signSpan() + " are ")
                            .number(Hex.of(walk.translation().va().value() >>> walk.consts().addressWidth()))
                            .words(", so the window " + window + " takes them away: ")
                            .number(pa)
                            .words(", " + walk.memory().orElseThrow() + ".");
            case Translation.NotPresent _ -> decidingEntry().words(walk.mappingStep());
            case Translation.Faulted(int _, var reason) -> entry()
                    .words(" decided it: " + reason + ". The CPU raises " + walk.fault().orElseThrow() + ".");
            case Translation.Astray(int _, var table) -> entry()
                    .words(" decided it: R, W and X are 0, so the CPU reads the page at ")
                    .number(table)
                    .words(" as a table. What follows depends on what lies there.");
            case Translation.NotRecorded(int _, var table) -> entry()
                    .words(" names the table at ")
                    .number(table)
                    .words(", which is not in the dump.");
            case Translation.NonCanonical _ -> RichText.of(
                    "Bits " + differing() + " differ from bit " + signBit() + ", so the CPU raises "
                            + walk.fault().orElseThrow() + " before it reads a table.");
            case Translation.Outside _ -> decidingEntry()
                    .words("The kernel\u2019s half begins at ")
                    .number(walk.consts().kernelHalf().first())
                    .words(".");
        };
    }

    /** Names the entry and its bit at which the walk ended, if it read one. */
    private RichText decidingEntry() {
        if (walk.steps().isEmpty()) {
            return RichText.empty();
        }
        return entry().words(" decided it: its " + decidingBit(walk.steps().getLast()) + ". ");
    }

    /** Begins a sentence with the entry at which the walk ended. */
    private RichText entry() {
        WalkStep last = walk.steps().getLast();
        return RichText.of("Entry ").name("L" + last.level() + "[" + last.index() + "]");
    }

    /** Returns which bit of an absent entry says so: {@code bit 0 (P) is 0}. */
    String decidingBit(WalkStep step) {
        PteField bit = walk.format().fields(step.raw(), step.level()).getLast();
        return "bit " + bit.bits() + " (" + bit.name() + ") is " + bit.value();
    }
}
