package kspace.core.kspace;

import java.util.Arrays;
import java.util.Optional;

/**
 * The sources that give the constants of the kernel's layout, with their values for 48-bit addresses (SPEC section 2;
 * Asterinas {@code ostd/src/mm/kspace/mod.rs}).
 */
public enum LayoutProfile {
    /** What the code of the module says. */
    CONSTANTS("constants", "the code", 0xffff_fff0_0000_0000L, 0xffff_fff0_8000_0000L),
    /** What the diagram in the module's comment says. */
    COMMENT("comment", "the comment", 0xffff_e000_0000_0000L, 0xffff_e100_0000_0000L),
    /** What Asterinas' main branch computes at commit 60494858: its 39-bit literals shifted left by 9. */
    UPSTREAM("upstream", "upstream", 0xffff_e000_0000_0000L, 0xffff_e100_0000_0000L);

    private static final long LINEAR_MAPPING_BASE = 0xffff_8000_0000_0000L;
    private static final long VMALLOC_BASE = 0xffff_c000_0000_0000L;
    private static final long KERNEL_CODE_BASE = 0xffff_ffff_8000_0000L;
    private static final long KERNEL_END = 0xffff_ffff_ffff_0000L;

    private final String id;
    private final String displayName;
    private final long frameMetadataBase;
    private final long frameMetadataCap;

    LayoutProfile(String id, String displayName, long frameMetadataBase, long frameMetadataCap) {
        this.id = id;
        this.displayName = displayName;
        this.frameMetadataBase = frameMetadataBase;
        this.frameMetadataCap = frameMetadataCap;
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

    /** Returns the value that this source gives a constant for 48-bit virtual addresses. */
    public long value(LayoutConstant constant) {
        return switch (constant) {
            case KERNEL_BASE, LINEAR_MAPPING_BASE -> LINEAR_MAPPING_BASE;
            case VMALLOC_BASE -> VMALLOC_BASE;
            case FRAME_METADATA_BASE -> frameMetadataBase;
            case FRAME_METADATA_CAP -> frameMetadataCap;
            case KERNEL_CODE_BASE -> KERNEL_CODE_BASE;
            case KERNEL_END -> KERNEL_END;
        };
    }
}
