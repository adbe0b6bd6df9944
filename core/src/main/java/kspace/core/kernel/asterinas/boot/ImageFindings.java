package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * Whether the memory that the kernel and the boot modules take is there. A firmware's map has usable memory beneath them; a
 * map that a kernel printed has them as regions of their own among the usable ones, and then nothing else describes what
 * they take. So an image has to lie in usable memory, or in a gap that it fills up to RAM.
 */
final class ImageFindings {
    /** Of the kernel's place, so that 2 MiB pages map it. */
    private static final long KERNEL_ALIGNMENT = 2L << 20;

    private final Boot boot;
    private final List<MemoryRegion> images;
    private final MemoryMap ground;
    private final List<PaddrRange> blocks;
    private final List<Finding> found = new ArrayList<>();
    private final List<MemoryRegion> missing = new ArrayList<>();

    private ImageFindings(Boot boot) {
        this.boot = boot;
        List<MemoryRegion> others = new ArrayList<>();
        images = new ArrayList<>();
        for (MemoryRegion region : boot.machine().regions()) {
            if (!region.range().isEmpty()) {
                (isImage(region) ? images : others).add(region);
            }
        }
        ground = MemoryMap.normalise(others);
        blocks = MemoryMap
                .normalise(images.stream().map(it -> new MemoryRegion(it.range(), RegionType.KERNEL)).toList())
                .regionsOf(RegionType.KERNEL);
    }

    private static boolean isImage(MemoryRegion region) {
        return region.type() == RegionType.KERNEL || region.type() == RegionType.MODULE;
    }

    static List<Finding> of(Boot boot) {
        return checked(boot).found;
    }

    /** Returns how many bytes images take that are no memory. */
    static long missingBytes(Boot boot) {
        return MemoryMap.normalise(checked(boot).missing).ramBytes();
    }

    private static ImageFindings checked(Boot boot) {
        ImageFindings findings = new ImageFindings(boot);
        findings.images.forEach(findings::check);
        return findings;
    }

    private void check(MemoryRegion image) {
        PaddrRange range = wholePages(image.range());
        List<MemoryRegion> wrong = new ArrayList<>(ground.regions().stream()
                .filter(region -> region.type() != RegionType.USABLE && region.range().overlaps(range))
                .map(region -> new MemoryRegion(shared(region.range(), range), region.type()))
                .toList());
        if (ground.end().compareTo(range.end()) < 0) {
            wrong.add(new MemoryRegion(new PaddrRange(max(ground.end(), range.start()), range.end()),
                    RegionType.UNKNOWN));
        }
        if (image.type() == RegionType.MODULE) {
            images.stream()
                    .filter(it -> it.type() == RegionType.KERNEL && wholePages(it.range()).overlaps(range))
                    .map(it -> new MemoryRegion(shared(wholePages(it.range()), range), RegionType.KERNEL))
                    .forEach(wrong::add);
        }
        if (wrong.isEmpty()) {
            return;
        }
        boolean isGap = wrong.stream().allMatch(it -> it.type() == RegionType.UNKNOWN)
                && wrong.stream().mapToLong(it -> it.range().sizeBytes()).sum() == range.sizeBytes();
        if (isGap) {
            checkGap(image, range);
        } else {
            wrong.stream().filter(it -> it.type() == RegionType.UNKNOWN).map(MemoryRegion::range)
                    .forEach(this::miss);
            MemoryRegion first = wrong.getFirst();
            add(image, Severity.ERROR, first.range().start(), first.type() == RegionType.UNKNOWN
                    ? FindingWords.IMAGE_IN_NO_MEMORY.of(words(image.type()), range, first.range())
                    : FindingWords.IMAGE_IN_OTHER_MEMORY.of(
                            words(image.type()), range, first.range(), words(first.type())));
        }
    }

    /** Nothing else describes the image's memory: it has to join RAM, and not by starting where everything ends. */
    private void checkGap(MemoryRegion image, PaddrRange range) {
        PaddrRange block = blocks.stream().filter(it -> it.contains(range)).findFirst().orElseThrow();
        boolean above = isRam(block.end());
        boolean below = block.start().value() != 0 && isRam(new Paddr(block.start().value() - 1));
        if (above || (below && block.start().compareTo(ground.end()) < 0)) {
            return;
        }
        miss(range);
        if (below) {
            add(image, Severity.WARNING, range.start(),
                    FindingWords.IMAGE_PAST_MEMORY.of(words(image.type()), range));
        } else {
            add(image, Severity.ERROR, range.start(),
                    FindingWords.IMAGE_BESIDE_NO_MEMORY.of(words(image.type()), range));
        }
    }

    private void miss(PaddrRange range) {
        missing.add(new MemoryRegion(range, RegionType.KERNEL));
    }

