package kspace.core.arch.isa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * Everything that the program knows about an instruction set. One object of a folder of its own, registered once in
 * {@code kspace.core.arch.Architectures}; nobody else asks which architecture a machine has.
 */
public interface Architecture {

    /** Returns its name, for people: {@link PagingMode#architecture()} of all its modes. */
    String name();

    /** Returns its paging modes, in the order in which they are offered. */
    List<PagingMode> modes();

    /** Returns the mode that a machine is taken to have where only its architecture is known. */
    default PagingMode usualMode() {
        return modes().getFirst();
    }

    /** Returns how its hardware reads page table entries. */
    EntryReader entries(Mmu mmu);

    /** Returns how a kernel of that convention writes and reads page table entries. */
    PteFormat format(Mmu mmu, EntryConvention convention);

    /** Returns the convention that is used where no kernel has one of its own for this architecture; empty if one has. */
    default Optional<EntryConvention> ownConvention() {
        return Optional.empty();
    }

    /** Returns the control bits that have a say in an access, in the order in which they come into play. */
    List<ControlBit> controls();

    /** Returns the memory management unit as the control bits that are set make it. */
    default Mmu controlled(Mmu mmu, @SuppressWarnings("unused") Set<ControlBit> controls) {
        return mmu;
    }

    /**
     * Makes the tests of an access in the order of the hardware.
     *
     * @param tests where they are collected
     * @param translation what the walk read
     * @param access what is tried
     * @param controls the control bits that are set
     */
    void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls);

    /** Returns which bits of an entry above level 1 make it a table or a page, and what they are: {@code bit 7 (PS) is 1}. */
    Message kindBits(long raw);

    /** Returns how many bytes one counts for in the number that the address bits of an entry write. */
    default long addressUnitBytes(BitSpan address) {
        return 1L << address.low();
    }

    /** Returns what gives a machine of this architecture away in a file that does not say it. */
    default MachineClues clues() {
        return MachineClues.NONE;
    }

    /** Returns what logs write of its faults. */
    default FaultReports faults() {
        return FaultReports.NONE;
    }

    /** Returns what becomes of the TLB when the kernel page table is loaded. */
    TlbFlush flush();
}
