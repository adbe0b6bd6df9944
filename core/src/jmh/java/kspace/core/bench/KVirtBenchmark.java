package kspace.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;
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

/** Whether a moment's cost grows with the operations on KVirtAreas before it, of which at most four areas are left. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KVirtBenchmark {
    private static final long SEED = 20261127;
    private static final int NR_MOMENTS = 1024;
    /** An area is mapped, made read-only in part, unmapped in part, and dropped as the fourth one after it is made. */
    private static final int OPERATIONS_PER_AREA = 4;
    private static final int MOST_AREAS = 4;

    /** How many operations are tried. */
    @Param({"10", "100", "1000"})
    public int operations;

    private Machine machine;
    private Boot boot;
    private long[] moments;
    private int next;

    /** Makes the machine and draws moments among its operations. */
    @Setup
    public void setUp() {
        machine = BootScaleBenchmark.machine("4 GiB", 2).withOperations(operations(operations));
        boot = Boot.of(machine);
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        moments = new SplittableRandom(SEED).longs(NR_MOMENTS, first, boot.nrSteps() + 1).toArray();
    }

    private static List<KVirtOperation> operations(int count) {
        List<KVirtOperation> operations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int area = i / OPERATIONS_PER_AREA + 1;
            operations.add(switch (i % OPERATIONS_PER_AREA) {
                case 0 -> map(area);
                case 1 -> new KVirtOperation.Protect(area, ByteSize.MIB, PagingConsts.BASE_PAGE_SIZE, PageFlags.R);
                case 2 -> new KVirtOperation.Unmap(area, ByteSize.MIB / 2, PagingConsts.BASE_PAGE_SIZE);
                default -> area < MOST_AREAS
                        ? new KVirtOperation.Unmap(area, 0, PagingConsts.BASE_PAGE_SIZE)
                        : new KVirtOperation.Drop(area - MOST_AREAS + 1);
            });
        }
        return operations;
    }

    private static KVirtOperation map(int area) {
        long base = ByteSize.GIB + area * ByteSize.MIB;
        return new KVirtOperation.Map(
                false, 2 * ByteSize.MIB, 0, PaddrRange.of(base, base + 2 * ByteSize.MIB), PageFlags.RW,
                CachePolicy.WRITEBACK);
    }

    /** From the machine to the finished page table. */
    @Benchmark
    public BootState init() {
        return Boot.of(machine).lastState();
    }

    /** The page table and the areas at a random moment. */
    @Benchmark
    public BootState stateAtRandomMoment() {
        next = (next + 1) % NR_MOMENTS;
        return boot.state(moments[next]);
    }
}
