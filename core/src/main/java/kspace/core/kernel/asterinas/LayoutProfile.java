package kspace.core.kernel.asterinas;

import java.util.Arrays;
import java.util.Optional;
import kspace.core.paging.PagingMode;

/**
 * The sources that give the constants of the kernel's layout (SPEC section 2; Asterinas
 * {@code ostd/src/mm/kspace/mod.rs}).
 *
 * <p>The code and the comment give 48-bit values; another address width shifts every one of them by the difference, to
 * the left with the upper bits lost, to the right with the sign kept. Upstream gives 39-bit values and shifts those that
 * are not tied to where the kernel is linked.
 */
public enum LayoutProfile {
    /** What the code of the module says. */
    CONSTANTS("constants", "the code"),
    /** What the diagram in the module's comment says. */
    COMMENT("comment", "the comment"),
    /** What Asterinas' main branch computes at commit 60494858. */
    UPSTREAM("upstream", "upstream");

    private static final int SEED_WIDTH = 48;
    private static final int UPSTREAM_WIDTH = 39;
    private static final long KERNEL_END = 0xffff_ffff_ffff_0000L;

    private final String id;
    private final String displayName;

    LayoutProfile(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** Returns the profile with the given id, such as {@code constants}. */
    public static Optional<LayoutProfile> byId(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    /** Returns the name that machine files and commands use. */
    public String id() {
        return id;
    }

    /** Returns the source's name, for people. */
    public String displayName() {
        return displayName;
    }

    /** Returns the value that this source gives a constant in a paging mode. */
    public long value(LayoutConstant constant, PagingMode mode) {
        boolean windowed = mode.window().isPresent();
        if (windowed && isReachedThroughWindow(constant)) {
            return mode.window().orElseThrow().range().first().value();
        }
        boolean linked = constant == LayoutConstant.KERNEL_CODE_BASE || constant == LayoutConstant.KERNEL_END;
        return switch (this) {
            case CONSTANTS, COMMENT -> shifted(seedValue(constant, mode), mode.addressWidth() - SEED_WIDTH);
            case UPSTREAM -> linked
                    ? seedValue(constant, mode)
                    : shifted(upstreamValue(constant), mode.addressWidth() - UPSTREAM_WIDTH);
        };
    }

    private static boolean isReachedThroughWindow(LayoutConstant constant) {
        return switch (constant) {
            case KERNEL_BASE, LINEAR_MAPPING_BASE, KERNEL_CODE_BASE -> true;
            case VMALLOC_BASE, FRAME_METADATA_BASE, FRAME_METADATA_CAP, KERNEL_END -> false;
        };
    }

    private static long shifted(long value, int bits) {
        return bits >= 0 ? value << bits : value >> -bits;
    }

    private long seedValue(LayoutConstant constant, PagingMode mode) {
        return switch (constant) {
            case KERNEL_BASE, LINEAR_MAPPING_BASE -> 0xffff_8000_0000_0000L;
            case VMALLOC_BASE -> 0xffff_c000_0000_0000L;
            case FRAME_METADATA_BASE -> this == CONSTANTS ? 0xffff_fff0_0000_0000L : 0xffff_e000_0000_0000L;
            case FRAME_METADATA_CAP -> this == CONSTANTS ? 0xffff_fff0_8000_0000L : 0xffff_e100_0000_0000L;
            case KERNEL_CODE_BASE -> switch (mode) {
                case X86_64, X86_64_LA57, LOONGARCH64 -> 0xffff_ffff_8000_0000L;
                case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> 0xffff_ffff_0000_0000L;
            };
            case KERNEL_END -> KERNEL_END;
        };
    }

    private static long upstreamValue(LayoutConstant constant) {
        return switch (constant) {
            case KERNEL_BASE, LINEAR_MAPPING_BASE -> 0xffff_ffc0_0000_0000L;
            case VMALLOC_BASE -> 0xffff_ffe0_0000_0000L;
            case FRAME_METADATA_BASE -> 0xffff_fff0_0000_0000L;
            case FRAME_METADATA_CAP -> 0xffff_fff0_8000_0000L;
            case KERNEL_CODE_BASE, KERNEL_END -> throw new IllegalArgumentException(constant + " is never shifted");
        };
    }
}
