package kspace.core.kernel.asterinas;

import static kspace.core.kernel.asterinas.LayoutConstant.FRAME_METADATA_BASE;
import static kspace.core.kernel.asterinas.LayoutConstant.FRAME_METADATA_CAP;
import static kspace.core.kernel.asterinas.LayoutConstant.KERNEL_BASE;
import static kspace.core.kernel.asterinas.LayoutConstant.KERNEL_CODE_BASE;
import static kspace.core.kernel.asterinas.LayoutConstant.KERNEL_END;
import static kspace.core.kernel.asterinas.LayoutConstant.LINEAR_MAPPING_BASE;
import static kspace.core.kernel.asterinas.LayoutConstant.VMALLOC_BASE;

import java.util.Map;
import java.util.Optional;

/**
 * The values that the sources write for a constant of the layout. The code and the comment write them for 48-bit addresses,
 * upstream for 39-bit ones; {@link LayoutProfile} moves them to other widths.
 *
 * @param code what the code of the module says
 * @param comment what the diagram in the module's comment says
 * @param upstream what Asterinas' main branch says at commit 60494858
 */
record LayoutValues(long code, long comment, long upstream) {
    // @formatter:off
    /** From the top of the picture in {@link LayoutConstant} down; each port has a {@code KERNEL_CODE_BASE} of its own. */
    private static final Map<LayoutConstant, LayoutValues> WRITTEN = Map.of(
            //                      the code                the comment             upstream
            KERNEL_END,          of(0xffff_ffff_ffff_0000L, 0xffff_ffff_ffff_0000L, 0xffff_ffff_ffff_0000L),
            FRAME_METADATA_CAP,  of(0xffff_fff0_8000_0000L, 0xffff_e100_0000_0000L, 0xffff_fff0_8000_0000L),
            FRAME_METADATA_BASE, of(0xffff_fff0_0000_0000L, 0xffff_e000_0000_0000L, 0xffff_fff0_0000_0000L),
            VMALLOC_BASE,        of(0xffff_c000_0000_0000L, 0xffff_c000_0000_0000L, 0xffff_ffe0_0000_0000L),
            LINEAR_MAPPING_BASE, of(0xffff_8000_0000_0000L, 0xffff_8000_0000_0000L, 0xffff_ffc0_0000_0000L),
            KERNEL_BASE,         of(0xffff_8000_0000_0000L, 0xffff_8000_0000_0000L, 0xffff_ffc0_0000_0000L));
    // @formatter:on

    private static LayoutValues of(long code, long comment, long upstream) {
        return new LayoutValues(code, comment, upstream);
    }

    /** Returns the values of a constant on a port of the kernel. */
    static LayoutValues of(LayoutConstant constant, Port port) {
        long codeBase = port.kernelCodeBase();
        return constant == KERNEL_CODE_BASE
                ? of(codeBase, codeBase, codeBase)
                : Optional.ofNullable(WRITTEN.get(constant)).orElseThrow();
    }
}
