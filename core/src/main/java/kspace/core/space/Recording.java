package kspace.core.space;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.pagetable.read.MappedParts;

/** An address space that was recorded at one moment. */
public sealed interface Recording extends AddressSpace permits RecordedSpace, ListedSpace {

    /** Returns where it came from. */
    Origin origin();

    /** Returns how many bits physical addresses have and who says so: {@code 52 bits (assumed)}; empty if no entry is read. */
    default Optional<String> widthText() {
        return origin().widthFrom().map(from -> mmu().physicalAddressBits() + " bits (" + from + ")");
    }

    @Override
    default String name() {
        return origin().name();
    }

    @Override
    default AddressBook book() {
        return new RangeBook(this);
    }

    /** Returns where the direct map shows a physical address; a recording has it only where the tables say so. */
    @Override
    default Optional<Vaddr> directVa(Paddr pa) {
        return AddressSpace.super.directVa(pa).filter(va -> translate(va).pa().equals(Optional.of(pa)));
    }

    /** Returns what it maps, to be told as coarsely as somebody wants; always the same object. */
    MappedParts mapped();

    /**
     * Returns an address worth a first look: where the kernel's text starts, or else the lowest that is mapped of the kernel's
     * half, or else of all.
     */
    default Vaddr firstToSee() {
        VaddrRange half = consts().kernelHalf();
        return rangeFor(RangeRole.TEXT).flatMap(text -> firstMapped(text.range()))
                .or(() -> firstMapped(half))
                .or(() -> firstMapped(rootRange()))
                .orElse(half.first());
    }

    private Optional<Vaddr> firstMapped(VaddrRange range) {
        return root().flatMap(root -> LeafRuns.firstIn(root, range));
    }

    /**
     * Returns the same with names for its ranges, as far as its kernel is known; the tables are read for it.
     *
     * @param isLinux whether something besides the tables says that the kernel is Linux
     */
    Recording named(boolean isLinux);

    /** Returns whether what it maps can be listed in bounded time. */
    default boolean isListable() {
        return true;
    }

    /**
     * Checks that what it maps can be listed in bounded time.
     *
     * @throws RecordingException if not; the sentence says why
     */
    void requireListable();
}
