package kspace.core.pte;

import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.PagingMode;

/** Finds the entry format of a paging mode. */
public final class PteFormats {
    private PteFormats() {}

    /** Returns how entries are written in {@code mode}; on RISC-V with page-based memory types, Svpbmt. */
    public static PteFormat of(PagingMode mode) {
        return of(mode, true);
    }

    /** Returns how entries of {@code mmu} are written. */
    public static PteFormat of(Mmu mmu) {
        EntryReader hardware = Architectures.entries(mmu);
        return switch (mmu.mode()) {
            case X86_64, X86_64_LA57 -> new X86PteFormat(hardware);
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> new RiscvPteFormat(hardware, mmu.svpbmt());
            case LOONGARCH64 -> new LoongArchPteFormat(hardware);
        };
    }

    /**
     * Returns how entries are written in {@code mode}.
     *
     * @param svpbmt whether a RISC-V machine has page-based memory types; the others do not ask
     */
    public static PteFormat of(PagingMode mode, boolean svpbmt) {
        return of(Mmu.of(mode).withSvpbmt(svpbmt));
    }
}
