package kspace.core.vectors;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.VaddrRange;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/**
 * A configuration of the vectors, such as {@code x86_h2}: 4-level x86-64, pages up to level 2, kernel's half.
 *
 * @param mode the paging mode
 * @param highestTranslationLevel the highest level of a leaf
 * @param user whether the table manages the lower half of the address space
 */
public record VectorConfig(PagingMode mode, int highestTranslationLevel, boolean user) {
    private static final Pattern NAME = Pattern.compile("(x86|rv39|rv48|rv57|la)(u?)_h([1-9])");
    private static final Map<String, PagingMode> MODES = Map.of(
            "x86", X86.FOUR_LEVELS, "rv39", Riscv.SV39, "rv48", Riscv.SV48, "rv57",
            Riscv.SV57, "la", LoongArch.FOUR_LEVELS);

    /** Returns the configuration of that name, or empty if the engine does not know it. */
    public static Optional<VectorConfig> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PagingMode mode = Objects.requireNonNull(MODES.get(matcher.group(1)));
        int htl = Integer.parseInt(matcher.group(3));
        return htl > mode.largestHighestTranslationLevel()
                ? Optional.empty()
                : Optional.of(new VectorConfig(mode, htl, matcher.group(2).equals("u")));
    }

    /** Returns the paging constants. */
    public PagingConsts consts() {
        return mode.consts(highestTranslationLevel);
    }

    /** Returns the addresses that the table manages. */
    public VaddrRange managed() {
        return user ? consts().userHalf() : consts().kernelHalf();
    }
}
