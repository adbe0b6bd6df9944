package kspace.core.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Accesses;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
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
 * @param difficulty how hard their numbers are
 * @param chance what they are made by
 */
record MachineExercises(String machine, BootState state, Difficulty difficulty, Chance chance) {
    /** More ways to one frame are too many to write down; no boot has as many. */
    private static final int MOST_PLACES = 64;
    /** So far past a range that another table of level 2 is reached at times. */
    private static final long NEAR = ByteSize.GIB;
    private static final long LARGEST_NUMBER = 0xff;

    private Value name() {
        return new Value.Name(machine);
    }

    private Phase.Mapping anyMapping() {
        List<Phase.Mapping> all = state.boot().phases().stream().flatMap(it -> it.mapping().stream()).toList();
        List<Phase.Mapping> fitting = all.stream().filter(it -> switch (difficulty) {
            case EASY -> isLinear(it);
            case NORMAL -> true;
            case HARD -> !isLinear(it);
        }).toList();
        return chance.oneOf(fitting.isEmpty() ? all : fitting);
    }

    private boolean isLinear(Phase.Mapping mapping) {
        return mapping.range().first().equals(state.boot().layout().paddrToVaddr(mapping.pa()));
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
                .step(ExerciseWords.STEP_LEVEL.of(), new Value.Numeral(mapped.level()))
                .step(ExerciseWords.STEP_PAGE.of(), new Value.Address(page))
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

    /** An address of a range, or past its end, where the walk ends early. */
    private Vaddr anyNear() {
        VaddrRange range = anyMapping().range();
        long va = range.first().value() + chance.between(0L, 2 * range.sizeBytes() + NEAR);
        boolean isInHalf = state.table().consts().kernelHalf().contains(new Vaddr(va));
        return isInHalf ? new Vaddr(va) : range.first();
    }

    Draft fault() {
        Vaddr near = anyNear();
        boolean isWalk = switch (state.translate(near).outcome()) {
            case Translation.Mapped _,Translation.NotPresent _ -> true;
            case Translation.DirectMapped _,Translation.Faulted _,Translation.Astray _ -> false;
            case Translation.NotRecorded _,Translation.NonCanonical _,Translation.Outside _ -> false;
        };
        Vaddr va = isWalk ? near : anyMapped();
        int level = state.translate(va).outcome() instanceof Translation.NotPresent absent ? absent.level() : 0;
        return new Draft(ExerciseWords.ASK_FAULT.of(machine, va), new Value.Numeral(level))
                .given("machine", name())
                .given("va", new Value.Address(va.value()))
                .typical(new Value.Numeral(1), ExerciseWords.LAST_TABLE_ALWAYS)
                .typical(new Value.Numeral(level + 1), ExerciseWords.ONE_LEVEL_OFF)
                .typical(new Value.Numeral(0), ExerciseWords.THOUGHT_MAPPED);
    }

    /** What is tried and by whom: what an exercise says of it. */
    static ExerciseWords tried(MemoryAccess access) {
        return switch (access.kind()) {
            case READ -> access.user() ? ExerciseWords.USER_READS : ExerciseWords.KERNEL_READS;
            case WRITE -> access.user() ? ExerciseWords.USER_WRITES : ExerciseWords.KERNEL_WRITES;
            case EXECUTE -> access.user() ? ExerciseWords.USER_EXECUTES : ExerciseWords.KERNEL_EXECUTES;
        };
    }

    private Optional<AccessFault> faultOf(Vaddr va, MemoryAccess access) {
        Mmu mmu = state.boot().machine().mmu();
        return Accesses.check(mmu, state.translate(va), access, Accesses.presetControls(mmu.mode())).fault();
    }

    /** A code of a few bits is a number; a whole register, such as a syndrome, is read in hexadecimal. */
    private static Value code(AccessFault fault) {
        return fault.code() <= LARGEST_NUMBER
                ? new Value.Numeral(fault.code())
                : new Value.Address(fault.code());
    }

    /** An access by a program is refused wherever it is mapped: all that a boot maps is the kernel's alone. */
    Draft faultCode() {
        Vaddr near = anyNear();
        Vaddr va = state.translate(near).outcome() instanceof Translation.NotPresent ? near : anyMapped();
        MemoryAccess.Kind kind = chance.oneOf(List.of(MemoryAccess.Kind.values()));
        MemoryAccess drawn = new MemoryAccess(kind, chance.coin());
        MemoryAccess access = faultOf(va, drawn).isPresent() ? drawn : new MemoryAccess(kind, true);
        AccessFault fault = faultOf(va, access).orElseThrow();
        Draft draft = new Draft(
                ExerciseWords.ASK_FAULT_CODE.of(machine, tried(access).of(), va, fault.register()), code(fault))
                .given("machine", name())
                .given("va", new Value.Address(va.value()))
                .given("access", new Value.Name(kind.id()))
                .given("mode", new Value.Name(access.user() ? "user" : "kernel"))
                .given("register", new Value.Name(fault.register()))
                .step(ExerciseWords.STEP_IS_THERE.of(), new Value.Verdict(
                        state.translate(va).outcome() instanceof Translation.Mapped));
        faultOf(va, new MemoryAccess(kind, !access.user()))
                .ifPresent(it -> draft.typical(code(it), ExerciseWords.OTHER_MODE));
        Arrays.stream(MemoryAccess.Kind.values()).filter(it -> it != kind)
                .flatMap(it -> faultOf(va, new MemoryAccess(it, access.user())).stream())
                .forEach(it -> draft.typical(code(it), ExerciseWords.OTHER_ACCESS));
        return draft;
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
