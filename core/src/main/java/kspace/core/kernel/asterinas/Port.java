package kspace.core.kernel.asterinas;

import java.util.List;
import kspace.core.paging.PagingMode;

/**
 * What Asterinas settles for each architecture by itself.
 *
 * @param architecture the architecture's name, for people
 * @param kernelCodeBase KERNEL_CODE_BASE as the linker script of the architecture has it
 * @param isOurs whether Asterinas has no such port, and what is shown is ours
 */
record Port(String architecture, long kernelCodeBase, boolean isOurs) {
    // @formatter:off
    private static final List<Port> PORTS = List.of(
            new Port("x86-64",    0xffff_ffff_8000_0000L, false),
            new Port("RISC-V",    0xffff_ffff_0000_0000L, false),
            new Port("LoongArch", 0xffff_ffff_8000_0000L, false));
    // @formatter:on

    /** Elsewhere an image may lie anywhere in the lowest 4 GiB of physical memory. */
    private static final long OUR_CODE_BASE = 0xffff_ffff_0000_0000L;

    /** Returns the port for an architecture; ours where Asterinas has none. */
    static Port of(PagingMode mode) {
        return PORTS.stream().filter(port -> port.architecture.equals(mode.architecture())).findFirst()
                .orElseGet(() -> new Port(mode.architecture(), OUR_CODE_BASE, true));
    }
}
