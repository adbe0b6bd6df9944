package kspace.core.arch.arm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.isa.MachineClues;
import kspace.core.arch.isa.TlbFlush;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.paging.AddressSpaceShape;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PagingMode.PhysicalAddresses;
import kspace.core.words.Message;

/**
 * AArch64: Arm Architecture Reference Manual DDI 0487, chapter D8. TTBR1_EL1 holds the root of the addresses whose bits 63 to 48
 * are all 1, the kernel's, and TTBR0_EL1 that of those where they are all 0; any other is a translation fault at level 0. Bit 55
 * picks the root also where tagged addresses (TBI, off here) leave those above it out.
 */
public final class Arm implements Architecture {
    private static final String NAME = "AArch64";
    private static final int BIT_OF_THE_ROOT = 55;
    /** The level of the largest blocks, which are 1 GiB: the granule of 4 KiB has none of 512 GiB without FEAT_LPA2. */
    static final int HIGHEST_BLOCK_LEVEL = 3;

    /** Four levels with a granule of 4 KiB, which translate 48 bits; the manual counts the levels from 0 at the root. */
    public static final PagingMode FOUR_LEVELS = new PagingMode(
            "aarch64", NAME,
            new PagingConsts(4, AddressSpaceShape.twoRoots(48, BIT_OF_THE_ROOT), HIGHEST_BLOCK_LEVEL),
            HIGHEST_BLOCK_LEVEL,
            PhysicalAddresses.of(48), false,
            List.of("Arm level 3", "Arm level 2", "Arm level 1", "Arm level 0"), Optional.empty());

    /** Privileged access never: Arm ARM, section D8.4.1. */
    public static final ControlBit PAN = new ControlBit(
            "PSTATE.PAN", true, ArmWords.KERNEL_KEPT_OFF_USER_PAGES, ArmWords.KERNEL_ON_USER_PAGES);
    /** Write permission implies execute-never: Arm ARM, section D8.4.1. */
    public static final ControlBit WXN = new ControlBit(
            "SCTLR_EL1.WXN", false, ArmWords.WRITABLE_NOT_EXECUTED,
            ArmWords.WRITABLE_EXECUTED);
    /** Hardware management of the access flag: Arm ARM, section D8.5. */
    public static final ControlBit HA = new ControlBit(
            "TCR_EL1.HA", false, ArmWords.ACCESS_FLAG_SET, ArmWords.ACCESS_FLAG_FAULTS);
    /** Hardware management of the dirty state: Arm ARM, section D8.5. */
    public static final ControlBit HD = new ControlBit(
            "TCR_EL1.HD", false, ArmWords.WRITE_CLEARS_AP2, ArmWords.DIRTY_BIT_IGNORED);

    /**
     * AF and inner shareable in every page, software bits 56 and 57, and MAIR_EL1 = 0x0444bbff: Normal memory that is cached with
     * write-back or write-through, Normal Non-cacheable, Device-nGnRE.
     */
    private static final EntryConvention OURS = new EntryConvention(
            "ours", 1L << 10 | 3L << 8, 0, 0, 56, 57,
            List.of(CachePolicy.WRITEBACK, CachePolicy.WRITETHROUGH, CachePolicy.WRITE_COMBINING,
                    CachePolicy.UNCACHEABLE),
            -1L);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PagingMode> modes() {
        return List.of(FOUR_LEVELS);
    }

    @Override
    public EntryReader entries(Mmu mmu) {
        return new ArmEntries(mmu);
    }

    @Override
    public PteFormat format(Mmu mmu, EntryConvention convention) {
        return new ArmPteFormat(entries(mmu), convention);
    }

    @Override
    public Optional<EntryConvention> ownConvention() {
        return Optional.of(OURS);
    }

    @Override
    public List<ControlBit> controls() {
        return List.of(PAN, WXN, HA, HD);
    }

    @Override
    public void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        new ArmAccessRules(tests, translation, access, controls).apply();
    }

    @Override
    public Message kindBits(long raw) {
        return ArmWords.BIT_1_IS.of(raw >>> 1 & 1);
    }

    @Override
    public FaultReports faults() {
        return new ArmFaults();
    }

    @Override
    public MachineClues clues() {
        return new ArmClues();
    }

    /** Arm ARM, sections D8.16 and C5.5: writing TTBR1_EL1 invalidates nothing by itself. */
    @Override
    public TlbFlush flush() {
        return new TlbFlush("TTBR1_EL1", false, ArmWords.WOULD_EXECUTE_TLBI.of());
    }
}
