package kspace.core.exercise;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.paging.PagingConsts;
import kspace.core.space.BootSpace;
import kspace.core.space.Reaching;

/**
 * Exercises about what a boot has mapped.
 *
 * @param machine the machine's name
 * @param state the state after its boot
 * @param chance what they are made by
 */
record MachineExercises(String machine, BootState state, Chance chance) {
    /** More ways to one frame are too many to write down; no boot has as many. */
    private static final int MOST_PLACES = 64;

    private Value name() {
        return new Value.Name(machine);
    }

    private Phase.Mapping anyMapping() {
        return chance.oneOf(state.boot().phases().stream().flatMap(it -> it.mapping().stream()).toList());
    }

    private Vaddr anyMapped() {
        VaddrRange range = anyMapping().range();
        return new Vaddr(range.first().value() + chance.between(0L, range.sizeBytes() - 1));
    }

    private Translation.Mapped mapped(Vaddr va) {
        if (state.translate(va).outcome() instanceof Translation.Mapped mapped) {
            return mapped;
        }
        throw new IllegalStateException(va + " is in a mapping of the boot, and not mapped");
    }

    Draft physical() {
        Vaddr va = anyMapped();
        Translation.Mapped mapped = mapped(va);
        long pa = mapped.pa().value();
        long page = pa & -state.table().consts().pageSize(mapped.level());
        return new Draft(ExerciseWords.ASK_PHYSICAL.of(machine, va), new Value.Address(pa))
                .given("machine", name())
                .given("va", new Value.Address(va.value()))
                .typical(new Value.Address(page + (va.value() & PagingConsts.BASE_PAGE_SIZE - 1)),
                        ExerciseWords.OFFSET_OF_BASE_PAGE)
                .typical(new Value.Address(page), ExerciseWords.PAGE_WITHOUT_OFFSET)
                .typical(new Value.Address(va.value() - state.boot().layout().paddrToVaddr(new Paddr(0)).value()),
                        ExerciseWords.VIRTUAL_FOR_PHYSICAL);
    }

    Draft level() {
        Vaddr va = anyMapped();
        int level = mapped(va).level();
        return new Draft(ExerciseWords.ASK_LEVEL.of(machine, va), new Value.Numeral(level))
                .given("machine", name())
                .given("va", new Value.Address(va.value()))
                .typical(new Value.Numeral(1), ExerciseWords.LAST_TABLE_ALWAYS)
                .typical(new Value.Numeral(level + 1), ExerciseWords.ONE_LEVEL_OFF);
    }

    Draft reverse() {
        Paddr pa = mapped(anyMapped()).pa();
        List<Value> places = new ArrayList<>();
        Reaching.forEach(new BootSpace(state), pa, MOST_PLACES,
                place -> places.add(new Value.Address(place.va().value())));
        Value linear = new Value.Address(state.boot().layout().paddrToVaddr(pa).value());
        return new Draft(ExerciseWords.ASK_REVERSE.of(machine, pa), new Value.Row(places))
                .given("machine", name())
                .given("pa", new Value.Address(pa.value()))
                .typical(new Value.Row(List.of(linear)), ExerciseWords.LINEAR_MAP_ONLY);
    }
}
