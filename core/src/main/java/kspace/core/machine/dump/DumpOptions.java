package kspace.core.machine.dump;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.core.paging.PagingMode;

/**
 * What a user says about a dump.
 *
 * @param mode the paging mode, where the dump does not say it
 * @param root where the root table lies, or what the register of the root holds; leads over what the dump says
 * @param base the physical address of the first byte of raw memory
 * @param physicalAddressBits how many bits physical addresses have; no dump says it
 */
public record DumpOptions(
        Optional<PagingMode> mode, OptionalLong root, OptionalLong base, OptionalInt physicalAddressBits) {
    /** Nothing is said. */
    public static final DumpOptions NONE =
            new DumpOptions(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** Says nothing of physical addresses. */
    public DumpOptions(Optional<PagingMode> mode, OptionalLong root, OptionalLong base) {
        this(mode, root, base, OptionalInt.empty());
    }
}
