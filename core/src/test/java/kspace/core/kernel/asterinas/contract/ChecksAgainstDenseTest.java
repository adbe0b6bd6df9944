package kspace.core.kernel.asterinas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.NaiveInput;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.naive.NaiveBoot;
import kspace.core.naive.RandomMachines;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.MappedItem;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the checks of random machines, at random moments and after random changes of the page table, with checks that
 * read every entry and translate every frame. A machine is drawn from a seed that the name of its test tells;
 * {@code -Dkspace.seed=N} draws others.
 */
class ChecksAgainstDenseTest {
    private static final long SEED = Long.getLong("kspace.seed", 20260930);
    private static final int NR_MACHINES = 60;
    private static final long PAGE = 4096;
    private static final long LARGEST_CHANGE = 1024;
    private static final List<PageProperty> PROPERTIES = List.of(
            PageProperty.kernel(PageFlags.RW),
            PageProperty.kernel(PageFlags.RWX),
            PageProperty.kernel(PageFlags.R),
            PageProperty.kernel(PageFlags.NONE),
            new PageProperty(
                    PageFlags.RW, CachePolicy.UNCACHEABLE, PageProperty.kernel(PageFlags.RW).privileged()));

    @TestFactory
    Stream<DynamicTest> of_randomMachine_agreesAtRandomMoments() {
        return tests(ChecksAgainstDenseTest::compareMoments);
    }

    @TestFactory
    Stream<DynamicTest> of_randomlyChangedTable_agrees() {
        return tests(ChecksAgainstDenseTest::compareChanges);
    }

    /** The changes are wild enough to say something: every contract that a cursor can break is broken by some. */
    @Test
    void of_randomlyChangedTables_breaksEachContractThatACursorCanBreak() {
        Set<String> broken = new TreeSet<>();
        for (long seed = SEED; seed < SEED + NR_MACHINES; seed++) {
            RandomMachines random = new RandomMachines(seed);
            changeOften(bootable(random), random, state -> broken.addAll(CheckedMachines.ids(state, CheckStatus.FAIL)));
        }
        assertThat(broken).contains("linear", "metadata", "code", "tracked", "item-round-trip", "largest-pages");
    }

    /** What is done with a random machine. */
    private interface Comparison {
        void compare(Boot boot, RandomMachines random);
    }

    private static Stream<DynamicTest> tests(Comparison comparison) {
        return LongStream.range(SEED, SEED + NR_MACHINES)
                .mapToObj(seed -> dynamicTest("machine of seed " + seed, () -> {
                    RandomMachines random = new RandomMachines(seed);
                    comparison.compare(bootable(random), random);
                }));
    }

    private static Boot bootable(RandomMachines random) {
        while (true) {
            NaiveBoot.Input input = random.small();
            try {
                NaiveBoot.of(input);
                return Boot.of(NaiveInput.machine(input));
            } catch (NaiveBoot.Refused refused) {
                assertThat(refused.refusal()).isNotNull();
            }
        }
    }

    private static void compareMoments(Boot boot, RandomMachines random) {
        compare(boot.lastState());
        for (int i = 0; i < 3; i++) {
            compare(boot.state(random.between(0, boot.nrSteps())));
        }
    }

    private static void compareChanges(Boot boot, RandomMachines random) {
        changeOften(boot, random, ChecksAgainstDenseTest::compare);
    }

    private static void changeOften(Boot boot, RandomMachines random, Consumer<BootState> look) {
        BootState state = boot.lastState();
        List<Phase> phases = boot.phases().stream().filter(phase -> state.mappedPart(phase).isPresent()).toList();
        for (int i = 0; i < 6 && !phases.isEmpty(); i++) {
            Phase phase = phases.get((int) random.between(0, phases.size() - 1));
            VaddrRange part = state.mappedPart(phase).orElseThrow();
            long nrPages = part.sizeBytes() / PAGE;
            long page = random.between(0, nrPages - 1);
            long count = random.between(1, Math.min(LARGEST_CHANGE, nrPages - page));
            change(state, VaddrRange.ofSize(part.first().plus(page * PAGE), count * PAGE), random);
            look.accept(state);
        }
    }

    private static void change(BootState state, VaddrRange range, RandomMachines random) {
        try (Cursor cursor = state.table().cursor(range)) {
            PageProperty property = PROPERTIES.get((int) random.between(0, PROPERTIES.size() - 1));
            switch ((int) random.between(0, 3)) {
                case 0 -> cursor.takeNext(range.sizeBytes());
                case 1 -> cursor.protectNext(
                        range.sizeBytes(),
                        old -> new PageProperty(property.flags(), property.cache(), old.privileged()));
                case 2 -> {
                    cursor.takeNext(range.sizeBytes());
                    cursor.jump(range.first());
                    mapOnce(cursor, new MappedItem.Tracked(new Paddr(random.between(0, 999) * PAGE), property));
                }
                default -> {
                    cursor.takeNext(PAGE);
                    cursor.jump(range.first());
                    mapOnce(cursor, new MappedItem.Untracked(sameMemory(state, range.first()), 1, property));
                }
            }
        }
    }

    private static void mapOnce(Cursor cursor, MappedItem item) {
        if (cursor.query().item().isEmpty()) {
            cursor.map(item);
        }
    }

    /** Returns the memory that a phase shows at {@code va}. */
    private static Paddr sameMemory(BootState state, Vaddr va) {
        return state.boot().phases().stream()
                .flatMap(phase -> phase.mapping().stream())
                .filter(mapping -> mapping.range().contains(va))
                .map(mapping -> mapping.pa().plus(va.value() - mapping.range().first().value()))
                .findFirst()
                .orElseThrow();
    }

    private static void compare(BootState state) {
        Map<String, DenseChecks.Verdict> expected = DenseChecks.of(state);
        Map<String, DenseChecks.Verdict> actual = Contracts.of(state).stream()
                .filter(it -> expected.containsKey(it.id()))
                .collect(Collectors.toMap(
                        CheckResult::id,
                        it -> new DenseChecks.Verdict(it.status(), it.lookedAt(), it.place())));
        assertThat(actual).isEqualTo(expected);
    }
}
