package kspace.core.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Draws machines that are likely to be awkward: holes, overlaps, odd bounds, several kernels, exact huge pages. */
public final class RandomMachines {
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;
    private static final long GIB = 1024 * MIB;
    private static final long TIB = 1024 * GIB;
    private static final long PAGE = 4 * KIB;
    private static final List<String> LAYOUTS = List.of("constants", "comment", "upstream");
    private static final List<String> TYPES = List.of(
            "bad", "unknown", "nvs", "reserved", "kernel", "module", "framebuffer", "reclaimable", "usable", "usable",
            "usable");

    private final Random random;

    /** Starts the sequence of {@code seed}. */
    public RandomMachines(long seed) {
        random = new Random(seed);
    }

    /** Returns a machine of some MiB. */
    public NaiveBoot.Input small() {
        long limit = chance(50) ? between(1, 16) * 2 * MIB : between(300, 12_000) * PAGE;
        List<NaiveMemory.Stretch> regions = new ArrayList<>();
        if (chance(90)) {
            regions.add(new NaiveMemory.Stretch(0, limit, NaiveMemory.USABLE));
        }
        addRegions(regions, (int) between(0, 6), limit, MIB);
        addKernels(regions, limit);
        NaiveArch arch = oneOf(List.of(NaiveArch.values()));
        return new NaiveBoot.Input(
                arch, (int) between(1, arch.largestHtl()), layout(), regions, metadata(limit));
    }

    /** Returns a machine of some GiB. */
    public NaiveBoot.Input large() {
        long limit = chance(50) ? between(1, 8) * GIB : between(512, 5_000) * 2 * MIB;
        List<NaiveMemory.Stretch> regions = new ArrayList<>();
        regions.add(new NaiveMemory.Stretch(0, limit, NaiveMemory.USABLE));
        addRegions(regions, (int) between(0, 5), limit, 256 * MIB);
        addKernels(regions, Math.min(limit, GIB + GIB / 2));
        NaiveArch arch = oneOf(List.of(NaiveArch.values()));
        return new NaiveBoot.Input(
                arch, (int) between(2, arch.largestHtl()), layout(), regions, metadata(limit));
    }

    /** Returns a machine whose kernel lies where its addresses are the very last, or beyond. */
    public NaiveBoot.Input highKernel() {
        List<NaiveMemory.Stretch> regions = new ArrayList<>();
        regions.add(new NaiveMemory.Stretch(0, 3 * GIB, NaiveMemory.USABLE));
        long end = 2 * GIB + (chance(50) ? between(-4, 4) * 2 * MIB : between(-1200, 600) * PAGE);
        long start = chance(30) ? GIB - between(0, 3) * 2 * MIB : end - between(1, 2000) * PAGE;
        regions.add(new NaiveMemory.Stretch(start, end, NaiveMemory.KERNEL));
        return new NaiveBoot.Input(
                NaiveArch.X86_64, (int) between(2, 3), layout(), regions, OptionalLong.empty());
    }

    /** Returns a machine with so much memory that the ranges of the layout run into each other or past the end. */
    public NaiveBoot.Input enormous() {
        boolean constants = chance(50);
        long limit = constants
                ? 3 * TIB + between(880, 1080) * GIB
                : chance(50) ? between(62, 66) * TIB : between(94, 130) * TIB;
        List<NaiveMemory.Stretch> regions = new ArrayList<>();
        regions.add(new NaiveMemory.Stretch(0, limit, NaiveMemory.USABLE));
        long kernel = between(1, 100) * 16 * MIB;
        regions.add(new NaiveMemory.Stretch(kernel, kernel + between(1, 4) * 16 * MIB, NaiveMemory.KERNEL));
        return new NaiveBoot.Input(
                chance(70) ? NaiveArch.X86_64 : NaiveArch.SV48, 3, constants ? "constants" : "comment", regions,
                OptionalLong.empty());
    }

    private void addRegions(List<NaiveMemory.Stretch> regions, int count, long limit, long usual) {
        for (int i = 0; i < count; i++) {
            long start = bound(limit);
            long end = chance(20) ? bound(limit) : start + bound(usual);
            if (start < end) {
                regions.add(new NaiveMemory.Stretch(start, end, NaiveMemory.typeOf(oneOf(TYPES))));
            }
        }
    }

    private void addKernels(List<NaiveMemory.Stretch> regions, long limit) {
        int count = chance(5) ? 0 : chance(80) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            long start = bound(limit);
            long size = chance(25) ? 2 * MIB : bound(chance(50) ? 64 * KIB : 8 * MIB) + 1;
            regions.add(new NaiveMemory.Stretch(start, start + size, NaiveMemory.KERNEL));
        }
    }

    private OptionalLong metadata(long limit) {
        if (chance(70)) {
            return OptionalLong.empty();
        }
        long place = bound(limit);
        return OptionalLong.of(chance(90) ? place / PAGE * PAGE : place);
    }

    /** Returns a number below {@code limit} that is often a round one. */
    private long bound(long limit) {
        long any = random.nextLong(limit);
        return switch (random.nextInt(8)) {
            case 0 -> any;
            case 1 -> any / 512 * 512;
            case 2, 3, 4 -> any / PAGE * PAGE;
            default -> any / (2 * MIB) * 2 * MIB;
        };
    }

    private String layout() {
        return oneOf(LAYOUTS);
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number in {@code least..most}. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }
}
