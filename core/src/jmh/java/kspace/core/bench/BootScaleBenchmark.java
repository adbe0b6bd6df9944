package kspace.core.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
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

/** Whether the boot's cost grows with the machine: from 512 MiB to 64 TiB, in pages of 4 KiB and of 2 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BootScaleBenchmark {
    private static final long SEED = 20261124;
    private static final int NR_MOMENTS = 1024;

    /** How much RAM: a size. */
    @Param({"512 MiB", "4 GiB", "1 TiB", "64 TiB"})
    public String memory;

    /** The highest translation level. */
    @Param({"1", "2"})
    public int level;

    private Machine machine;
    private Boot boot;
    private long[] moments;
    private int next;

    /** Makes the machine and draws moments all over its step line. */
    @Setup
    public void setUp() {
        machine = machine(memory, level);
        boot = Boot.of(machine);
        moments = new SplittableRandom(SEED).longs(NR_MOMENTS, 0, boot.nrSteps() + 1).toArray();
    }

    /** Returns an x86-64 machine with the comment's layout, in which the metadata of 64 TiB have room. */
    static Machine machine(String memory, int level) {
        return new Machine(
                memory, X86.FOUR_LEVELS, level, LayoutProfile.COMMENT, 1,
                List.of(
                        new MemoryRegion(
                                PaddrRange.of(0, ByteSize.parse(memory).orElseThrow()), RegionType.USABLE),
                        new MemoryRegion(
                                PaddrRange.of(128 * ByteSize.MIB, 152 * ByteSize.MIB), RegionType.KERNEL)),
                Optional.empty());
    }

    /** From the machine to the finished page table. */
    @Benchmark
    public BootState init() {
        return Boot.of(machine).lastState();
    }

    /** The page table at a random moment. */
    @Benchmark
    public BootState stateAtRandomMoment() {
        next = (next + 1) % NR_MOMENTS;
        return boot.state(moments[next]);
    }
}
