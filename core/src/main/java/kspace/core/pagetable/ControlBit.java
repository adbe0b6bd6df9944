package kspace.core.pagetable;

import java.util.List;
import kspace.core.paging.PagingMode;

/** The bits outside page tables that have a say in whether an access is let through. */
public enum ControlBit {
    /** Write protection also for the kernel: Intel SDM volume 3A, section 2.5. */
    WP("CR0.WP", true, "kernel writes obey read-only entries", "kernel writes ignore read-only entries"),
    /** Execute-disable: Intel SDM volume 3A, section 2.2.1. */
    NXE("EFER.NXE", true, "bit 63 of an entry forbids execution", "bit 63 of an entry is reserved"),
    /** Supervisor-mode execution prevention: Intel SDM volume 3A, section 2.5. */
    SMEP("CR4.SMEP", true, "the kernel executes no user page", "the kernel may execute user pages"),
    /** Supervisor-mode access prevention: Intel SDM volume 3A, section 2.5. */
    SMAP("CR4.SMAP", true, "the kernel touches user pages only with AC", "the kernel may touch user pages"),
    /** The flag that suspends SMAP: Intel SDM volume 3A, section 2.3. */
    AC("EFLAGS.AC", false, "SMAP is suspended", "SMAP is in force"),
    /** Supervisor user memory access: RISC-V privileged, section "Memory Privilege in sstatus Register". */
    SUM("sstatus.SUM", false, "S-mode may touch user pages", "S-mode touches no user page"),
    /** Make executable readable: RISC-V privileged, section "Memory Privilege in sstatus Register". */
    MXR("sstatus.MXR", false, "executable pages are readable too", "only R makes a page readable"),
    /** Hardware updating of A and D: RISC-V privileged, chapter "Svadu". */
    ADUE("menvcfg.ADUE", true, "Svadu: the hart sets A and D itself", "Svade: A or D clear is a page fault"),
    /** DMW0 for the kernel: LoongArch manual volume 1, section 5.2.1. */
    DMW0_PLV0("DMW0.PLV0", true, "the window works at PLV0", "the window is off at PLV0"),
    /** DMW0 for user mode: LoongArch manual volume 1, section 5.2.1. */
    DMW0_PLV3("DMW0.PLV3", false, "the window works at PLV3", "the window is off at PLV3"),
    /** No write check at PLV0: LoongArch manual volume 1, section 7.4.4. */
    DWPL0("MISC.DWPL0", false, "stores at PLV0 ignore D", "stores at PLV0 need D");

    private final String register;
    private final boolean preset;
    private final String meaningSet;
    private final String meaningClear;

    ControlBit(String register, boolean preset, String meaningSet, String meaningClear) {
        this.register = register;
        this.preset = preset;
        this.meaningSet = meaningSet;
        this.meaningClear = meaningClear;
    }

    /** Returns the bits that matter in a paging mode, in the order in which they come into play. */
    public static List<ControlBit> of(PagingMode mode) {
        return switch (mode) {
            case X86_64, X86_64_LA57 -> List.of(WP, NXE, SMEP, SMAP, AC);
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> List.of(SUM, MXR, ADUE);
            case LOONGARCH64 -> List.of(DMW0_PLV0, DMW0_PLV3, DWPL0);
        };
    }

    /** Returns the manual's name: register and bit. */
    public String register() {
        return register;
    }

    /** Returns how a kernel that wants every protection sets it. */
    public boolean isSetByPreset() {
        return preset;
    }

    /** Returns what the bit means when it is set, or clear. */
    public String meaning(boolean isSet) {
        return isSet ? meaningSet : meaningClear;
    }
}
