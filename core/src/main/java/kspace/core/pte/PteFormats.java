package kspace.core.pte;

import kspace.core.paging.PagingMode;

/** Finds the entry format of a paging mode. */
public final class PteFormats {
    private PteFormats() {}

    /** Returns how entries are written in {@code mode}; on RISC-V with page-based memory types, Svpbmt. */
    public static PteFormat of(PagingMode mode) {
        return of(mode, true);
    }

    /**
     * Returns how entries are written in {@code mode}.
     *
     * @param svpbmt whether a RISC-V machine has page-based memory types; the others do not ask
     */
    public static PteFormat of(PagingMode mode, boolean svpbmt) {
        return switch (mode) {
            case X86_64, X86_64_LA57 -> new X86PteFormat();
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> new RiscvPteFormat(svpbmt);
            case LOONGARCH64 -> new LoongArchPteFormat();
        };
    }
}
