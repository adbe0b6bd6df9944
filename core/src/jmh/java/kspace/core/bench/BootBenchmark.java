package kspace.core.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.machine.MachineFiles;
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

/** What it costs to derive a boot, to compute the state at its end and at any moment, and to translate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BootBenchmark {
    private static final long SEED = 20260901;
    private static final int NR_ADDRESSES = 1000;
    private static final int NR_MOMENTS = 1024;

    /** The machine: a sample's name. */
    @Param({"q35-4g", "q35-128g"})
    public String sample;

    private Machine machine;
    private Boot boot;
    private BootState lastState;
    private Vaddr[] addresses;
    private long[] moments;
    private int next;

    /** Reads the machine and draws 1,000 addresses all over its linear mapping, and moments all over its step line. */
    @Setup
    public void setUp() {
        machine = MachineFiles.read(Path.of(System.getProperty("kspace.root", "."), "samples", sample + ".toml"));
        boot = Boot.of(machine);
        lastState = boot.lastState();
        long base = machine.layout().value(LayoutConstant.LINEAR_MAPPING_BASE).value();
        addresses = new SplittableRandom(SEED).longs(NR_ADDRESSES, 0, boot.memory().maxPaddr().value())
                .mapToObj(offset -> new Vaddr(base + offset)).toArray(Vaddr[]::new);
        moments = new SplittableRandom(SEED).longs(NR_MOMENTS, 0, boot.nrSteps() + 1).toArray();
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

    /** The page table at a random moment, as scrubbing the timeline asks for it. */
    @Benchmark
    public BootState stateAtRandomMoment() {
        next = (next + 1) % NR_MOMENTS;
        return boot.state(moments[next]);
    }

    /** What the step at a random moment did and why, with the state that it needs. */
    @Benchmark
    public Optional<Step> stepAtRandomMoment() {
        next = (next + 1) % NR_MOMENTS;
        return boot.state(moments[next]).step();
    }

    /** 1,000 translations at random addresses. */
    @Benchmark
    public void translate1000(Blackhole sink) {
        for (var va : addresses) {
            sink.consume(lastState.translate(va));
        }
    }
}
