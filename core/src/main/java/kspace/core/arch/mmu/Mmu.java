package kspace.core.arch.mmu;

import kspace.core.paging.PagingMode;

/**
 * The memory management unit of a machine: what decides, beside its bits, how an entry is read.
 *
 * @param mode the paging mode
 * @param physicalAddressBits how many bits physical addresses have: MAXPHYADDR of x86-64, PALEN of LoongArch; from
 *     {@value #FEWEST_ADDRESS_BITS} to the mode's {@link PagingMode#physicalAddressWidth()}
 * @param svpbmt whether RISC-V harts have page-based memory types (Svpbmt)
 * @param svnapot whether RISC-V harts have contiguous ranges of pages (Svnapot)
 * @param nxe whether bit 63 of an x86-64 entry forbids execution (EFER.NXE); otherwise it is reserved
 */
public record Mmu(PagingMode mode, int physicalAddressBits, boolean svpbmt, boolean svnapot, boolean nxe) {
    /** The fewest bits that a physical address has. */
    public static final int FEWEST_ADDRESS_BITS = 32;

    /** Checks the width. */
    public Mmu {
        int most = mode.physicalAddressWidth();
        if (physicalAddressBits < FEWEST_ADDRESS_BITS || physicalAddressBits > most) {
            throw new IllegalArgumentException("physical addresses of " + physicalAddressBits + " bits are not in "
                    + FEWEST_ADDRESS_BITS + ".." + most + ", as " + mode.id() + " has them");
        }
    }

    /** Returns a usual one of the mode: Svpbmt and EFER.NXE are there, Svnapot is not. */
    public static Mmu of(PagingMode mode) {
        return new Mmu(mode, mode.usualPhysicalAddressBits(), true, false, true);
    }

    /** Returns the same with physical addresses of another width. */
    public Mmu withPhysicalAddressBits(int bits) {
        return new Mmu(mode, bits, svpbmt, svnapot, nxe);
    }

    /** Returns the same with Svpbmt, or without. */
    public Mmu withSvpbmt(boolean has) {
        return new Mmu(mode, physicalAddressBits, has, svnapot, nxe);
    }

    /** Returns the same with Svnapot, or without. */
    public Mmu withSvnapot(boolean has) {
        return new Mmu(mode, physicalAddressBits, svpbmt, has, nxe);
    }

    /** Returns the same with EFER.NXE set, or clear. */
    public Mmu withNxe(boolean isSet) {
        return new Mmu(mode, physicalAddressBits, svpbmt, svnapot, isSet);
    }
}
