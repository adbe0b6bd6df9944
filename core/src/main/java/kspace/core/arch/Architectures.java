package kspace.core.arch;

import kspace.core.arch.loongarch.LoongArchEntries;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.RiscvEntries;
import kspace.core.arch.x86.X86Entries;

/** Where the architectures are registered. */
public final class Architectures {
    private Architectures() {}

    /** Returns how {@code mmu} reads page table entries. */
    public static EntryReader entries(Mmu mmu) {
        return switch (mmu.mode()) {
            case X86_64, X86_64_LA57 -> new X86Entries(mmu);
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> new RiscvEntries(mmu);
            case LOONGARCH64 -> new LoongArchEntries(mmu);
        };
    }
}
