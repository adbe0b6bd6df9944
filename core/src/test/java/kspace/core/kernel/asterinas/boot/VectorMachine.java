package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.memory.FrameSource;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.naive.NaiveArch;
import kspace.core.naive.NaiveBoot;
import kspace.core.naive.NaiveMemory;
import kspace.core.paging.PagingConsts;
import kspace.core.vectors.VectorConfig;
import kspace.core.vectors.VectorRow;

/**
 * The machine of a row of {@code kinit_summary}. Its page tables come from outside, as they did when the vectors were
 * made.
 *
 * @param config the paging configuration
 * @param profile the layout
 * @param row the row
 */
record VectorMachine(VectorConfig config, LayoutProfile profile, VectorRow row) {
    private static final long FIRST_TABLE_FRAME = 1L << 47;
    private static final Map<String, LayoutProfile> LAYOUTS =
            Map.of("up48", LayoutProfile.UPSTREAM, "rv48", LayoutProfile.UPSTREAM, "rv39", LayoutProfile.UPSTREAM,
                    "la48", LayoutProfile.UPSTREAM, "var48", LayoutProfile.CONSTANTS);
    private static final Map<String, RegionType> TYPES = Map.of(
            "BadMemory", RegionType.BAD, "Unknown", RegionType.UNKNOWN, "NonVolatileSleep", RegionType.NVS,
            "Reserved", RegionType.RESERVED, "Kernel", RegionType.KERNEL, "Module", RegionType.MODULE,
            "Framebuffer", RegionType.FRAMEBUFFER, "Reclaimable", RegionType.RECLAIMABLE, "Usable",
            RegionType.USABLE);

    /** Returns the machine of a row, or empty if the engine has no such configuration or layout. */
    static Optional<VectorMachine> of(VectorRow row) {
        return VectorConfig.of(row.text("config"))
                .filter(config -> !config.user())
                .flatMap(config -> profile(config, row).map(profile -> new VectorMachine(config, profile, row)));
    }

    /** Returns the layout that the row names, or one with the same constants. */
    private static Optional<LayoutProfile> profile(VectorConfig config, VectorRow row) {
        return Optional.ofNullable(LAYOUTS.get(row.text("layout")))
                .or(() -> Stream.of(LayoutProfile.values())
                        .filter(profile -> hasConstants(new KernelLayout(profile, config.mode()), row))
                        .findFirst());
    }

    private static boolean hasConstants(KernelLayout layout, VectorRow row) {
        return layout.value(LayoutConstant.LINEAR_MAPPING_BASE).value() == row.hex("LINEAR")
                && layout.value(LayoutConstant.FRAME_METADATA_BASE).value() == row.hex("META")
                && layout.value(LayoutConstant.KERNEL_CODE_BASE).value() == row.hex("KCODE");
    }

    /** Returns what {@code kinit_walk} also says to name a machine. */
    static String key(VectorRow row) {
        return row.text("config") + " " + row.text("layout") + " " + row.text("machine");
    }

    /** Returns the regions, the kernel's included. */
    List<MemoryRegion> regions() {
        List<MemoryRegion> regions = new ArrayList<>();
        Arrays.stream(row.text("regions").split(",", -1)).map(VectorMachine::region).forEach(regions::add);
        regions.add(new MemoryRegion(
                PaddrRange.of(row.hex("kernel_base"), row.hex("kernel_end")), RegionType.KERNEL));
        return regions;
    }

    private static MemoryRegion region(String text) {
        List<String> parts = Arrays.asList(text.split("[-:]", -1));
        PaddrRange range = PaddrRange.of(
                Long.parseUnsignedLong(parts.get(0), 16), Long.parseUnsignedLong(parts.get(1), 16));
        return new MemoryRegion(
                range,
                Optional.ofNullable(TYPES.get(parts.get(2)))
                        .orElseThrow(() -> new IllegalArgumentException("unknown type of region: " + text)));
    }

    /** Returns whether every bound is a multiple of 4 KiB, so that normalising changes nothing. */
    boolean isPageAligned() {
        return regions().stream()
                .map(MemoryRegion::range)
                .allMatch(it -> it.start().isAligned(PagingConsts.BASE_PAGE_SIZE)
                        && it.end().isAligned(PagingConsts.BASE_PAGE_SIZE));
    }

    /** Returns whether there is no kernel to map. */
    boolean isKernelEmpty() {
        return row.hex("kernel_base") == row.hex("kernel_end");
    }

    /** Derives the boot. */
    Boot boot() {
        Machine machine = new Machine(
                row.text("machine"),
                config.mode(),
                config.highestTranslationLevel(),
                profile,
                1,
                regions(),
                Optional.of(new Paddr(row.hex("meta_pa"))));
        return Boot.of(machine, foreignFrames());
    }

    /** Does the same with the naive implementation. */
    NaiveBoot naiveBoot() throws NaiveBoot.Refused {
        List<NaiveMemory.Stretch> stretches = regions().stream()
                .map(it -> new NaiveMemory.Stretch(
                        it.range().start().value(), it.range().end().value(), NaiveMemory.typeOf(it.type().id())))
                .toList();
        return NaiveBoot.of(
                new NaiveBoot.Input(
                        NaiveArch.byId(config.mode().id()), config.highestTranslationLevel(), profile.id(), stretches,
                        OptionalLong.of(row.hex("meta_pa"))),
                n -> FIRST_TABLE_FRAME + n * PagingConsts.BASE_PAGE_SIZE);
    }

    private static FrameSource foreignFrames() {
        return n -> Optional.of(new Paddr(FIRST_TABLE_FRAME + n * PagingConsts.BASE_PAGE_SIZE));
    }

    @Override
    public String toString() {
        return key(row);
    }
}
