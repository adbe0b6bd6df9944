package kspace.app.translation;

import java.util.stream.Collectors;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.PagingConsts;

/**
 * What is told while a walk is shown: a sentence wherever one stops, and one for each table while it plays.
 *
 * @param text the words of the walk
 */
record WalkStory(WalkText text) {

    /** Returns the sentence of what is looked at. */
    RichText sentence(WalkTime.Part part) {
        return switch (part) {
            case WalkTime.Split _ -> split();
            case WalkTime.Sign _ -> sign();
            case WalkTime.Index(int read) -> index(step(read));
            case WalkTime.Entry(int read, boolean _) -> entry(step(read));
            case WalkTime.Address(int read) -> address(step(read));
            case WalkTime.Result _ -> text.conclusion();
        };
    }

    /** Returns the sentence of what is going on; about a table it is only one, as it goes on fast. */
    RichText briefly(WalkTime.Part part) {
        return switch (part) {
            case WalkTime.Split _,WalkTime.Sign _,WalkTime.Result _ -> sentence(part);
            case WalkTime.Index(int read) -> all(step(read));
            case WalkTime.Entry(int read, boolean _) -> all(step(read));
            case WalkTime.Address(int read) -> all(step(read));
        };
    }

    private Walk walk() {
        return text.walk();
    }

    private WalkStep step(int read) {
        return walk().steps().get(read);
    }

    private RichText split() {
        String indices = walk().levels().stream().map(level -> "L" + level).collect(Collectors.joining(", "));
        return RichText.empty()
                .number(walk().translation().va())
                .words(" splits into sign bits, an index for each of " + indices + ", and an offset.");
    }

    private RichText sign() {
        if (walk().translation().outcome() instanceof Translation.DirectMapped direct) {
            return RichText.empty().words("Bits " + text.signSpan() + " choose the window ").name(direct.window())
                    .words(".");
        }
        if (walk().isCanonical()) {
            return RichText.empty()
                    .words("Bits " + text.signSpan() + " equal bit " + text.signBit() + ": the address is ")
                    .pass("canonical")
                    .words(".");
        }
        return RichText.empty()
                .words("Bits " + text.differing() + " differ from bit " + text.signBit() + ": ")
                .fail("not canonical")
                .words(".");
    }

    private String indexBits(WalkStep step) {
        int low = walk().consts().shift(step.level());
        int high = low + Integer.SIZE - Integer.numberOfLeadingZeros(PagingConsts.NR_ENTRIES - 1) - 1;
        return "Bits " + AddressBits.span(high, low) + " are " + step.index();
    }

    private static String name(WalkStep step) {
        return "L" + step.level() + "[" + step.index() + "]";
    }

    private RichText all(WalkStep step) {
        RichText start = RichText.empty()
                .words(indexBits(step) + ": entry ")
                .name(name(step))
                .words(" of the table at ")
                .number(step.table());
        return switch (step.hardware()) {
            case HardwareEntry.Table table ->
                    start.words(" names the L" + (step.level() - 1) + " table at ").number(table.table()).words(".");
            case HardwareEntry.Leaf leaf ->
                    start.words(" maps the " + text.pageSize(step.level()) + " page at ").number(leaf.page())
                            .words(".");
            case HardwareEntry.Absent _ -> start.words(" is ").fail("absent").words(": the walk ends.");
            case HardwareEntry.Fault _ -> start.words(" has a reserved form and ").fail("faults").words(".");
        };
    }

    private RichText index(WalkStep step) {
        boolean isRoot = step.level() == walk().consts().nrLevels();
        return RichText.empty()
                .words(indexBits(step) + ": entry ")
                .name(name(step))
                .words(isRoot ? " of the root, at " : " of the table, at ")
                .number(step.table())
                .words(" + " + step.index() + " \u00d7 " + PagingConsts.PTE_SIZE + " = ")
                .number(step.table().plus((long) step.index() * PagingConsts.PTE_SIZE))
                .words(".");
    }

    private RichText entry(WalkStep step) {
        RichText start = RichText.empty().name(name(step)).words(" is ").number("0x" + Hex.grouped(step.raw()));
        return switch (step.hardware()) {
            case HardwareEntry.Fault fault ->
                    start.words(": " + fault.reason() + ", so any access ").fail("faults").words(".");
            case HardwareEntry.Absent _ ->
                    start.words(": " + text.decidingBit(step) + ", so it is ").fail("absent").words(
                            ", and the walk ends.");
            case HardwareEntry.Table _ -> start.words(": " + kindBits(step) + ", so it names a table.");
            case HardwareEntry.Leaf _ -> start.words(
                    ": " + kindBits(step) + ", so it maps a " + text.pageSize(step.level()) + " page.");
        };
    }

    /** Returns which bits make an entry a table or a page to the processor, and what they are. */
    private String kindBits(WalkStep step) {
        if (step.level() == 1) {
            return "there are no tables below level 1";
        }
        return Architectures.of(walk().mode()).kindBits(step.raw()).toString();
    }

    private RichText address(WalkStep step) {
        BitSpan bits = walk().format().bits(step.raw(), step.level()).stream()
                .filter(span -> span.kind() == BitSpan.Kind.ADDRESS)
                .findFirst()
                .orElseThrow();
        Paddr named = switch (step.hardware()) {
            case HardwareEntry.Table table -> table.table();
            case HardwareEntry.Leaf leaf -> leaf.page();
            case HardwareEntry.Absent _,HardwareEntry.Fault _ ->
                    throw new IllegalArgumentException("the walk ends at " + name(step));
        };
        String what = step.hardware() instanceof HardwareEntry.Table
                ? "where the L" + (step.level() - 1) + " table lies."
                : "where the page begins.";
        return RichText.empty()
                .words("Its address bits " + AddressBits.span(bits.high(), bits.low()) + " are ")
                .number(Hex.amount(bits.valueIn(step.raw())))
                .words(", times " + unit(bits) + ": ")
                .number(named)
                .words(", " + what);
    }

    /** Returns what address bits count. */
    private String unit(BitSpan bits) {
        return ByteSize.format(Architectures.of(walk().mode()).addressUnitBytes(bits));
    }
}
