package kspace.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.NaiveInput;
import kspace.core.naive.NaiveArch;
import kspace.core.naive.NaiveBoot;
import kspace.core.naive.NaiveMemory;
import kspace.core.naive.NaiveTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer is confirmed by what the naive implementation says of the same question. */
class ExercisesTest {
    private static final int SEEDS = 1000;
    private static final long MIB = 1L << 20;
    private static final Map<String, NaiveBoot.Input> INPUTS = inputs();
    private static final Map<String, NaiveBoot> NAIVE = boots();
    private static final List<Exercises.Subject> SUBJECTS = INPUTS.entrySet().stream()
            .map(it -> new Exercises.Subject(it.getKey(), Boot.of(NaiveInput.machine(it.getValue())))).toList();
    private static final List<ExerciseKind> ALL = List.of(ExerciseKind.values());
    private static final Exercises EXERCISES = of(Difficulty.NORMAL);

    private static Exercises of(Difficulty difficulty) {
        return new Exercises(SUBJECTS, difficulty);
    }

    private static Map<String, NaiveBoot.Input> inputs() {
        Map<String, NaiveBoot.Input> inputs = new LinkedHashMap<>();
        for (NaiveArch arch : NaiveArch.values()) {
            long kernel = arch == NaiveArch.X86_64 || arch == NaiveArch.LA57 ? 8 * MIB : 2050 * MIB;
            inputs.put("a " + arch.id(), new NaiveBoot.Input(arch, 2, "upstream", List.of(
                    new NaiveMemory.Stretch(0, 64 * MIB, NaiveMemory.typeOf("usable")),
                    new NaiveMemory.Stretch(2048 * MIB, 2148 * MIB, NaiveMemory.typeOf("usable")),
                    new NaiveMemory.Stretch(kernel, kernel + 3 * MIB + 0x5000, NaiveMemory.typeOf("kernel"))),
                    OptionalLong.empty()));
        }
        return inputs;
    }

    private static Map<String, NaiveBoot> boots() {
        Map<String, NaiveBoot> boots = new HashMap<>();
        INPUTS.forEach((name, input) -> {
            try {
                boots.put(name, NaiveBoot.of(input));
            } catch (NaiveBoot.Refused e) {
                throw new AssertionError(e);
            }
        });
        return boots;
    }

