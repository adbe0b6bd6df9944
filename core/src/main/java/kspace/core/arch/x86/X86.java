package kspace.core.arch.x86;

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
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PagingMode.PhysicalAddresses;
import kspace.core.words.Message;

/** x86-64: Intel SDM volume 3A, chapter 4. */
public final class X86 implements Architecture {
    private static final String NAME = "x86-64";
    private static final int LARGEST_PAGE_LEVEL = 3;
    private static final int ADDRESS_BITS = 52;
    private static final List<String> TABLES = List.of("PT", "PD", "PDPT", "PML4", "PML5");

    /**
     * Four-level paging: Intel SDM volume 3A, section 4.5. Physical addresses are taken to have what Linux can use with as many
     * levels (its {@code MAX_PHYSMEM_BITS}); processors have 36 to 52.
     */
    public static final PagingMode FOUR_LEVELS = mode("x86-64", 4, 48, new PhysicalAddresses(ADDRESS_BITS, 46));

    /** Five-level paging, LA57: Intel SDM volume 3A, section 4.5. */
    public static final PagingMode FIVE_LEVELS = mode("x86-64-la57", 5, 57, PhysicalAddresses.of(ADDRESS_BITS));

    /** Write protection also for the kernel: Intel SDM volume 3A, section 2.5. */
    public static final ControlBit WP = new ControlBit(
            "CR0.WP", true, X86Words.WRITE_PROTECT_ON,
            X86Words.WRITE_PROTECT_OFF);
    /** Execute-disable: Intel SDM volume 3A, section 2.2.1. */
    public static final ControlBit NXE = new ControlBit(
            "EFER.NXE", true, X86Words.NX_ON, X86Words.NX_OFF);
    /** Supervisor-mode execution prevention: Intel SDM volume 3A, section 2.5. */
    public static final ControlBit SMEP = new ControlBit(
            "CR4.SMEP", true, X86Words.SMEP_ON, X86Words.SMEP_OFF);
    /** Supervisor-mode access prevention: Intel SDM volume 3A, section 2.5. */
    public static final ControlBit SMAP = new ControlBit(
            "CR4.SMAP", true, X86Words.SMAP_ON,
            X86Words.SMAP_OFF);
    /** The flag that suspends SMAP: Intel SDM volume 3A, section 2.3. */
    public static final ControlBit AC =
            new ControlBit("EFLAGS.AC", false, X86Words.SMAP_IS_SUSPENDED, X86Words.SMAP_IS_IN_FORCE);

    private static PagingMode mode(String id, int nrLevels, int addressWidth, PhysicalAddresses physical) {
        return new PagingMode(
                id, NAME, new PagingConsts(nrLevels, AddressSpaceShape.signExtended(addressWidth), 2),
                LARGEST_PAGE_LEVEL, physical, false, TABLES.subList(0, nrLevels), Optional.empty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PagingMode> modes() {
        return List.of(FOUR_LEVELS, FIVE_LEVELS);
    }

    @Override
    public EntryReader entries(Mmu mmu) {
        return new X86Entries(mmu);
    }

    @Override
    public PteFormat format(Mmu mmu, EntryConvention convention) {
        return new X86PteFormat(entries(mmu), convention);
    }

    @Override
    public List<ControlBit> controls() {
        return List.of(WP, NXE, SMEP, SMAP, AC);
    }

    @Override
    public Mmu controlled(Mmu mmu, Set<ControlBit> controls) {
        return mmu.withNxe(controls.contains(NXE));
    }

    @Override
    public void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        new X86AccessRules(tests, translation, access, controls).apply();
    }

    @Override
    public Message kindBits(long raw) {
        return X86Words.PS_IS.of(raw >>> 7 & 1);
    }

    @Override
    public FaultReports faults() {
        return new X86Faults();
    }

    @Override
    public MachineClues clues() {
        return new X86Clues();
    }

    /** Intel SDM volume 3A, section 4.10.4: writing CR3 keeps global entries; toggling CR4.PGE keeps none. */
    @Override
    public TlbFlush flush() {
        return new TlbFlush("CR3", true, X86Words.TOGGLES_PGE.of());
    }
}
