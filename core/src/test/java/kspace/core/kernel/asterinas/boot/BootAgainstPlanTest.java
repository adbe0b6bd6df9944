package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.MachineException;
import kspace.core.naive.NaiveBoot;
import kspace.core.naive.RandomMachines;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what the phases of a boot did to the page table, step by step, with what can be computed of them without one: every
 * step of small machines, and random ones of large machines. {@code -Dkspace.seed=N} draws other machines.
 */
class BootAgainstPlanTest {
    private static final long SEED = Long.getLong("kspace.seed", 20261129);
    private static final int MOST_STEPS = 3000;
    private static final int NR_RANDOM_STEPS = 300;

    @TestFactory
    Stream<DynamicTest> boot_smallMachine_doesWhatIsPlannedInEveryStep() {
        return tests("small", 60, RandomMachines::small);
    }

    @TestFactory
    Stream<DynamicTest> boot_largeMachine_doesWhatIsPlannedInRandomSteps() {
        return tests("large", 40, RandomMachines::large);
    }

    @Test
    void boot_enormousMachine_doesWhatIsPlannedInRandomSteps() {
        compare(Enormous.machine(), new Random(SEED));
    }

    private static Stream<DynamicTest> tests(
            String name, int count, Function<RandomMachines, NaiveBoot.Input> draw) {
        return LongStream.iterate(SEED, seed -> seed + 1)
                .filter(seed -> boots(NaiveInput.machine(draw.apply(new RandomMachines(seed)))))
                .limit(count)
                .mapToObj(seed -> dynamicTest(name + " machine of seed " + seed,
                        () -> compare(NaiveInput.machine(draw.apply(new RandomMachines(seed))), new Random(seed))));
    }

    /** Machines that are refused have no phases; whether they have to be refused is tested elsewhere. */
    private static boolean boots(Machine machine) {
        try {
            return Boot.of(machine).nrSteps() > 0;
        } catch (MachineException e) {
            return false;
        }
    }

    private static void compare(Machine machine, Random random) {
        Boot boot = Boot.of(machine);
        PagingConsts consts = machine.consts();
        TableSlots slots = TableSlots.ofNewKernelTable(consts);
        MappedRanges mapped = new MappedRanges(List.of());
        for (int i = 0; i < boot.phases().size(); i++) {
            Phase phase = boot.phases().get(i);
            if (phase.mapping().isPresent()) {
                PhasePlan plan = new PhasePlan(
                        consts, phase.mapping().get(), slots, mapped, Port.endOfEntryAddresses(machine.mode()));
                Work work = boot.timeline().works().get(i);
                assertThat(phase.nrSteps()).isEqualTo(plan.nrSteps() + (plan.conflict().isPresent() ? 1 : 0));
                assertThat(phase.tables()).isEqualTo(atEachLevel(consts, plan::nrTables));
                assertThat(phase.items()).isEqualTo(atEachLevel(consts, plan::nrPages));
                assertThat(boot.failure().filter(it -> it.phase() == phase.name()).map(Step.Failed::va))
                        .isEqualTo(plan.conflict().map(it -> it.va()));
                compareSteps(work, plan, random);
                slots = plan.slotsAfter();
                mapped = mapped.with(phase.mapping().get().range());
            }
        }
    }

    private static PerLevel atEachLevel(PagingConsts consts, IntToLongFunction count) {
        return PerLevel.of(level -> level <= consts.nrLevels() ? count.applyAsLong(level) : 0);
    }

    private static void compareSteps(Work work, PhasePlan plan, Random random) {
        TreeSet<Long> steps = new TreeSet<>();
        if (plan.nrSteps() <= MOST_STEPS) {
            LongStream.rangeClosed(1, plan.nrSteps()).forEach(steps::add);
        } else {
            steps.addAll(List.of(1L, plan.nrSteps()));
            random.longs(NR_RANDOM_STEPS, 1, plan.nrSteps() + 1).forEach(steps::add);
        }
        for (long step : steps) {
            assertThat(work.progressAfter(step)).contains(plan.after(step));
            for (StepKind kind : StepKind.values()) {
                assertThat(work.next(kind, step)).isEqualTo(plan.stepAfter(kind, step));
                assertThat(work.previous(kind, step)).isEqualTo(plan.stepBefore(kind, step));
            }
        }
    }
}
