package kspace.core.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import kspace.core.arch.mmu.Mmu;
import kspace.core.input.NumberText;
import kspace.core.machine.text.PastedText;
import kspace.core.paging.PagingMode;

/**
 * A text that is to be explained, with what its reader knows of it.
 *
 * @param text as it was written
 * @param lines its lines, without what mail and terminals put around them
 * @param mode the paging mode, if it was given
 * @param level the level of the table that an entry is from, if it was given
 * @param physicalAddressBits how wide physical addresses are, if it was given
 */
record Reading(
        String text, List<String> lines, Optional<PagingMode> mode, OptionalInt level,
        OptionalInt physicalAddressBits) {
    /** Longer lines are no lines of a log. */
    private static final int LONGEST_LINE = 2_000;

    static Reading of(
            String text, Optional<PagingMode> mode, OptionalInt level, OptionalInt physicalAddressBits) {
        return new Reading(text, new PastedText(text).allLines().stream().map(PastedText.Line::text)
                .filter(it -> it.length() <= LONGEST_LINE).toList(), mode, level, physicalAddressBits);
    }

    /** Returns the memory management unit of a mode, with as wide physical addresses as was given, or as it usually has. */
    Mmu mmu(PagingMode of) {
        Mmu usual = Mmu.of(of);
        return physicalAddressBits.isPresent()
                ? usual.withPhysicalAddressBits(
                        Math.min(physicalAddressBits.getAsInt(), of.physicalAddressWidth()))
                : usual;
    }

    /** Returns the number that a group of digits writes, however they are set apart; empty if it has only what sets them apart. */
    static OptionalLong number(Matcher found, int group) {
        String digits = NumberText.hexDigits(String.valueOf(found.group(group)));
        return digits.isEmpty() ? OptionalLong.empty() : NumberText.digits(digits);
    }
}
