package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.naive.NaiveBoot;

/** Makes the engine's machine of what the naive implementation boots. */
public final class NaiveInput {
    private static final List<String> TYPES = List.of(
            "bad", "unknown", "nvs", "reserved", "kernel", "module", "framebuffer", "reclaimable", "usable");

    private NaiveInput() {}

    /** Returns the machine. */
    @SuppressWarnings("exports") // the tests that call it are in the same module
    public static Machine machine(NaiveBoot.Input input) {
        List<MemoryRegion> regions = input.regions().stream()
                .map(it -> new MemoryRegion(PaddrRange.of(it.start(), it.end()), type(it.type())))
                .toList();
        Optional<Paddr> metadata = input.fixedMetadata().isPresent()
                ? Optional.of(new Paddr(input.fixedMetadata().getAsLong()))
                : Optional.empty();
        return new Machine(
                "random", Architectures.byId(input.arch().id()).orElseThrow(), input.htl(),
                LayoutProfile.byId(input.layout()).orElseThrow(), 2, regions,
                metadata);
    }

    static RegionType type(int number) {
        return RegionType.byId(TYPES.get(number)).orElseThrow();
    }
}
