package kspace.core.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.naive.NaiveDenseTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Translations of random mapped addresses of a machine with 16 GiB in pages of 4 KiB: packed, with their steps, and by the
 * dense reference of the tests.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TranslationBenchmark {
    private static final long SEED = 20261124;
    private static final int NR_ADDRESSES = 1 << 16;
    private static final String MEMORY = "16 GiB";

    private BootState state;
    private NaiveDenseTable dense;
    private long[] addresses;
    private int next;

    /** Boots the machine twice and draws addresses all over its linear mapping. */
    @Setup
    public void setUp() {
        Machine machine = BootScaleBenchmark.machine(MEMORY, 1);
        state = Boot.of(machine).lastState();
        long base = machine.layout().value(LayoutConstant.LINEAR_MAPPING_BASE).value();
        dense = new NaiveDenseTable(1, false);
        dense.fill(base, 0, 1, 16 * ByteSize.GIB / 4096, 0);
        addresses = new SplittableRandom(SEED).longs(NR_ADDRESSES, 0, 16 * ByteSize.GIB).map(it -> base + it).toArray();
    }

    private long nextAddress() {
        next = (next + 1) % NR_ADDRESSES;
        return addresses[next];
    }

    /** The outcome as one number. */
    @Benchmark
    public long packed() {
        return state.translatePacked(nextAddress());
    }

    /** The outcome and every entry that was read. */
    @Benchmark
    public Translation withSteps() {
        return state.translate(new Vaddr(nextAddress()));
    }

    /** The dense reference's physical address. */
    @Benchmark
    public long denseReference() {
        return dense.translate(nextAddress());
    }
}
