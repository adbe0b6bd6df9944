package kspace.core.exercise;

import java.util.List;
import java.util.stream.IntStream;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;

/** Makes exercises from seeds: the same seed makes the same exercise, with any version that has the same machines. */
public final class Exercises {
    /** More exercises of one seed are more than a sheet has use for. */
    public static final int MOST = 10_000;

    private final List<Subject> subjects;
    private final Difficulty difficulty;

    /**
     * A machine to ask about.
     *
     * @param name the name that commands open it by
     * @param boot its boot, which goes through
     */
    public record Subject(String name, Boot boot) {}

    /** Makes exercises about machines, at least one. */
    public Exercises(List<Subject> subjects, Difficulty difficulty) {
        if (subjects.isEmpty() || subjects.stream().anyMatch(it -> it.boot().failure().isPresent())) {
            throw new IllegalArgumentException("exercises need machines whose boots go through");
        }
        this.subjects = List.copyOf(subjects);
        this.difficulty = difficulty;
    }

    /**
     * Returns a sheet of exercises: each of some kinds in its turn, so that all sheets of these are of the same difficulty.
     *
     * @param kinds the kinds, at least one
     * @param count how many, 1 to {@value #MOST}
     */
    public List<Exercise> sheet(List<ExerciseKind> kinds, long seed, int count) {
        return IntStream.range(0, count).mapToObj(i -> make(kinds.get(i % kinds.size()), seed, i + 1)).toList();
    }

    /**
     * Returns one exercise.
     *
     * @param number its number in the sheet of the seed, from 1
     */
    public Exercise make(ExerciseKind kind, long seed, int number) {
        Chance chance = Chance.of(seed, number);
        Subject subject = chance.oneOf(subjects);
        BootState state = subject.boot().lastState();
        AddressExercises addresses =
                new AddressExercises(subject.boot().machine().mode(), state.table().format(), difficulty, chance);
        MachineExercises machine = new MachineExercises(subject.name(), state, difficulty, chance);
        Draft draft = switch (kind) {
            case INDICES -> addresses.indices();
            case CANONICAL -> addresses.canonical();
            case ENTRY_ADDRESS -> addresses.entryAddress();
            case OFFSET -> addresses.offset();
            case ENTRY_PAGE -> addresses.entryPage();
            case PHYSICAL -> machine.physical();
            case LEVEL -> machine.level();
            case TABLES -> addresses.tables();
            case PAGE_SIZES -> addresses.pageSizes();
            case REVERSE -> machine.reverse();
            case WRITE_ENTRY -> addresses.writeEntry();
            case FAULT -> machine.fault();
            case FAULT_CODE -> machine.faultCode();
            case PROTECT -> addresses.protect();
        };
        String id = seed + "-" + number + "-" + kind.id();
        return draft.as(difficulty == Difficulty.NORMAL ? id : id + "-" + difficulty.id(), kind);
    }
}
