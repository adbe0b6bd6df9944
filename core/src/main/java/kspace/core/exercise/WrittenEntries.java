package kspace.core.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.arch.Accesses;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.Message;

/**
 * The entries that lead to a page, one of each table on the way. An entry is right if a walk through it, and through the others as they
 * are, comes to the same page with the same rights; what the processor ignores may be anything.
 *
 * @param mmu what reads the entries
 * @param format how the kernel writes them
 * @param walk the walk through the entries as the kernel has them, which comes to a page
 */
public record WrittenEntries(Mmu mmu, PteFormat format, Translation walk) implements Construction {
    private static final List<MemoryAccess> ACCESSES = List.of(
            new MemoryAccess(MemoryAccess.Kind.READ, false), new MemoryAccess(MemoryAccess.Kind.WRITE, false),
            new MemoryAccess(MemoryAccess.Kind.EXECUTE, false), new MemoryAccess(MemoryAccess.Kind.READ, true));

    @Override
    public List<Part> parts() {
        return walk.steps().stream().map(step -> new Part(ExerciseWords.ENTRY_OF.of(step.level(), step.index()),
                new Value.Address(step.raw()))).toList();
    }

    @Override
    public Judgement judge(List<OptionalLong> made) {
        List<Boolean> right = new ArrayList<>();
        Optional<Message> said = Optional.empty();
        for (int i = 0; i < walk.steps().size(); i++) {
            Optional<Message> fault = fault(walk.steps().get(i), made.get(i));
            right.add(fault.isEmpty());
            said = said.or(() -> fault);
        }
        return new Judgement(right, said);
    }

    /** Returns what is wrong with an entry; empty if nothing is. */
    private Optional<Message> fault(WalkStep step, OptionalLong made) {
        if (made.isEmpty()) {
            return Optional.of(ExerciseWords.NOT_WRITTEN.of(step.level()));
        }
        long raw = made.getAsLong();
        HardwareEntry read = Architectures.entries(mmu).read(raw, step.level());
        HardwareEntry wanted = step.hardware();
        if (!read.equals(wanted)) {
            return Optional.of(switch (read) {
                case HardwareEntry.Absent(String reason) -> ExerciseWords.IS_ABSENT.of(step.level(), reason);
                case HardwareEntry.Fault fault -> ExerciseWords.IS_RESERVED.of(step.level(), fault.reason());
                case HardwareEntry.Table(var table) -> wanted instanceof HardwareEntry.Table(var other)
                        ? ExerciseWords.OTHER_TABLE.of(step.level(), table, other)
                        : ExerciseWords.TABLE_FOR_PAGE.of(step.level(), table);
                case HardwareEntry.Leaf(var page, long _) -> wanted instanceof HardwareEntry.Leaf(var other, long _)
                        ? ExerciseWords.OTHER_PAGE.of(step.level(), page, other)
                        : ExerciseWords.PAGE_FOR_TABLE.of(step.level(), page);
            });
        }
        return ACCESSES.stream().filter(it -> isAllowed(walk, it) != isAllowed(with(step, raw), it)).findFirst()
                .map(it -> (isAllowed(walk, it) ? ExerciseWords.FORBIDS : ExerciseWords.ALLOWS)
                        .of(step.level(), MachineExercises.tried(it).of()))
                .or(() -> isKept(step, raw) ? Optional.empty()
                        : Optional.of(ExerciseWords.KEPT_OTHERWISE.of(step.level())));
    }

    private boolean isAllowed(Translation translation, MemoryAccess access) {
        return Accesses.check(mmu, translation, access, Accesses.presetControls(mmu.mode())).isAllowed();
    }

    /** Returns the walk with one entry as it was made. */
    private Translation with(WalkStep step, long raw) {
        List<WalkStep> steps = walk.steps().stream().map(it -> it.equals(step)
                ? new WalkStep(it.level(), it.table(), it.index(), raw,
                        Architectures.entries(mmu).read(raw, it.level()), format.decode(raw, it.level()))
                : it).toList();
        return new Translation(walk.va(), walk.outcome(), steps);
    }

    /** Whether a page is cached as the kernel has it, and kept in the TLB as long. */
    private boolean isKept(WalkStep step, long raw) {
        return !(format.decode(step.raw(), step.level()) instanceof Pte.Leaf(var _, var wanted))
                || (format.decode(raw, step.level()) instanceof Pte.Leaf(var _, var made)
                        && made.knownCache().equals(wanted.knownCache()) && made.isGlobal() == wanted.isGlobal());
    }
}
