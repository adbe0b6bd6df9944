package kspace.app.inspector.cost;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/**
 * What the same machine's page table would cost with other page sizes. Each figure comes from the plan of a boot with
 * another highest translation level; no page table is built for it.
 *
 * @param choices one for each level that the processor allows, smallest pages first
 */
public record PageSizes(List<Choice> choices) {

    /**
     * One highest translation level.
     *
     * @param level the level
     * @param pageSizeBytes the size of its pages
     * @param inUse whether the machine uses it
     * @param outcome what it would lead to
     */
    public record Choice(int level, long pageSizeBytes, boolean inUse, Outcome outcome) {}

    /** What a choice leads to. */
    sealed interface Outcome {}

    /** A whole boot. */
    public record Whole(CostFacts.Total total) implements Outcome {}

    /** Not known yet. */
    public record Pending() implements Outcome {}

    /** A boot that stops before its end, or cannot begin. */
    public record Stops(Message words) implements Outcome {}

    /** Derives the figures; they do not depend on the moment. */
    public static PageSizes of(Boot boot) {
        return of(boot, () -> false);
    }

    /**
     * Derives the figures with one boot for each page size that the machine does not use.
     *
     * @param isStale whether nobody wants them any more; those not known by then stay pending
     */
    public static PageSizes of(Boot boot, BooleanSupplier isStale) {
        return of(boot, other -> isStale.getAsBoolean() ? new Pending() : outcome(other));
    }

    /** Returns what is known without any other boot: the figures of the page size in use. */
    public static PageSizes known(Boot boot) {
        return of(boot, _ -> new Pending());
    }

    private static PageSizes of(Boot boot, Function<Machine, Outcome> others) {
        Machine machine = boot.machine();
        return new PageSizes(IntStream.rangeClosed(1, machine.mode().largestHighestTranslationLevel())
                .mapToObj(level -> {
                    boolean inUse = level == machine.highestTranslationLevel();
                    Machine other = machine.withHighestTranslationLevel(level);
                    return new Choice(
                            level, other.consts().pageSize(level), inUse, inUse ? outcome(boot) : others.apply(other));
                })
                .toList());
    }

    private static Outcome outcome(Machine machine) {
        try {
            return outcome(Boot.of(machine));
        } catch (MachineException e) {
            return new Stops(e.words());
        }
    }

    private static Outcome outcome(Boot boot) {
        return boot.failure().filter(_ -> boot.activation().isEmpty()).<Outcome>map(
                failure -> new Stops(failure.words())).orElseGet(() -> new Whole(total(boot)));
    }

    private static CostFacts.Total total(Boot boot) {
        return new CostFacts.Total(
                boot.phases().stream().mapToLong(Phase::nrTables).sum(),
                boot.phases().stream().mapToLong(Phase::nrItems).sum(),
                boot.phases().stream()
                        .flatMap(phase -> phase.mapping().stream())
                        .map(Phase.Mapping::range)
                        .mapToLong(VaddrRange::sizeBytes)
                        .sum());
    }
}
