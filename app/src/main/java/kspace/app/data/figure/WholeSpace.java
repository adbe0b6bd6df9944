package kspace.app.data.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kspace.app.data.PageFilter;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.PerLevel;
import kspace.core.space.AddressSpace;

/**
 * All of an address space from 0 to 2^64 as Linux' {@code Documentation/arch/x86/x86_64/mm.rst} lists it: what user programs have, what is not
 * canonical, and the ranges of the kernel with the gaps between them.
 *
 * @param rows the parts, lowest first; each begins where the one before it ends
 */
public record WholeSpace(List<Row> rows) {

    /** What a part is. */
    public enum Kind {
        /** The addresses of user programs. */
        USER,
        /** Addresses that are not canonical. */
        NOT_CANONICAL,
        /** A range with a name. */
        RANGE,
        /** Addresses of the kernel that no range has. */
        GAP
    }

    /**
     * A part.
     *
     * @param range its addresses
     * @param kind what it is
     * @param named the range that it is; empty for other kinds
     */
    public record Row(VaddrRange range, Kind kind, Optional<NamedRange> named) {
        private static final String ABOUT = "\u2248";

        /** Returns what it is called. */
        public String name() {
            return switch (kind) {
                case USER -> PartFigureMessage.USER_HALF.text();
                case NOT_CANONICAL -> PartFigureMessage.NOT_CANONICAL.text();
                case RANGE -> named.map(NamedRange::name).orElse("");
                case GAP -> PartFigureMessage.GAP.text();
            };
        }

        /** Returns how far its first address is from 0, or, in the upper half of all addresses, from their end. */
        public String offset() {
            return offset(range.first());
        }

        /** Returns how far an address is from 0, or, in the upper half of all addresses, from their end: {@code -128 TiB}. */
        public static String offset(Vaddr va) {
            return va.value() == 0 ? "0"
                    : va.value() > 0 ? signed("+", ByteSize.format(va.value()))
                            : signed("\u2212", ByteSize.format(-va.value()));
        }

        /** A size is rounded, or a sum or a difference, which the sign is that of as a whole. */
        private static String signed(String sign, String size) {
            if (size.startsWith(ABOUT)) {
                return ABOUT + sign + size.substring(1);
            }
            return size.contains(" + ") || size.contains(" \u2212 ") ? sign + "(" + size + ")" : sign + size;
        }
    }

    /** Takes an unmodifiable copy. */
    public WholeSpace {
        rows = List.copyOf(rows);
    }

    /** Returns the parts of an address space. */
    public static WholeSpace of(AddressSpace space) {
        VaddrRange user = space.consts().userHalf();
        VaddrRange kernel = space.consts().kernelHalf();
        TreeSet<Vaddr> starts = new TreeSet<>();
        starts.add(new Vaddr(0));
        addBounds(starts, user);
        addBounds(starts, kernel);
        space.ranges().forEach(it -> addBounds(starts, it.range()));
        List<Row> rows = new ArrayList<>();
        for (Vaddr start : starts) {
            Vaddr next = starts.higher(start);
            VaddrRange range = new VaddrRange(start, next == null ? new Vaddr(-1) : new Vaddr(next.value() - 1));
            Optional<NamedRange> named = space.rangeAt(start);
            Kind kind = named.isPresent() ? Kind.RANGE : user.contains(start) ? Kind.USER
                    : kernel.contains(start) ? Kind.GAP : Kind.NOT_CANONICAL;
            rows.add(new Row(range, kind, named));
        }
        return new WholeSpace(rows);
    }

    private static void addBounds(TreeSet<Vaddr> starts, VaddrRange range) {
        starts.add(range.first());
        if (range.endExclusive() != 0) {
            starts.add(new Vaddr(range.endExclusive()));
        }
    }

    /** Returns how many pages of each level begin in a part, by the walks of an address space. */
    public static PerLevel pages(AddressSpace space, VaddrRange range) {
        PerLevel.Counter pages = new PerLevel.Counter();
        space.root().ifPresent(root -> new PageFilter(Set.of(), Optional.of(range))
                .forEachLeaf(root, run -> pages.add(run.pages().level(), run.pages().nrPages())));
        return pages.counted();
    }

    /** Returns what is mapped of a part, in words; empty if nothing is. */
    public static String mapped(AddressSpace space, VaddrRange range) {
        PerLevel pages = pages(space, range);
        if (pages.sum() == 0) {
            return "";
        }
        long bytes = space.consts().sizeOfPages(pages);
        return space.tellsPageSizes()
                ? pages.levelsDown().mapToObj(level -> PartFigureMessage.PAGES_OF.text(pages.at(level),
                        space.consts().pageSize(level))).collect(Collectors.joining(" + "))
                : ByteSize.format(bytes);
    }
}
