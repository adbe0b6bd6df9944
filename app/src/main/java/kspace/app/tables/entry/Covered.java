package kspace.app.tables.entry;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * The addresses that the root of an address space covers, and offsets that count them from the lowest one up, so that none is
 * negative and the end of the address space has a number. Where one root translates both halves, what is not canonical between
 * them has no offsets:
 *
 * <pre>
 *             boot, 48 bits            recording, 48 bits
 *             offset                   offset
 *   kernel    8000_0000_0000 = end     1_0000_0000_0000 = end
 *   half      0                          8000_0000_0000
 *             -                        -                       not canonical
 *   user      -                          8000_0000_0000
 *   half      -                          0
 * </pre>
 *
 * @param consts the numbers of the paging mode
 * @param bothHalves whether the root is said to translate user addresses as well
 */
public record Covered(PagingConsts consts, boolean bothHalves) {

    public static Covered of(AddressSpace space) {
        return new Covered(space.consts(), space.rootRange().contains(space.consts().userHalf().first()));
    }

    /** Returns the halves that the root covers, lowest first. */
    public List<VaddrRange> halves() {
        return bothHalves ? List.of(consts.userHalf(), consts.kernelHalf()) : List.of(consts.kernelHalf());
    }

    /** Returns how many addresses there are: the offset after the last one. */
    public long sizeBytes() {
        return halves().stream().mapToLong(VaddrRange::sizeBytes).sum();
    }

    /** Returns the lowest address. */
    public Vaddr first() {
        return halves().getFirst().first();
    }

    /** Returns all addresses, with those that are not canonical between them. */
    public VaddrRange all() {
        return new VaddrRange(first(), halves().getLast().last());
    }

    public boolean contains(Vaddr va) {
        return halfOf(va).isPresent();
    }

    /** Returns the half that an address lies in, if the root covers it. */
    public Optional<VaddrRange> halfOf(Vaddr va) {
        return halves().stream().filter(half -> half.contains(va)).findFirst();
    }

    /** Returns the address at an offset below {@link #sizeBytes()}. */
    public Vaddr address(long offset) {
        return new Vaddr(consts.canonical(first().value() + offset));
    }

    /** Returns the offset of an address that the root covers. */
    public long offset(Vaddr va) {
        return va.value() - first().value() & sizeBytes() - 1;
    }

    /** Returns the offset after that of the last address of {@code range}. */
    public long endOffset(VaddrRange range) {
        return offset(range.last()) + 1;
    }

    /** Returns where in the root the entries of the halves end, lowest first; the last of them is the number of entries. */
    public List<Integer> endsOfHalves() {
        return bothHalves
                ? List.of(consts.firstKernelEntry(), PagingConsts.NR_ENTRIES)
                : List.of(PagingConsts.NR_ENTRIES);
    }

    /** Returns the first entry of the root that is covered. */
    public int firstEntry() {
        return bothHalves ? 0 : consts.firstKernelEntry();
    }

    /** Returns whether an offset is where the second half begins. */
    public boolean isSecondHalf(long offset) {
        return bothHalves && offset == consts.userHalf().sizeBytes();
    }
}
