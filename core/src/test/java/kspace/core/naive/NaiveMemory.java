package kspace.core.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Physical memory painted frame by frame into an array. */
public final class NaiveMemory {
    private static final List<String> TYPES = List.of(
            "bad", "unknown", "nvs", "reserved", "kernel", "module", "framebuffer", "reclaimable", "usable");
    private static final List<String> NO_RAM = List.of("bad", "unknown", "reserved", "framebuffer");
    /** The number of the type of the kernel image. */
    public static final int KERNEL = typeOf("kernel");
    /** The number of the type of free memory. */
    public static final int USABLE = typeOf("usable");
    private static final long PAGE = 4096;
    private static final long FOUR_GIB = 4L * 1024 * 1024 * 1024;
    private static final byte NOT_PAINTED = (byte) TYPES.size();

    private final List<Stretch> stretches;

    /**
     * A stretch of memory.
     *
     * @param start its first byte
     * @param end the byte after it
     * @param type the number of its type
     */
    public record Stretch(long start, long end, int type) {}

    /** Returns the number of the type that machine files call {@code id}: the least usable one is 0. */
    public static int typeOf(String id) {
        return TYPES.indexOf(id);
    }

    /** Paints the regions, the least usable type on top. */
    public NaiveMemory(List<Stretch> reported) {
        List<Stretch> whole = new ArrayList<>();
        for (Stretch region : reported) {
            if (region.start() < region.end()) {
                boolean usable = region.type() == USABLE;
                long start = region.start() / PAGE * PAGE;
                long end = region.end() / PAGE * PAGE;
                if (usable && start < region.start()) {
                    start += PAGE;
                }
                if (!usable && end < region.end()) {
                    end += PAGE;
                }
                whole.add(new Stretch(start, end, region.type()));
            }
        }
        long granule = granuleOf(whole);
        long highest = whole.stream().filter(it -> it.start() < it.end()).mapToLong(Stretch::end).max().orElse(0);
        byte[] types = new byte[Math.toIntExact(highest / granule)];
        Arrays.fill(types, NOT_PAINTED);
        for (Stretch region : whole) {
            for (long at = region.start(); at < region.end(); at += granule) {
                int index = (int) (at / granule);
                types[index] = (byte) Math.min(types[index], region.type());
            }
        }
        for (int i = 0; i < types.length; i++) {
            if (types[i] == NOT_PAINTED) {
                types[i] = (byte) typeOf("unknown");
            }
        }
        stretches = stretches(types, granule);
    }

    private static List<Stretch> stretches(byte[] types, long granule) {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= types.length; i++) {
            if (i == types.length || types[i] != types[start]) {
                stretches.add(new Stretch(start * granule, i * granule, types[start]));
                start = i;
            }
        }
        return List.copyOf(stretches);
    }

    /** Painting works with larger brushes too, as long as every bound is a multiple of the brush. */
    private static long granuleOf(List<Stretch> regions) {
        long brush = PAGE;
        while (brush < 1L << 40 && multiplesOf(brush * 2, regions)) {
            brush *= 2;
        }
        return brush;
    }

    private static boolean multiplesOf(long brush, List<Stretch> regions) {
        return regions.stream().allMatch(it -> it.start() % brush == 0 && it.end() % brush == 0);
    }

    /** Returns the memory as stretches of equal type. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** Returns the number of the type of an address. */
    public int typeAt(long at) {
        return stretches().stream().filter(it -> it.start() <= at && at < it.end()).mapToInt(Stretch::type)
                .findFirst()
                .orElse(typeOf("unknown"));
    }

    /** Returns whether an address is RAM. */
    public boolean isRam(long at) {
        return !NO_RAM.contains(TYPES.get(typeAt(at)));
    }

    /** Returns the end of the highest RAM. */
    public long maxPaddr() {
        long highest = 0;
        for (Stretch stretch : stretches()) {
            if (!NO_RAM.contains(TYPES.get(stretch.type()))) {
                highest = stretch.end();
            }
        }
        return highest;
    }

    /** Returns the stretches of one type. */
    public List<Stretch> ofType(int type) {
        return stretches().stream().filter(it -> it.type() == type).toList();
    }

    /** Returns where an early allocation of {@code size} bytes goes, before any other. */
    public Optional<Long> earlyAllocation(long size) {
        Stretch low = new Stretch(0, 0, USABLE);
        Stretch high = new Stretch(0, 0, USABLE);
        for (Stretch usable : ofType(USABLE)) {
            if (usable.start() < FOUR_GIB) {
                low = larger(low, new Stretch(usable.start(), Math.min(usable.end(), FOUR_GIB), USABLE));
            }
            if (usable.end() > FOUR_GIB) {
                high = larger(high, new Stretch(Math.max(usable.start(), FOUR_GIB), usable.end(), USABLE));
            }
        }
        if (low.end() - low.start() >= size) {
            return Optional.of(low.start());
        }
        return high.end() - high.start() >= size ? Optional.of(high.start()) : Optional.empty();
    }

    private static Stretch larger(Stretch first, Stretch second) {
        return second.end() - second.start() > first.end() - first.start() ? second : first;
    }

    /** Returns the first {@code most} usable frames that are neither frame 0 nor in {@code start..end}. */
    public List<Long> freeFrames(long start, long end, int most) {
        List<Long> frames = new ArrayList<>();
        for (Stretch usable : ofType(USABLE)) {
            for (long at = usable.start(); at < usable.end() && frames.size() < most; at += PAGE) {
                if (at != 0 && (at < start || at >= end)) {
                    frames.add(at);
                }
            }
        }
        return frames;
    }
}
