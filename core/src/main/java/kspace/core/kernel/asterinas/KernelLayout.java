package kspace.core.kernel.asterinas;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/**
 * Where everything lies in the kernel's part of the address space.
 *
 * @param profile the source of the constants
 * @param mode the paging mode, which shifts them
 */
public record KernelLayout(LayoutProfile profile, PagingMode mode) {
    private static final List<LayoutRange> ALL = List.of(LayoutRange.values());

    /** Returns whether Asterinas has no port for the architecture, so that the layout is ours. */
    public boolean isOurs() {
        return Port.of(mode).isOurs();
    }

    /** Returns the value of a constant. */
    public Vaddr value(LayoutConstant constant) {
        return new Vaddr(profile.value(constant, mode));
    }

    /**
     * Returns the addresses of the range with a role. In a mode with a direct-mapping window the linear mapping and the kernel
     * code are that window, and the hole reaches to the end.
     *
     * @throws IllegalArgumentException if no range has the role
     */
    public VaddrRange range(RangeRole role) {
        return addresses(of(role));
    }

    /**
     * Returns the range with a role.
     *
     * @throws IllegalArgumentException if no range has the role
     */
    public NamedRange named(RangeRole role) {
        return named(of(role));
    }

    private NamedRange named(LayoutRange range) {
        return new NamedRange(range.id(), range.displayName(), range.role(), addresses(range));
    }

    /**
     * Returns the constant at which the range with a role starts.
     *
     * @throws IllegalArgumentException if no range has the role
     */
    public LayoutConstant startConstant(RangeRole role) {
        return of(role).startConstant();
    }

    /**
     * Returns the constant at which the range with a role ends; empty if it ends with the direct-mapping window.
     *
     * @throws IllegalArgumentException if no range has the role
     */
    public Optional<LayoutConstant> endConstant(RangeRole role) {
        LayoutRange range = of(role);
        if (mode.window().isEmpty()) {
            return Optional.of(range.endConstant());
        }
        return switch (range) {
            case LINEAR, CODE -> Optional.empty();
            case HOLE -> Optional.of(LayoutConstant.KERNEL_END);
            case KVIRT, METADATA -> Optional.of(range.endConstant());
        };
    }

    private static LayoutRange of(RangeRole role) {
        for (LayoutRange range : ALL) {
            if (range.role() == role) {
                return range;
            }
        }
        throw new IllegalArgumentException("no range is " + role);
    }

    private VaddrRange addresses(LayoutRange range) {
        return mode.window()
                .map(window -> windowedRange(window, range))
                .orElseGet(() -> between(range.startConstant(), range.endConstant()));
    }

    private VaddrRange windowedRange(DirectMappingWindow window, LayoutRange range) {
        return switch (range) {
            case LINEAR, CODE -> window.range();
            case HOLE -> between(LayoutConstant.FRAME_METADATA_CAP, LayoutConstant.KERNEL_END);
            case KVIRT, METADATA -> between(range.startConstant(), range.endConstant());
        };
    }

    private VaddrRange between(LayoutConstant start, LayoutConstant end) {
        return VaddrRange.ofBounds(value(start).value(), value(end).value());
    }

    /** Returns all ranges in the order of the layout, lowest first but for those that a direct-mapping window holds. */
    public List<NamedRange> ranges() {
        return ALL.stream().map(this::named).toList();
    }

    /** Returns the range that holds {@code va}, if one does. */
    public Optional<NamedRange> rangeAt(Vaddr va) {
        return ranges().stream().filter(range -> range.range().contains(va)).findFirst();
    }

    /**
     * Returns where the linear mapping shows {@code pa}.
     *
     * @throws ArithmeticException if that is not below 2^64 - 1, OSTD's precondition
     */
    public Vaddr paddrToVaddr(Paddr pa) {
        Vaddr base = value(LayoutConstant.LINEAR_MAPPING_BASE);
        Vaddr va = base.plus(pa.value());
        if (va.value() == -1L) {
            throw new ArithmeticException(
                    Hex.of(base.value()) + " + " + Hex.of(pa.value()) + " is not below " + Hex.of(-1L));
        }
        return va;
    }

    /**
     * Returns where the metadata slot of the frame that holds {@code pa} appears.
     *
     * @throws ArithmeticException if that passes 2^64 - 1
     */
    public Vaddr frameToMeta(Paddr pa) {
        return value(LayoutConstant.FRAME_METADATA_BASE)
                .plus(Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE) * FrameMetadata.SLOT_SIZE);
    }

    /** Returns the frame whose metadata slot holds {@code va}, an address not below FRAME_METADATA_BASE. */
    public Paddr metaToFrame(Vaddr va) {
        long offset = va.value() - value(LayoutConstant.FRAME_METADATA_BASE).value();
        return new Paddr(Long.divideUnsigned(offset, FrameMetadata.SLOT_SIZE) * PagingConsts.BASE_PAGE_SIZE);
    }

    /** Returns where kernel code maps {@code image}, or empty if that passes 2^64 - 1. */
    public Optional<VaddrRange> codeRange(PaddrRange image) {
        long base = value(LayoutConstant.KERNEL_CODE_BASE).value();
        long start = base + image.start().value();
        long end = base + image.end().value();
        boolean wraps = Unsigned.less(start, base) || Unsigned.less(end, base);
        return wraps || image.isEmpty() ? Optional.empty() : Optional.of(VaddrRange.ofBounds(start, end));
    }
}