    private boolean isRam(Paddr pa) {
        return ground.regionAt(pa).filter(region -> region.type().isPhysical()).isPresent();
    }

    private static Message words(RegionType type) {
        return switch (type) {
            case KERNEL -> FindingWords.IMAGE_KERNEL.of();
            case MODULE -> FindingWords.IMAGE_MODULE.of();
            case FRAMEBUFFER -> FindingWords.IMAGE_FRAMEBUFFER.of();
            case NVS -> FindingWords.NVS_MEMORY.of();
            case BAD -> FindingWords.BAD_MEMORY.of();
            case UNKNOWN, RESERVED, RECLAIMABLE, USABLE -> FindingWords.TYPE_OF_MEMORY.of(type.displayName());
        };
    }

    private void add(MemoryRegion image, Severity severity, Paddr at, Message what) {
        found.add(new Finding(
                FindingKind.KERNEL_OUTSIDE_MEMORY, severity,
                (image.type() == RegionType.KERNEL ? withRemedy(image, what) : Optional.<Message>empty())
                        .orElseGet(() -> FindingWords.WOULD_NOT_BOOT.of(what)),
                addressOf(image, at)));
    }

    /** Says also where the kernel would lie in memory, and how a machine file puts it there. */
    private Optional<Message> withRemedy(MemoryRegion kernel, Message what) {
        List<PaddrRange> usable = ground.regionsOf(RegionType.USABLE);
        long size = Unsigned.alignUp(kernel.range().sizeBytes(), PagingConsts.BASE_PAGE_SIZE);
        return usable.stream().max(Comparator.comparingLong(PaddrRange::sizeBytes))
                .map(largest -> withRemedy(what, usable, largest, size));
    }

    private Message withRemedy(Message what, List<PaddrRange> usable, PaddrRange largest, long size) {
        return usable.stream()
                .sorted(Comparator.comparingLong(PaddrRange::sizeBytes).reversed())
                .map(piece -> place(piece, size))
                .flatMap(Optional::stream)
                .findFirst()
                .map(base -> FindingWords.KERNEL_PLACE.of(what, largest, largest.sizeBytes(), base, Hex.amount(size)))
                .orElseGet(() -> codeEnd()
                        .map(end -> FindingWords.NO_KERNEL_PLACE_BELOW.of(
                                what, largest, largest.sizeBytes(), size, end))
                        .orElseGet(() -> FindingWords.NO_KERNEL_PLACE.of(what, largest, largest.sizeBytes(), size)));
    }

    /** Returns a place in a piece of memory at which huge pages can map the kernel. */
    private Optional<Paddr> place(PaddrRange piece, long size) {
        long base = Unsigned.alignUp(Math.max(piece.start().value(), PagingConsts.BASE_PAGE_SIZE), KERNEL_ALIGNMENT);
        long end = base + size;
        boolean fits = Unsigned.less(base, end) && Unsigned.lessOrEqual(end, piece.end().value())
                && codeEnd().filter(it -> Unsigned.less(it.value(), end)).isEmpty();
        return fits ? Optional.of(new Paddr(base)) : Optional.empty();
    }

    /** Returns the first physical address that the range for kernel code cannot show; a window shows all. */
    private Optional<Paddr> codeEnd() {
        return boot.layout().mode().window().isPresent()
                ? Optional.empty()
                : Optional.of(new Paddr(boot.layout().range(RangeRole.TEXT).sizeBytes()));
    }

    /** Returns where the boot maps what is wrong: a kernel as code, a module in the linear map. */
    private Optional<Vaddr> addressOf(MemoryRegion image, Paddr at) {
        LayoutConstant base = image.type() == RegionType.KERNEL
                ? LayoutConstant.KERNEL_CODE_BASE
                : LayoutConstant.LINEAR_MAPPING_BASE;
        long va = boot.layout().value(base).value() + at.value();
        boolean mapped = boot.layout().mode().window().isEmpty()
                && Unsigned.lessOrEqual(boot.layout().value(base).value(), va)
                && at.compareTo(boot.memory().maxPaddr()) < 0;
        return mapped ? Optional.of(new Vaddr(va)) : Optional.empty();
    }

    private static PaddrRange wholePages(PaddrRange range) {
        return PaddrRange.of(
                Unsigned.alignDown(range.start().value(), PagingConsts.BASE_PAGE_SIZE),
                Unsigned.alignUp(range.end().value(), PagingConsts.BASE_PAGE_SIZE));
    }

    private static PaddrRange shared(PaddrRange a, PaddrRange b) {
        return new PaddrRange(max(a.start(), b.start()), a.end().compareTo(b.end()) < 0 ? a.end() : b.end());
    }

    private static Paddr max(Paddr a, Paddr b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
