package kspace.core.paging;

import kspace.core.address.Vaddr;

/**
 * How an architecture divides 64-bit addresses between the kernel and user programs. An address can be translated if its bits
 * above the address width all repeat one bit, the sign bit; if that is 1, the address is the kernel's.
 *
 * <pre>
 * sign-extended, 48 bits                           two roots, 48 bits (AArch64: TTBR1 and TTBR0)
 *
 *   63      48 47 46            0                    63   56 55 54  48 47            0
 *  [ s .... s | s | 47 bits      ]                  [ s .. s | s | s s | 48 bits      ]
 *
 *   ffff_ffff_ffff_ffff  kernel: entries 256..512    ffff_ffff_ffff_ffff  kernel: entries 0..512
 *   ffff_8000_0000_0000          of the one root     ffff_0000_0000_0000          of its own root
 *            :           not canonical                        :           not canonical
 *   0000_7fff_ffff_ffff  user: entries 0..256        0000_ffff_ffff_ffff  user: entries 0..512
 *   0000_0000_0000_0000        of the same root      0000_0000_0000_0000        of another root
 * </pre>
 *
 * @param addressWidth the number of translated address bits, below 64
 * @param signBit the bit that those above the address width repeat: the highest translated bit, so that the two halves share a
 *     root; or a higher one, which picks one of two roots
 */
public record AddressSpaceShape(int addressWidth, int signBit) {

    /** Checks that the sign bit is not one that picks an entry of a lower half. */
    public AddressSpaceShape {
        if (addressWidth < 1 || addressWidth >= Long.SIZE) {
            throw new IllegalArgumentException(addressWidth + " translated address bits are not in 1..63");
        }
        if (signBit < addressWidth - 1 || signBit >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "the sign bit " + signBit + " is not in " + (addressWidth - 1) + "..63");
        }
    }

    /** Returns the shape whose bits above {@code addressWidth} repeat the highest translated one. */
    public static AddressSpaceShape signExtended(int addressWidth) {
        return new AddressSpaceShape(addressWidth, addressWidth - 1);
    }

    /** Returns the shape with a root for the kernel and another for user programs, of which {@code signBit} picks one. */
    public static AddressSpaceShape twoRoots(int addressWidth, int signBit) {
        if (signBit < addressWidth) {
            throw new IllegalArgumentException("bit " + signBit + " is translated, so it picks no root");
        }
        return new AddressSpaceShape(addressWidth, signBit);
    }

    /** Returns whether kernel and user addresses go through different entries of one root; otherwise each have a root. */
    public boolean sharesRoot() {
        return signBit < addressWidth;
    }

    /** Returns on which side an address is by its highest bit; it may be one that is not canonical. */
    public boolean isKernel(Vaddr va) {
        return va.value() < 0;
    }

    /** Returns whether the bits above the address width repeat the sign bit. */
    public boolean isCanonical(long va) {
        return canonical(va) == va;
    }

    /** Returns {@code bits} with everything above the address width replaced by copies of the sign bit. */
    public long canonical(long bits) {
        long above = -1L << addressWidth;
        return (bits >>> signBit & 1) == 0 ? bits & ~above : bits | above;
    }

    /** Returns the first entry of the root of a kernel page table that is the kernel's; so are all after it. */
    public int firstKernelEntry() {
        return sharesRoot() ? PagingConsts.NR_ENTRIES / 2 : 0;
    }

    /** Returns the entry after the last one that is user programs' in the root of their page table. */
    public int endOfUserEntries() {
        return sharesRoot() ? PagingConsts.NR_ENTRIES / 2 : PagingConsts.NR_ENTRIES;
    }

    /** Returns the address that the first entry of a kernel page table's root translates. */
    public Vaddr kernelRootVa() {
        return new Vaddr(sharesRoot() ? 0 : -1L << addressWidth);
    }
}
