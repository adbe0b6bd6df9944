package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.words.Wording;

/** Amounts, ranges and properties as all texts write them. */
public final class Phrase {
    private Phrase() {}

    /** Returns a number with commas: {@code 3,398}. */
    public static String count(long number) {
        return Wording.count(number);
    }

    /** Says when the selected address is mapped, if it is not. */
    public static String mappingStep(Snapshot snapshot) {
        return snapshot.booted()
                .map(state -> mappingStep(state.boot(), snapshot.selection().va(), state.moment()))
                .orElse(DataMessage.NEVER_RECORDED.text());
    }

    private static String mappingStep(Boot boot, Vaddr va, long moment) {
        OptionalLong next = boot.stepThatMaps(va, moment);
        if (next.isPresent()) {
            boolean afterBoot = boot.phaseOfStep(next.getAsLong()).name() == PhaseName.KVIRT;
            return afterBoot ? DataMessage.MAPPED_AFTER_BOOT.text(next.getAsLong())
                    : DataMessage.MAPPED_BY_STEP.text(next.getAsLong());
        }
        return boot.stepThatMaps(va, 0).isPresent()
                ? DataMessage.MAPPED_NO_MORE.text()
                : DataMessage.MAPPED_BY_NO_STEP.text();
    }

    /** Returns numbers of pages by size, largest first, and nothing of those that are 0: {@code 3,072 x 2 MiB}. */
    public static String pages(PagingConsts consts, PerLevel nrPages) {
        return row(nrPages.levelsDown()
                .filter(level -> nrPages.at(level) > 0)
                .mapToObj(level -> count(nrPages.at(level)) + " x " + ByteSize.format(consts.pageSize(level)))
                .toList());
    }

    /** Returns numbers of tables by level, highest first, and nothing of those that are 0: {@code 8 at level 2}. */
    public static String tables(PerLevel nrTables) {
        return row(nrTables.levelsDown()
                .mapToObj(level -> DataMessage.AT_LEVEL.text(nrTables.at(level), level))
                .toList());
    }

    /** Returns three letters with a dash for what is not allowed: {@code RW-}, {@code R-X}. */
    public static String rights(PageFlags flags) {
        return (flags.contains(PageFlags.R) ? "R" : "-") + (flags.contains(PageFlags.W) ? "W" : "-")
                + (flags.contains(PageFlags.X) ? "X" : "-");
    }

    /** Returns what a mapping says about its pages: {@code RW, Writeback, global}. */
    public static String property(PageProperty property) {
        String rights = property.flags().accessText();
        List<String> words = new ArrayList<>();
        words.add(rights.isEmpty() ? DataMessage.NO_ACCESS.text() : rights);
        words.add(property.knownCache().map(CachePolicy::displayName).orElseGet(DataMessage.MEMORY_TYPE_UNKNOWN::text));
        if (property.isGlobal()) {
            words.add(DataMessage.GLOBAL.text());
        }
        if (property.isUser()) {
            words.add(DataMessage.USER.text());
        }
        return row(words);
    }

    /** Returns a range with its exclusive end: {@code 0xffff_8000_0000_0000 to 0xffff_8001_8000_0000}. */
    static String range(VaddrRange range) {
        return DataMessage.RANGE.text(range.first(), range.endText());
    }

    /** Returns a range with its exclusive end: {@code 0x0800_0000 to 0x0980_0000}. */
    static String range(PaddrRange range) {
        return DataMessage.RANGE_OF_ENTRIES.text(range.start(), range.end());
    }

    /** Returns things one after the other: {@code a, b, c}. */
    public static String row(List<?> things) {
        return DataMessage.PROPERTIES.text(things);
    }

    /** Returns {@code words} with a capital at its start. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
