package kspace.core.arch.riscv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.isa.MachineClues;
import kspace.core.arch.isa.TlbFlush;
import kspace.core.arch.mmu.BitSpan;
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

/** RISC-V: privileged architecture, chapter "Supervisor-Level ISA". */
public final class Riscv implements Architecture {
    private static final String NAME = "RISC-V";
    private static final int ADDRESS_BITS = 56;
    private static final PhysicalAddresses PHYSICAL = PhysicalAddresses.of(ADDRESS_BITS);

    /** Three levels. */
    public static final PagingMode SV39 = mode("riscv-sv39", 3, 39, 2);
    /** Four levels. */
    public static final PagingMode SV48 = mode("riscv-sv48", 4, 48, 4);
    /** Five levels. */
    public static final PagingMode SV57 = mode("riscv-sv57", 5, 57, 5);

    /** Supervisor user memory access: RISC-V privileged, section "Memory Privilege in sstatus Register". */
    public static final ControlBit SUM = new ControlBit(
            "sstatus.SUM", false, RiscvWords.SUM_ON, RiscvWords.SUM_OFF);
    /** Make executable readable: RISC-V privileged, section "Memory Privilege in sstatus Register". */
    public static final ControlBit MXR = new ControlBit(
            "sstatus.MXR", false, RiscvWords.MXR_ON,
            RiscvWords.MXR_OFF);
    /** Hardware updating of A and D: RISC-V privileged, chapter "Svadu". */
    public static final ControlBit ADUE = new ControlBit(
            "menvcfg.ADUE", true, RiscvWords.HART_SETS_A_AND_D, RiscvWords.CLEAR_IS_A_FAULT);

    /** Each level may hold pages. */
    private static PagingMode mode(String id, int nrLevels, int addressWidth, int highestTranslationLevel) {
        return new PagingMode(
                id, NAME,
                new PagingConsts(nrLevels, AddressSpaceShape.signExtended(addressWidth), highestTranslationLevel),
                nrLevels, PHYSICAL, true,
                IntStream.range(0, nrLevels).mapToObj(number -> "VPN[" + number + "]").toList(), Optional.empty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PagingMode> modes() {
        return List.of(SV39, SV48, SV57);
    }

    /** The one that most harts have. */
    @Override
    public PagingMode usualMode() {
        return SV48;
    }

    @Override
    public EntryReader entries(Mmu mmu) {
        return new RiscvEntries(mmu);
    }

    @Override
    public PteFormat format(Mmu mmu, EntryConvention convention) {
        return new RiscvPteFormat(entries(mmu), mmu.svpbmt(), convention);
    }

    @Override
    public List<ControlBit> controls() {
        return List.of(SUM, MXR, ADUE);
    }

    @Override
    public void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        new RiscvAccessRules(tests, translation, access, controls).apply();
    }

    @Override
    public Message kindBits(long raw) {
        return RiscvWords.BITS_XWR.of("" + (raw >>> 3 & 1) + (raw >>> 2 & 1) + (raw >>> 1 & 1));
    }

    /** They are the number of a frame. */
    @Override
    public long addressUnitBytes(BitSpan address) {
        return PagingConsts.BASE_PAGE_SIZE;
    }

    @Override
    public FaultReports faults() {
        return new RiscvFaults();
    }

    @Override
    public MachineClues clues() {
        return new RiscvClues();
    }

    /** RISC-V privileged, section "Supervisor Address Translation and Protection (satp) Register". */
    @Override
    public TlbFlush flush() {
        return new TlbFlush("satp", false, RiscvWords.EXECUTES_FENCE.of());
    }
}
