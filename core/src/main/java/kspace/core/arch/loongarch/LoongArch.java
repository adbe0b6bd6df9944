package kspace.core.arch.loongarch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.address.VaddrRange;
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
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PagingMode.PhysicalAddresses;
import kspace.core.words.Message;

/** LoongArch64: reference manual volume 1, chapter 5. */
public final class LoongArch implements Architecture {
    private static final String NAME = "LoongArch";

    /** The window through which a kernel reaches all physical memory, cached: manual volume 1, section 5.2.1. */
    public static final DirectMappingWindow DMW0 = new DirectMappingWindow(
            "DMW0", VaddrRange.ofBounds(0x9000_0000_0000_0000L, 0x9001_0000_0000_0000L));

    /** Four levels and a direct-mapping window. */
    public static final PagingMode FOUR_LEVELS = new PagingMode(
            "loongarch64", NAME, new PagingConsts(4, AddressSpaceShape.signExtended(48), 1), 4,
            PhysicalAddresses.of(48), false, List.of("PT", "Dir1", "Dir2", "Dir3"), Optional.of(DMW0));

    /** DMW0 for the kernel: LoongArch manual volume 1, section 5.2.1. */
    public static final ControlBit DMW0_PLV0 =
            new ControlBit("DMW0.PLV0", true, LoongArchWords.WINDOW_ON_AT_PLV0,
                    LoongArchWords.WINDOW_OFF_AT_PLV0);
    /** DMW0 for user mode: LoongArch manual volume 1, section 5.2.1. */
    public static final ControlBit DMW0_PLV3 =
            new ControlBit("DMW0.PLV3", false, LoongArchWords.WINDOW_ON_AT_PLV3,
                    LoongArchWords.WINDOW_OFF_AT_PLV3);
    /** No write check at PLV0: LoongArch manual volume 1, section 7.4.4. */
    public static final ControlBit DWPL0 =
            new ControlBit("MISC.DWPL0", false, LoongArchWords.STORES_AT_PLV0_IGNORE_D,
                    LoongArchWords.STORES_AT_PLV0_NEED_D);

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
        return new LoongArchEntries(mmu);
    }

    @Override
    public PteFormat format(Mmu mmu, EntryConvention convention) {
        return new LoongArchPteFormat(entries(mmu), convention);
    }

    @Override
    public List<ControlBit> controls() {
        return List.of(DMW0_PLV0, DMW0_PLV3, DWPL0);
    }

    @Override
    public void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        new LoongArchAccessRules(tests, translation, access, controls).apply();
    }

    @Override
    public Message kindBits(long raw) {
        return LoongArchWords.H_IS.of(raw >>> 6 & 1);
    }

    @Override
    public FaultReports faults() {
        return new LoongArchFaults();
    }

    @Override
    public MachineClues clues() {
        return new LoongArchClues();
    }

    /** LoongArch manual volume 1, sections 4.2.4.7 and 7.5.7. */
    @Override
    public TlbFlush flush() {
        return new TlbFlush("PGDH", false, LoongArchWords.EXECUTES_INVTLB.of());
    }
}