    private static Value given(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static long address(Exercise exercise, String name) {
        return ((Value.Address) given(exercise, name)).bits();
    }

    private static int number(Exercise exercise, String name) {
        return (int) ((Value.Numeral) given(exercise, name)).number();
    }

    private static NaiveArch arch(Exercise exercise) {
        return NaiveArch.byId(given(exercise, "arch").toString());
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    private static int index(long va, int level) {
        return unsigned(va).divide(unsigned(NaiveTable.pageSize(level))).mod(BigInteger.valueOf(512)).intValue();
    }

    private static Value naive(Exercise exercise) {
        return switch (exercise.kind()) {
            case INDICES -> numbers(IntStream.rangeClosed(1, arch(exercise).nrLevels())
                    .map(i -> index(address(exercise, "va"), arch(exercise).nrLevels() + 1 - i)).boxed());
            case CANONICAL -> new Value.Verdict(isCanonical(arch(exercise), address(exercise, "va")));
            case ENTRY_ADDRESS -> new Value.Address(address(exercise, "table")
                    + 8L * index(address(exercise, "va"), number(exercise, "level")));
            case OFFSET -> new Value.Address(unsigned(address(exercise, "va"))
                    .mod(unsigned(NaiveTable.pageSize(number(exercise, "level")))).longValueExact());
            case ENTRY_PAGE -> new Value.Address(
                    page(arch(exercise), address(exercise, "entry"), number(exercise, "level")));
            case PHYSICAL -> {
                long va = address(exercise, "va");
                var leaf = table(exercise).leafAt(va).orElseThrow();
                yield new Value.Address(leaf.getValue().pa() + va - leaf.getKey());
            }
            case LEVEL -> new Value.Numeral(table(exercise)
                    .leafAt(address(exercise, "va")).orElseThrow().getValue().level());
            case TABLES -> new Value.Numeral(
                    tables(arch(exercise), address(exercise, "va"), number(exercise, "size_bytes")));
            case PAGE_SIZES -> {
                int highest = number(exercise, "highest_level");
                List<NaiveTable.Choice> pages = NaiveTable.largestPages(highest, address(exercise, "va"),
                        address(exercise, "pa"), number(exercise, "size_bytes"));
                yield numbers(IntStream.rangeClosed(1, highest)
                        .mapToObj(level -> (int) pages.stream().filter(it -> it.level() == level).count()));
            }
            case REVERSE -> new Value.Row(table(exercise).leaves().entrySet()
                    .stream().sorted((a, b) -> Long.compareUnsigned(a.getKey(), b.getKey()))
                    .filter(it -> Long.compareUnsigned(
                            address(exercise, "pa") - it.getValue().pa(),
                            NaiveTable.pageSize(it.getValue().level())) < 0)
                    .<Value>map(it -> new Value.Address(it.getKey() + address(exercise, "pa") - it.getValue().pa()))
                    .toList());
            case FAULT -> new Value.Numeral(absentLevel(exercise));
            case FAULT_CODE -> faultCode(exercise);
            case PROTECT -> {
                long[] pages = new long[number(exercise, "level")];
                long size = NaiveTable.pageSize(pages.length);
                for (int i = 0; i < number(exercise, "pages"); i++) {
                    countSplit(pages, pages.length, address(exercise, "va") + i * size,
                            address(exercise, "protect_va"), ((Value.Numeral) given(exercise, "size_bytes")).number());
                }
                yield new Value.Row(Arrays.stream(pages).<Value>mapToObj(Value.Numeral::new).toList());
            }
            case WRITE_ENTRY -> new Value.Address(
                    arch(exercise).leaf(address(exercise, "pa"), number(exercise, "level"), false));
        };
    }

    /** What one finds out on the way. */
    private static List<Value> naiveSteps(Exercise exercise) {
        return switch (exercise.kind()) {
            case ENTRY_ADDRESS -> List.of(
                    new Value.Numeral(index(address(exercise, "va"), number(exercise, "level"))));
            case PHYSICAL -> {
                var leaf = table(exercise).leafAt(address(exercise, "va")).orElseThrow().getValue();
                yield List.of(new Value.Numeral(leaf.level()), new Value.Address(leaf.pa()));
            }
            case TABLES -> IntStream.iterate(arch(exercise).nrLevels() - 1, it -> it >= 1, it -> it - 1)
                    .<Value>mapToObj(level -> new Value.Numeral(
                            tables(level, address(exercise, "va"), number(exercise, "size_bytes"))))
                    .toList();
            case FAULT_CODE -> List.of(new Value.Verdict(
                    table(exercise).leafAt(address(exercise, "va")).isPresent()));
            case INDICES, CANONICAL, OFFSET, ENTRY_PAGE, LEVEL, PAGE_SIZES, REVERSE, WRITE_ENTRY, FAULT, PROTECT ->
                    List.of();
        };
    }

    /** Splits a page that changes in part into the 512 below it, and looks at each of these. */
    private static void countSplit(long[] pages, int level, long va, long from, long sizeBytes) {
        long size = NaiveTable.pageSize(level);
        long overlap = Math.min(va + size, from + sizeBytes) - Math.max(va, from);
        if (overlap <= 0 || overlap == size) {
            pages[level - 1]++;
            return;
        }
        for (int i = 0; i < 512; i++) {
            countSplit(pages, level - 1, va + i * (size / 512), from, sizeBytes);
        }
    }

    /**
     * SPEC section 13 (x86-64, RISC-V); LoongArch manual volume 1, table 7-8; Arm ARM, ESR_EL1. A boot maps for the kernel alone,
     * and no data for execution.
     */
    private static Value faultCode(Exercise exercise) {
        String access = given(exercise, "access").toString();
        boolean isUser = given(exercise, "mode").toString().equals("user");
        boolean isWrite = access.equals("write");
        boolean isFetch = access.equals("execute");
        int absent = absentLevel(exercise);
        var leaf = table(exercise).leafAt(address(exercise, "va")).map(Map.Entry::getValue);
        NaiveArch arch = NaiveArch.byId(given(exercise, "machine").toString().substring("a ".length()));
        assertThat(leaf.isEmpty() || isUser || !isFetch || !leaf.get().executable()).isTrue();
        int present = leaf.isPresent() ? 1 : 0;
        return switch (arch) {
            case X86_64, LA57 -> new Value.Numeral(
                    present + (isWrite ? 2 : 0) + (isUser ? 4 : 0) + (isFetch ? 16 : 0));
            case SV39, SV48, SV57 -> new Value.Numeral(isFetch ? 12 : isWrite ? 15 : 13);
            case LOONGARCH -> new Value.Numeral(leaf.isEmpty() ? isFetch ? 3 : isWrite ? 2 : 1
                    : isFetch && !leaf.get().executable() ? 6 : 7);
            case AARCH64 -> {
                int level = leaf.map(NaiveTable.Leaf::level).orElse(absent);
                int status = (leaf.isPresent() ? 0b001100 : 0b000100) + (4 - level);
                int exception = (isFetch ? 0b100000 : 0b100100) + (isUser ? 0 : 1);
                yield new Value.Address(exception * (1L << 26) + (1L << 25) + (isWrite ? 1L << 6 : 0) + status);
            }
        };
    }

    /** Looks for anything that is mapped in what an entry covers; the root has all entries of its half. */
    private static int absentLevel(Exercise exercise) {
        long va = address(exercise, "va");
        NaiveTable table = table(exercise);
        if (table.leafAt(va).isPresent()) {
            return 0;
        }
        int root = NaiveArch.byId(given(exercise, "machine").toString().substring("a ".length())).nrLevels();
        for (int level = root - 1; level > 1; level--) {
            long size = NaiveTable.pageSize(level);
            boolean isAnyThere = table.leaves().keySet().stream().anyMatch(it -> (it & -size) == (va & -size));
            if (!isAnyThere) {
                return level;
            }
        }
        return 1;
    }

    private static NaiveTable table(Exercise exercise) {
        return Objects.requireNonNull(NAIVE.get(given(exercise, "machine").toString())).table();
    }

    private static Value numbers(Stream<Integer> numbers) {
        return new Value.Row(numbers.<Value>map(it -> new Value.Numeral(it)).toList());
    }

    private static boolean isCanonical(NaiveArch arch, long va) {
        return Long.compareUnsigned(va, arch.userEnd()) < 0 || Long.compareUnsigned(va, arch.kernelStart()) >= 0;
    }

    private static long page(NaiveArch arch, long entry, int level) {
        return switch (arch) {
            case X86_64, LA57 -> entry & 0x000f_ffff_ffff_f000L & -NaiveTable.pageSize(level);
            case SV39, SV48, SV57 -> (entry / 1024 & (1L << 44) - 1) * 4096;
            case LOONGARCH, AARCH64 -> entry & 0x0000_ffff_ffff_f000L & -NaiveTable.pageSize(level);
        };
    }

    /** Counts table by table. */
    private static long tables(NaiveArch arch, long va, long size) {
        return IntStream.range(1, arch.nrLevels()).mapToLong(level -> tables(level, va, size)).sum();
    }

    private static long tables(int level, long va, long size) {
        long count = 0;
        long span = NaiveTable.pageSize(level + 1);
        for (long start = va & -span; start - va < size; start += span) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void answers_thousandSeedsOfEachDifficulty_areThoseOfTheNaiveImplementation(ExerciseKind kind) {
        for (Difficulty difficulty : Difficulty.values()) {
            Set<String> archs = new HashSet<>();
            Set<Value> answers = new HashSet<>();
            Exercises exercises = of(difficulty);
            for (long seed = 1; seed <= SEEDS; seed++) {
                Exercise exercise = exercises.make(kind, seed, 1);
                assertThat(exercise.answer()).as("%s %s", exercise.id(), exercise.text()).isEqualTo(naive(exercise));
                archs.add(exercise.given().getFirst().value().toString());
                answers.add(exercise.answer());
                assertThat(exercise.steps().stream().map(Exercise.Step::value)).as(exercise.id())
                        .containsExactlyElementsOf(naiveSteps(exercise));
            }
            assertThat(archs).as("all of them are asked about").hasSize(NaiveArch.values().length);
            assertThat(answers.size()).as("%s %s", kind, difficulty)
                    .isGreaterThanOrEqualTo(nrAnswers(kind, difficulty));
        }
    }

    /** Some have few answers by their nature; the pages of a linear map are of one size, and few codes are there for programs. */
    private static int nrAnswers(ExerciseKind kind, Difficulty difficulty) {
        return switch (kind) {
            case LEVEL -> difficulty == Difficulty.EASY ? 1 : 2;
            case CANONICAL -> 2;
            case FAULT -> difficulty == Difficulty.EASY ? 2 : 3;
            case TABLES -> difficulty == Difficulty.EASY ? 3 : 5;
            case PROTECT -> difficulty == Difficulty.EASY ? 5 : 15;
            default -> 15;
        };
    }

    @ParameterizedTest
    @EnumSource
    void typicalAnswers_areWrongAndDifferent(ExerciseKind kind) {
        for (Difficulty difficulty : Difficulty.values()) {
            Exercises exercises = of(difficulty);
            int nrWithout = 0;
            for (long seed = 1; seed <= SEEDS; seed++) {
                Exercise exercise = exercises.make(kind, seed, 1);
                List<Value> wrong = exercise.typical().stream().map(Exercise.Typical::answer).toList();
                assertThat(wrong).as(exercise.id()).doesNotContain(exercise.answer()).doesNotHaveDuplicates();
                nrWithout += wrong.isEmpty() ? 1 : 0;
            }
            // An address that only the linear map reaches has no other way to be forgotten.
            boolean isLinearOnly = kind == ExerciseKind.REVERSE && difficulty != Difficulty.HARD;
            assertThat(nrWithout).as("%s %s", kind, difficulty)
                    .isLessThanOrEqualTo(!isLinearOnly ? SEEDS / 10
                            : difficulty == Difficulty.EASY ? SEEDS : SEEDS / 2);
        }
    }

    /** What the difficulties mean, in the numbers of a thousand seeds. */
    @Test
    void difficulty_easyAndHard_haveTheNumbersThatTheyPromise() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(numbers(of(Difficulty.EASY).make(ExerciseKind.INDICES, seed, 1))).allMatch(it -> it <= 15);
            assertThat(numbers(of(Difficulty.HARD).make(ExerciseKind.INDICES, seed, 1))).allMatch(it -> it >= 256);
            assertThat(number(of(Difficulty.EASY).make(ExerciseKind.OFFSET, seed, 1), "level")).isEqualTo(1);
            assertThat(number(of(Difficulty.HARD).make(ExerciseKind.OFFSET, seed, 1), "level")).isGreaterThan(1);
            assertThat(number(of(Difficulty.EASY).make(ExerciseKind.WRITE_ENTRY, seed, 1), "level")).isEqualTo(1);
            assertThat(number(of(Difficulty.HARD).make(ExerciseKind.ENTRY_PAGE, seed, 1), "level")).isGreaterThan(1);
            assertThat(number(of(Difficulty.EASY).make(ExerciseKind.PAGE_SIZES, seed, 1), "highest_level"))
                    .isEqualTo(2);
            assertThat(number(of(Difficulty.HARD).make(ExerciseKind.PROTECT, seed, 1), "level"))
                    .isGreaterThanOrEqualTo(2);
            for (Difficulty difficulty : List.of(Difficulty.EASY, Difficulty.HARD)) {
                Exercise physical = of(difficulty).make(ExerciseKind.PHYSICAL, seed, 1);
                // LoongArch needs no tables for its linear map: its boot maps the metadata alone.
                if (!given(physical, "machine").toString().equals("a " + NaiveArch.LOONGARCH.id())) {
                    assertThat(isInLinearMap(physical)).as(physical.text().toString())
                            .isEqualTo(difficulty == Difficulty.EASY);
                }
            }
        }
        assertThat(of(Difficulty.HARD).make(ExerciseKind.OFFSET, 7, 3).id()).isEqualTo("7-3-offset-hard");
        assertThat(of(Difficulty.NORMAL).make(ExerciseKind.OFFSET, 7, 3).id()).isEqualTo("7-3-offset");
    }

    /** At how many levels more than one table is to be counted. */
    @Test
    void difficulty_tables_isAtHowManyLevelsARangeCrossesABoundary() {
        assertThat(mean(Difficulty.EASY, ExerciseKind.TABLES, ExercisesTest::nrLevelsCrossed)).isBetween(1.0, 1.1);
        assertThat(mean(Difficulty.NORMAL, ExerciseKind.TABLES, ExercisesTest::nrLevelsCrossed)).isBetween(1.2, 1.8);
        assertThat(mean(Difficulty.HARD, ExerciseKind.TABLES, ExercisesTest::nrLevelsCrossed)).isBetween(2.0, 2.1);
    }

    private static long nrLevelsCrossed(Exercise exercise) {
        return exercise.steps().stream().filter(it -> ((Value.Numeral) it.value()).number() > 1).count();
    }

    /** How many bits from the top one has to look at until one differs, of addresses that are not canonical. */
    @Test
    void difficulty_canonical_isHowFarDownTheBitLiesThatTells() {
        assertThat(mean(Difficulty.EASY, ExerciseKind.CANONICAL, ExercisesTest::nrBitsToLookAt)).isBetween(1.0, 4.0);
        assertThat(mean(Difficulty.NORMAL, ExerciseKind.CANONICAL, ExercisesTest::nrBitsToLookAt)).isBetween(4.0, 12.0);
        assertThat(mean(Difficulty.HARD, ExerciseKind.CANONICAL, ExercisesTest::nrBitsToLookAt)).isGreaterThan(12);
    }

    private static long nrBitsToLookAt(Exercise exercise) {
        long va = address(exercise, "va");
        return exercise.answer().equals(new Value.Verdict(true)) ? 0
                : Long.numberOfLeadingZeros(va ^ (va >> (Long.SIZE - 1)));
    }

    /** The measure of a kind, in the mean of those for which there is one. */
    private static double mean(Difficulty difficulty, ExerciseKind kind, ToLongFunction<Exercise> measure) {
        return LongStream.rangeClosed(1, SEEDS).map(seed -> measure.applyAsLong(of(difficulty).make(kind, seed, 1)))
                .filter(it -> it > 0).average().orElseThrow();
    }

    /** An easy place is found by a subtraction; a hard one is one of several, or looks as if it were in the linear map. */
    @ParameterizedTest
    @EnumSource(names = {"FAULT", "FAULT_CODE", "LEVEL"})
    void difficulty_placesInAMachine_areInTheLinearMapOrInWhatIsMappedASecondTime(ExerciseKind kind) {
        for (Difficulty difficulty : List.of(Difficulty.EASY, Difficulty.HARD)) {
            for (long seed = 1; seed <= SEEDS / 5; seed++) {
                Exercise exercise = of(difficulty).make(kind, seed, 1);
                if (!given(exercise, "machine").toString().equals("a " + NaiveArch.LOONGARCH.id())) {
                    assertThat(isLastMappedLinear(exercise)).as(exercise.text().toString())
                            .isEqualTo(difficulty == Difficulty.EASY);
                }
            }
        }
    }

    /** What is mapped at the address, or last before it, is a part of the linear map. */
    private static boolean isLastMappedLinear(Exercise exercise) {
        Map<Long, NaiveTable.Leaf> leaves = table(exercise).leaves();
        long start = leaves.entrySet().stream().min((a, b) -> Long.compareUnsigned(a.getKey(), b.getKey()))
                .map(it -> it.getKey() - it.getValue().pa()).orElseThrow();
        long last = leaves.keySet().stream().filter(it -> Long.compareUnsigned(it, address(exercise, "va")) <= 0)
                .max(Long::compareUnsigned).orElseThrow();
        return last - start == Objects.requireNonNull(leaves.get(last)).pa();
    }

    @Test
    void difficulty_reverse_isWhetherThereIsMoreThanOnePlace() {
        for (long seed = 1; seed <= SEEDS / 5; seed++) {
            Exercise hard = of(Difficulty.HARD).make(ExerciseKind.REVERSE, seed, 1);
            if (!given(hard, "machine").toString().equals("a " + NaiveArch.LOONGARCH.id())) {
                assertThat(((Value.Row) hard.answer()).values()).as(hard.text().toString()).hasSizeGreaterThan(1);
            }
        }
        assertThat(mean(Difficulty.EASY, ExerciseKind.REVERSE, it -> ((Value.Row) it.answer()).values().size()))
                .isLessThan(1.5);
    }

    private static List<Long> numbers(Exercise exercise) {
        return ((Value.Row) exercise.answer()).values().stream().map(it -> ((Value.Numeral) it).number()).toList();
    }

    /** It is the lowest that a boot maps. */
    private static boolean isInLinearMap(Exercise exercise) {
        var lowest = table(exercise).leaves().entrySet().stream()
                .min((a, b) -> Long.compareUnsigned(a.getKey(), b.getKey())).orElseThrow();
        long start = lowest.getKey() - lowest.getValue().pa();
        return address(exercise, "va") - start == ((Value.Address) exercise.answer()).bits();
    }

    @Test
    void typicalAnswers_ofAnEntrysAddress_areBytesForEntriesAndTheIndexOfANeighbour() {
        Exercise exercise = EXERCISES.make(ExerciseKind.ENTRY_ADDRESS, 7, 1);
        long table = address(exercise, "table");
        int level = number(exercise, "level");
        assertThat(exercise.typical().stream().map(Exercise.Typical::answer)).containsExactly(
                new Value.Address(table + index(address(exercise, "va"), level)),
                new Value.Address(table + 8L * index(address(exercise, "va"), level == 1 ? 2 : level - 1)));
    }

    @ParameterizedTest
    @EnumSource
    void sheets_ofTenSeeds_haveTheSameKindsAndOtherQuestions(Difficulty difficulty) {
        Set<List<ExerciseKind>> kinds = new HashSet<>();
        Set<String> questions = new HashSet<>();
        List<Exercise> all = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            List<Exercise> sheet = of(difficulty).sheet(ALL, seed, 28);
            kinds.add(sheet.stream().map(Exercise::kind).toList());
            sheet.forEach(it -> questions.add(it.text().toString()));
            all.addAll(sheet);
        }
        assertThat(kinds).hasSize(1);
        assertThat(questions).hasSize(280);
        assertThat(all.stream().map(Exercise::id)).doesNotHaveDuplicates();
        assertThat(of(difficulty).sheet(ALL, 3, 28)).isEqualTo(all.subList(56, 84));
    }

    @Test
    void sheet_ofSomeKinds_asksTheseInTurn() {
        assertThat(EXERCISES.sheet(List.of(ExerciseKind.TABLES, ExerciseKind.OFFSET), 1, 3).stream()
                .map(Exercise::kind)).containsExactly(ExerciseKind.TABLES, ExerciseKind.OFFSET, ExerciseKind.TABLES);
    }

    @Test
    void machines_noneOrOneThatDoesNotBoot_areRefused() {
        assertThatThrownBy(() -> new Exercises(List.of(), Difficulty.NORMAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
