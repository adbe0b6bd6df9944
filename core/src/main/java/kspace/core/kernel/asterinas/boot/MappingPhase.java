package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.paging.PageFlags;

/**
 * A phase of the boot that maps something: which memory, where, and how. All of it is mapped cached, for the kernel alone, as untracked
 * memory and with the largest pages.
 *
 * @param name which phase
 * @param memory what it maps
 * @param start the first address at which it maps it
 * @param flags the access rights
 * @param isReplacedByWindow whether there is no such phase where a direct-mapping window shows all memory anyway
 */
record MappingPhase(
        PhaseName name,
        Function<BootMemory, PaddrRange> memory,
        BiFunction<KernelLayout, PaddrRange, Long> start,
        PageFlags flags,
        boolean isReplacedByWindow) {
    // @formatter:off
    /** In the order of {@code init_kernel_page_table} (Asterinas {@code ostd/src/mm/kspace/mod.rs}). */
    static final List<MappingPhase> ALL = List.of(
            new MappingPhase(PhaseName.LINEAR,   MappingPhase::allMemory,             MappingPhase::inLinearMap, PageFlags.RW,  true),
            new MappingPhase(PhaseName.METADATA, memory -> memory.metadata().frames(), MappingPhase::inMetadata, PageFlags.RW,  false),
            new MappingPhase(PhaseName.CODE,     MappingPhase::kernelImage,           MappingPhase::inCode,      PageFlags.RWX, true));
    // @formatter:on

    private static PaddrRange allMemory(BootMemory memory) {
        return PaddrRange.of(0, memory.map().maxPaddr().value());
    }

    private static PaddrRange kernelImage(BootMemory memory) {
        return memory.map().kernel().orElseThrow();
    }

    private static long inLinearMap(KernelLayout layout, PaddrRange memory) {
        return layout.value(LayoutConstant.LINEAR_MAPPING_BASE).value() + memory.start().value();
    }

    private static long inMetadata(KernelLayout layout, PaddrRange frames) {
        return layout.frameToMeta(new Paddr(0)).value();
    }

    private static long inCode(KernelLayout layout, PaddrRange image) {
        return layout.value(LayoutConstant.KERNEL_CODE_BASE).value() + image.start().value();
    }
}
