package kspace.app.translation;

import kspace.app.text.RichText;
import kspace.app.text.TermMessage;
import kspace.core.address.Hex;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;
import kspace.core.words.Message;

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
        return StoryMessage.SPLITS.rich(
                walk().translation().va(), walk().levels().stream().map(LevelNames::tag).toList());
    }

    private RichText sign() {
        if (walk().translation().outcome() instanceof Translation.DirectMapped direct) {
            return StoryMessage.CHOOSE_WINDOW.rich(text.signSpan(), TermMessage.NAMED.of(direct.window()));
        }
        return walk().isCanonical()
                ? StoryMessage.SIGN_BITS_EQUAL.rich(text.signSpan(), text.signBit(), VerdictMessage.CANONICAL.of())
                : StoryMessage.SIGN_BITS_DIFFER.rich(
                        text.differing(), text.signBit(), VerdictMessage.NOT_CANONICAL.of());
    }

    private String indexBits(WalkStep step) {
        int low = walk().consts().shift(step.level());
        int high = low + Integer.SIZE - Integer.numberOfLeadingZeros(PagingConsts.NR_ENTRIES - 1) - 1;
        return AddressBits.span(high, low);
    }

    private RichText all(WalkStep step) {
        String bits = indexBits(step);
        Message entry = WalkText.entryName(step);
        return switch (step.hardware()) {
            case HardwareEntry.Table table -> StoryMessage.NAMES_TABLE.rich(
                    bits, step.index(), entry, step.table(), step.level() - 1, table.table());
            case HardwareEntry.Leaf leaf -> StoryMessage.MAPS_PAGE.rich(
                    bits, step.index(), entry, step.table(), text.pageSize(step.level()), leaf.page());
            case HardwareEntry.Absent _ -> StoryMessage.IS_ABSENT.rich(
                    bits, step.index(), entry, step.table(), VerdictMessage.ABSENT.of());
            case HardwareEntry.Fault _ -> StoryMessage.IS_RESERVED.rich(
                    bits, step.index(), entry, step.table(), VerdictMessage.FAULTS.of());
        };
    }

    private RichText index(WalkStep step) {
        boolean isRoot = step.level() == walk().consts().nrLevels();
        return (isRoot ? StoryMessage.INDEX_INTO_ROOT : StoryMessage.INDEX_INTO_TABLE).rich(
                indexBits(step), step.index(), WalkText.entryName(step), step.table(), PagingConsts.PTE_SIZE,
                step.table().plus((long) step.index() * PagingConsts.PTE_SIZE));
    }

    private RichText entry(WalkStep step) {
        Message entry = WalkText.entryName(step);
        String raw = "0x" + Hex.grouped(step.raw());
        return switch (step.hardware()) {
            case HardwareEntry.Fault fault ->
                    StoryMessage.ENTRY_FAULTS.rich(entry, raw, fault.reason(), VerdictMessage.FAULTS.of());
            case HardwareEntry.Absent _ ->
                    StoryMessage.ENTRY_ABSENT.rich(entry, raw, text.decidingBit(step), VerdictMessage.ABSENT.of());
            case HardwareEntry.Table _ -> StoryMessage.ENTRY_NAMES_TABLE.rich(entry, raw, kindBits(step));
            case HardwareEntry.Leaf _ -> StoryMessage.ENTRY_MAPS_PAGE.rich(
                    entry, raw, kindBits(step), text.pageSize(step.level()));
        };
    }

    /** Returns which bits make an entry a table or a page to the processor, and what they are. */
    private String kindBits(WalkStep step) {
        return step.level() == 1
                ? StoryMessage.NO_TABLES_BELOW.text()
                : Architectures.of(walk().mode()).kindBits(step.raw()).toString();
    }

    private RichText address(WalkStep step) {
        BitSpan bits = walk().format().bits(step.raw(), step.level()).stream()
                .filter(span -> span.kind() == BitSpan.Kind.ADDRESS)
                .findFirst()
                .orElseThrow();
        String span = AddressBits.span(bits.high(), bits.low());
        String value = Hex.amount(bits.valueIn(step.raw()));
        long unit = Architectures.of(walk().mode()).addressUnitBytes(bits);
        return switch (step.hardware()) {
            case HardwareEntry.Table table ->
                    StoryMessage.ADDRESS_OF_TABLE.rich(span, value, unit, table.table(), step.level() - 1);
            case HardwareEntry.Leaf leaf -> StoryMessage.ADDRESS_OF_PAGE.rich(span, value, unit, leaf.page());
            case HardwareEntry.Absent _,HardwareEntry.Fault _ ->
                    throw new IllegalArgumentException("the walk ends at " + step);
        };
    }
}
