package kspace.core.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kspace.Boot;
import kspace.core.kspace.BootState;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to derive a boot, to compute the state at its end, and to translate in that state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BootBenchmark {
    private static final long SEED = 20260901;
    private static final int NR_ADDRESSES = 1000;

    /** End of RAM above 4 GiB: 0x1_8000_0000 is the machine q35-4g, 0x20_8000_0000 is q35-128g. */
    @Param({"0x180000000", "0x2080000000"})
    public String ramEnd;

    private Machine machine;
    private BootState lastState;
    private Vaddr[] addresses;

    /** Builds the machine and 1,000 addresses all over its linear mapping. */
    @Setup
    public void setUp() {
        long end = Long.decode(ramEnd);
        machine = new Machine("q35", PagingMode.X86_64, 2, LayoutProfile.CONSTANTS, 1, List.of(
                region(0, 0x9_fc00, RegionType.USABLE),
                region(0xf_0000, 0x10_0000, RegionType.RESERVED),
                region(0x10_0000, 0x7ffd_f000, RegionType.USABLE),
                region(0x800_0000, 0x980_0000, RegionType.KERNEL),
                region(0x7ffd_f000, 0x8000_0000, RegionType.RESERVED),
                region(0x1_0000_0000L, end, RegionType.USABLE)), Optional.empty());
        lastState = Boot.of(machine).lastState();
        var random = new SplittableRandom(SEED);
        long base = 0xffff_8000_0000_0000L;
        addresses = random.longs(NR_ADDRESSES, 0, end).mapToObj(offset -> new Vaddr(base + offset))
                .toArray(Vaddr[]::new);
    }

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    /** From the machine to the numbered steps. */
    @Benchmark
    public Boot deriveBoot() {
        return Boot.of(machine);
    }

    /** From the machine to the finished page table. */
    @Benchmark
    public BootState buildTable() {
        return Boot.of(machine).lastState();
    }

    /** 1,000 translations at random addresses. */
    @Benchmark
    public void translate1000(Blackhole sink) {
        for (var va : addresses) {
            sink.consume(lastState.translate(va));
        }
    }
}
