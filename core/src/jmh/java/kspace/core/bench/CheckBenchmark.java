package kspace.core.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.contract.Contracts;
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

/** What all checks of a finished page table cost, for little memory and for very much. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {
    private static final long KERNEL = 128 * ByteSize.MIB;

    /** The memory, in GiB. */
    @Param({"4", "65536"})
    public long gib;

    /** The highest level at which a page may stand. */
    @Param({"1", "2"})
    public int htl;

    private BootState state;

    /** Boots the machine, with the layout whose metadata range is large enough for 64 TiB. */
    @Setup
    public void setUp() {
        Machine machine = new Machine(
                "benchmark", X86.FOUR_LEVELS, htl, LayoutProfile.COMMENT, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, gib * ByteSize.GIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(KERNEL, KERNEL + 24 * ByteSize.MIB), RegionType.KERNEL)),
                Optional.empty());
        state = Boot.of(machine).lastState();
    }

    /** All checks: the table read run by run, and every contract. */
    @Benchmark
    public List<CheckResult> allChecks() {
        return Contracts.of(state);
    }
}
