package kspace.core.kernel.asterinas;

import java.util.Arrays;
import java.util.Optional;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * The sources that give the constants of the kernel's layout (SPEC section 2; Asterinas
 * {@code ostd/src/mm/kspace/mod.rs}).
 *
 * <p>The code and the comment give 48-bit values; another address width shifts every one of them by the difference, to
 * the left with the upper bits lost, to the right with the sign kept. Upstream gives 39-bit values and shifts those that
 * are not tied to where the kernel is linked. For an architecture without a port of Asterinas all of them are ours, moved by
 * the same rule to what its kernel's part of the address space is ({@link KernelLayout#isOurs}).
 */
public enum LayoutProfile {
    /** What the code of the module says. */
    CONSTANTS("constants", LayoutWords.CODE),
    /** What the diagram in the module's comment says. */
    COMMENT("comment", LayoutWords.COMMENT),
    /** What Asterinas' main branch computes at commit 60494858. */
    UPSTREAM("upstream", LayoutWords.UPSTREAM);

    private static final int SEED_WIDTH = 48;
    private static final int UPSTREAM_WIDTH = 39;

    private final String id;
    private final LayoutWords displayName;

    LayoutProfile(String id, LayoutWords displayName) {
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
    public Message displayName() {
        return displayName.of();
    }

    /** Returns the value that this source gives a constant in a paging mode. */
    public long value(LayoutConstant constant, PagingMode mode) {
        if (mode.window().isPresent() && isReachedThroughWindow(constant)) {
            return mode.window().orElseThrow().range().first().value();
        }
        LayoutValues written = LayoutValues.of(constant, Port.of(mode));
        int width = widthOf(mode);
        return switch (this) {
            case CONSTANTS -> shifted(written.code(), width - SEED_WIDTH);
            case COMMENT -> shifted(written.comment(), width - SEED_WIDTH);
            case UPSTREAM -> isWhereLinked(constant)
                    ? written.upstream()
                    : shifted(written.upstream(), width - UPSTREAM_WIDTH);
        };
    }

    private static boolean isReachedThroughWindow(LayoutConstant constant) {
        return switch (constant) {
            case KERNEL_BASE, LINEAR_MAPPING_BASE, KERNEL_CODE_BASE -> true;
            case VMALLOC_BASE, FRAME_METADATA_BASE, FRAME_METADATA_CAP, KERNEL_END -> false;
        };
    }

    private static boolean isWhereLinked(LayoutConstant constant) {
        return constant == LayoutConstant.KERNEL_CODE_BASE || constant == LayoutConstant.KERNEL_END;
    }

    /**
     * Returns how wide addresses are whose upper half is the kernel's part: the mode's addresses, and one bit more where the
     * kernel's part has a root table of its own and is as large as all that a table translates.
     */
    private static int widthOf(PagingMode mode) {
        return Long.numberOfTrailingZeros(mode.consts().kernelHalf().first().value()) + 1;
    }

    private static long shifted(long value, int bits) {
        return bits >= 0 ? value << bits : value >> -bits;
    }
}
