package kspace.app.translation;

import java.util.List;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.app.text.TermMessage;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.Message;

/**
 * The words of a walk.
 *
 * @param walk the walk
 */
record WalkText(Walk walk) {
    private static final List<StoryMessage> READS = List.of(
            StoryMessage.NO_READS, StoryMessage.ONE_READ, StoryMessage.TWO_READS, StoryMessage.THREE_READS,
            StoryMessage.FOUR_READS, StoryMessage.FIVE_READS);

    /** Returns what the walk led to, in a few words: {@code mapped in three table reads}. */
    RichText verdict() {
        return Sentences.rich(verdictWords());
    }

    private Message verdictWords() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _ -> isListed()
                    ? StoryMessage.MAPPED_LISTED.of(VerdictMessage.MAPPED.of())
                    : StoryMessage.MAPPED_IN.of(VerdictMessage.MAPPED.of(), reads());
            case Translation.NotPresent _ when isListed() ->
                    StoryMessage.NOT_LISTED.of(VerdictMessage.NOT_PRESENT.of());
            case Translation.DirectMapped direct ->
                    StoryMessage.DIRECT.of(VerdictMessage.DIRECT_MAPPED.of(), direct.window());
            case Translation.NotPresent(int level) ->
                    walk.hasRoot()
                            ? StoryMessage.AT_LEVEL.of(VerdictMessage.NOT_PRESENT.of(), level, reads())
                            : StoryMessage.NO_ROOT.of(VerdictMessage.NOT_PRESENT.of());
            case Translation.Faulted(int level, var _) ->
                    StoryMessage.AT_LEVEL.of(VerdictMessage.FAULTS.of(), level, reads());
            case Translation.Astray(int level, var _) ->
                    StoryMessage.AT_LEVEL.of(VerdictMessage.LED_ASTRAY.of(), level, reads());
            case Translation.NotRecorded(int level, var _) ->
                    StoryMessage.BELOW_LEVEL.of(VerdictMessage.NOT_RECORDED.of(), level, reads());
            case Translation.NonCanonical _ -> StoryMessage.NOTHING_READ.of(VerdictMessage.NOT_CANONICAL.of());
            case Translation.Outside _ -> StoryMessage.OUTSIDE.of(VerdictMessage.OUTSIDE.of());
        };
    }

    /** Returns whether somebody listed what is mapped, and nobody the tables. */
    boolean isListed() {
        return walk.knows() != Walk.Knows.TABLES;
    }

    private Message reads() {
        return READS.get(walk.steps().size()).of();
    }

    /** Returns the two lines under the sign bits. */
    List<String> signLines(boolean brief) {
        if (walk.translation().outcome() instanceof Translation.DirectMapped direct) {
            return List.of(TranslationMessage.WINDOW.text(direct.window()),
                    brief ? TranslationMessage.CHOSEN_BY_THESE.text()
                            : TranslationMessage.BITS_CHOOSE_IT.text(signSpan()));
        }
        if (walk.isCanonical()) {
            return List.of(
                    TranslationMessage.CANONICAL.text(),
                    brief ? TranslationMessage.ALL_EQUAL_BIT.text(signBit())
                            : TranslationMessage.BITS_EQUAL_BIT.text(signSpan(), signBit()));
        }
        return List.of(TranslationMessage.NOT_CANONICAL.text(),
                TranslationMessage.BITS_BIT.text(differing(), signBit()));
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
        return resultWords().toString();
    }

    /** Returns the same with what it is about. */
    Message resultWords() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _,Translation.DirectMapped _ ->
                    TranslationMessage.PHYSICAL_WORDS.of(walk.memory().orElseThrow());
            case Translation.NotPresent _ when isListed() -> TranslationMessage.NO_LISTED_PAGE_HOLDS.of();
            case Translation.NotPresent(int level) ->
                    walk.hasRoot() ? TranslationMessage.NO_ENTRY_AT_LEVEL.of(level)
                            : TranslationMessage.NO_ROOT_TABLE_YET.of();
            case Translation.Faulted _ -> TranslationMessage.CPU_REFUSES_ENTRY.of();
            case Translation.Astray _ -> TranslationMessage.PAGE_READ_AS_TABLE.of();
            case Translation.NotRecorded(int _, var table) -> TranslationMessage.TABLE_NOT_DUMP.of(table);
            case Translation.NonCanonical _ -> TranslationMessage.CPU_FAULTS_ONCE.of();
            case Translation.Outside _ -> TranslationMessage.IN_USER_SPACES_HALF.of();
        };
    }

    /** Returns the first line of the result's card. */
    String resultTitle() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped(var pa, int _, var _) -> pa.toString();
            case Translation.DirectMapped(var pa, var _) -> pa.toString();
            case Translation.NotPresent _ -> TranslationMessage.NOT_PRESENT.text();
            case Translation.Faulted _ -> TranslationMessage.FAULT.text();
            case Translation.Astray _,Translation.NotRecorded _ -> TranslationMessage.UNKNOWN.text();
            case Translation.NonCanonical _ -> TranslationMessage.NOT_CANONICAL.text();
            case Translation.Outside _ -> TranslationMessage.OUTSIDE.text();
        };
    }

    /** Returns what becomes of the offset, or of all translated bits if a window lets them through. */
    String offsetNote() {
        return switch (walk.translation().outcome()) {
            case Translation.Mapped _ when walk.knows() == Walk.Knows.RANGES ->
                    TranslationMessage.INTO_PAGE_UNKNOWN_SIZE.text();
            case Translation.Mapped _ -> TranslationMessage.INTO_THE_PAGE.text(pageSize(walk.lowestLevel()));
            case Translation.DirectMapped _ -> TranslationMessage.STAY_AS_THEY_ARE.text();
            case Translation.NotPresent _,Translation.Faulted _,Translation.Astray _,Translation.NotRecorded _,Translation.NonCanonical _,Translation.Outside _ ->
                    TranslationMessage.NOT_USED.text();
        };
    }

    /** Returns the offset as it is added: {@code + 0x3_4567}; or which bits a window lets through. */
    String offsetText() {
        return walk.translation().outcome() instanceof Translation.DirectMapped
                ? TranslationMessage.BITS.text(AddressBits.span(walk.consts().addressWidth() - 1, 0))
                : "+ " + Hex.amount(walk.offset());
    }

    /** Returns what an entry is to the processor: {@code table}, {@code 2 MiB leaf}, {@code absent}, {@code fault}. */
    String kind(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Table _ -> TranslationMessage.TABLE.text();
            case HardwareEntry.Leaf _ -> TranslationMessage.LEAF.text(pageSize(step.level()));
            case HardwareEntry.Absent _ -> TranslationMessage.ABSENT.text();
            case HardwareEntry.Fault _ -> TranslationMessage.FAULT.text();
        };
    }

    /** As {@link #kind}, for those who know pages and not yet leaves: {@code 2 MiB page}. */
    String pageKind(WalkStep step) {
        return step.hardware() instanceof HardwareEntry.Leaf
                ? TranslationMessage.PAGE.text(pageSize(step.level()))
                : kind(step);
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
        return step.level() == walk.consts().nrLevels() ? TranslationMessage.ROOT.text(step.table())
                : TranslationMessage.AT_ADDRESS.text(step.table());
    }

    /** Returns the names of the set flag bits of an entry. */
    String flags(WalkStep step) {
        return step.hardware() instanceof HardwareEntry.Absent(String reason)
                ? step.raw() == 0 ? TranslationMessage.NO_FLAG_SET.text() : reason
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
            case Translation.Mapped(var pa, int _, var _) -> StoryMessage.SUM.rich(
                    walk.page().orElseThrow(), Hex.amount(walk.offset()), pa, walk.memory().orElseThrow());
            case Translation.DirectMapped(var pa, String window) -> StoryMessage.WINDOW_TAKES_AWAY.rich(
                    signSpan(), Hex.of(walk.translation().va().value() >>> walk.consts().addressWidth()),
                    window, pa, walk.memory().orElseThrow());
            case Translation.NotPresent _ -> afterDeciding(RichText.of(walk.mappingStep()));
            case Translation.Faulted(int _, var reason) ->
                    StoryMessage.FAULT_DECIDED.rich(entry(), reason, walk.fault().orElseThrow());
            case Translation.Astray(int _, var table) -> StoryMessage.ASTRAY_DECIDED.rich(entry(), table);
            case Translation.NotRecorded(int _, var table) -> StoryMessage.NOT_IN_DUMP.rich(entry(), table);
            case Translation.NonCanonical _ ->
                    StoryMessage.RAISED_BEFORE.rich(differing(), signBit(), walk.fault().orElseThrow());
            case Translation.Outside _ ->
                    afterDeciding(StoryMessage.HALF_BEGINS.rich(walk.consts().kernelHalf().first()));
        };
    }

    /** Puts before a sentence one that names the entry and its bit at which the walk ended, if it read one. */
    private RichText afterDeciding(RichText sentence) {
        return walk.steps().isEmpty()
                ? sentence
                : StoryMessage.DECIDED.rich(entry(), decidingBit(walk.steps().getLast())).words(" ").then(sentence);
    }

    private Message entry() {
        return entryName(walk.steps().getLast());
    }

    /** Returns what an entry is called. */
    static Message entryName(WalkStep step) {
        return TermMessage.ENTRY.of(step.level(), step.index());
    }

    /** Returns which bit of an absent entry says so: {@code bit 0 (P) is 0}. */
    Message decidingBit(WalkStep step) {
        PteField bit = walk.format().fields(step.raw(), step.level()).getLast();
        return StoryMessage.BIT_IS.of(bit.bits(), bit.name(), bit.value());
    }
}
