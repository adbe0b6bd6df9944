package kspace.core.kernel.asterinas;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.PagingMode;

/**
 * The architectures that Asterinas runs on, with what it settles for each by itself. Every other one is drawn as if there were a
 * port, with values of our own, and a finding says so.
 */
public enum Port {
    /** {@code ostd/src/arch/x86}, {@code osdk/src/base_crate/x86_64.ld.template}. */
    X86("x86-64", 0xffff_ffff_8000_0000L, 0x0800_0000L, LayoutProfile.CONSTANTS),
    /** {@code ostd/src/arch/riscv}, {@code osdk/src/base_crate/riscv64.ld.template}. */
    RISCV("RISC-V", 0xffff_ffff_0000_0000L, 0x8020_0000L, LayoutProfile.UPSTREAM),
    /** {@code ostd/src/arch/loongarch}, {@code osdk/src/base_crate/loongarch64.ld.template}; reached through a window. */
    LOONGARCH("LoongArch", 0xffff_ffff_8000_0000L, 0x8000_0000L, LayoutProfile.UPSTREAM),
    /** None: an image may lie anywhere in the lowest 4 GiB of physical memory. */
    OURS("", 0xffff_ffff_0000_0000L, 0, LayoutProfile.UPSTREAM);

    private static final List<Port> ALL = List.of(values());

    private final String architecture;
    private final long kernelCodeBase;
    private final long imageBase;
    private final LayoutProfile usualProfile;

    Port(String architecture, long kernelCodeBase, long imageBase, LayoutProfile usualProfile) {
        this.architecture = architecture;
        this.kernelCodeBase = kernelCodeBase;
        this.imageBase = imageBase;
        this.usualProfile = usualProfile;
    }

    /** Returns the port to the architecture of a mode; ours where Asterinas has none. */
    public static Port of(PagingMode mode) {
        for (Port port : ALL) {
            if (port.architecture.equals(mode.architecture())) {
                return port;
            }
        }
        return OURS;
    }

    /** Returns how the port to the architecture of {@code mmu} writes page table entries and reads them back. */
    public static PteFormat format(Mmu mmu) {
        return Architectures.of(mmu.mode()).format(mmu, conventionOf(mmu.mode()));
    }

    /** Returns how the port to the architecture of {@code mode} does it on a usual machine. */
    public static PteFormat format(PagingMode mode) {
        return format(Mmu.of(mode));
    }

    /** Returns the first physical address that the port to the architecture of {@code mode} puts in no entry. */
    public static long endOfEntryAddresses(PagingMode mode) {
        return conventionOf(mode).endOfAddresses(mode.physicalAddressWidth());
    }

    private static EntryConvention conventionOf(PagingMode mode) {
        return switch (of(mode)) {
            case X86 -> EntryConventions.X86;
            case RISCV -> EntryConventions.RISCV;
            case LOONGARCH -> EntryConventions.LOONGARCH;
            case OURS -> Architectures.of(mode).ownConvention()
                    .orElseThrow(() -> new IllegalStateException(
                            mode.architecture() + " has no port, and no convention of its own"))
                    .ofKernel(EntryConventions.OSTD);
        };
    }

    /** Returns whether Asterinas has no such port, and what is shown is ours. */
    public boolean isOurs() {
        return this == OURS;
    }

    /** Returns KERNEL_CODE_BASE as the linker script of the architecture has it. */
    public long kernelCodeBase() {
        return kernelCodeBase;
    }

    /** Returns the physical address for which the kernel is linked (SPEC section 11), if there is one. */
    public Optional<Paddr> imageBase() {
        return imageBase == 0 ? Optional.empty() : Optional.of(new Paddr(imageBase));
    }

    /** Returns the layout of a machine of which only the memory is known. */
    public LayoutProfile usualProfile() {
        return usualProfile;
    }
}
