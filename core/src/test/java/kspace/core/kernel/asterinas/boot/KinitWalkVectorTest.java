package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.paging.PageProperty;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Translates addresses on booted machines and compares with the real kernel's own walk of the real kernel's table. */
class KinitWalkVectorTest {

    /** What a walk says. */
    private record Walk(String pa, int level, String raw, String flags, String cache, String privileged) {}

    @TestFactory
    Stream<DynamicTest> translate_everyAddress_agreesWithTheRealWalk() {
        return Vectors.tests(
                "kinit_summary",
                machines -> Vectors.tests("kinit_walk", addresses -> tests(machines, addresses)));
    }

    private static Stream<DynamicTest> tests(List<VectorRow> summary, List<VectorRow> rows) {
        Map<String, VectorMachine> machines = summary.stream()
                .flatMap(row -> VectorMachine.of(row).stream())
                .collect(Collectors.toMap(VectorMachine::toString, machine -> machine));
        Map<String, List<VectorRow>> rowsOf = rows.stream().collect(Collectors.groupingBy(VectorMachine::key));
        Stream<DynamicTest> compared = machines.entrySet().stream()
                .filter(entry -> rowsOf.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> compare(entry.getValue(), rowsOf.getOrDefault(entry.getKey(), List.of()))));
        List<VectorRow> others =
                rows.stream().filter(row -> !machines.containsKey(VectorMachine.key(row))).toList();
        return Stream.concat(compared, NotCompared.report(others, row -> row.text("config")));
    }

    private static void compare(VectorMachine machine, List<VectorRow> rows) {
        assertThat(rows).isNotEmpty();
        BootState state = machine.boot().lastState();
        assertThat(rows).allSatisfy(row -> assertThat(walk(state.translate(new Vaddr(row.hex("va")))))
                .as(row.toString())
                .isEqualTo(expected(row)));
    }

    private static Walk expected(VectorRow row) {
        return new Walk(
                row.text("pa_or_none"), Math.toIntExact(row.count("level")), row.text("raw_pte"), row.text("flags"),
                row.text("cache"), row.text("priv"));
    }

    private static Walk walk(Translation translation) {
        return switch (translation.outcome()) {
            case Translation.Mapped mapped -> mapped(translation, mapped.property());
            case Translation.NotPresent absent -> none(absent.level());
            case Translation.Outside _ -> none(translation.steps().getLast().level());
            case Translation.Faulted _,Translation.Astray _,Translation.NotRecorded _ ->
                    throw new AssertionError("a fault: " + translation);
            case Translation.NonCanonical _ -> throw new AssertionError("not canonical: " + translation.va());
            case Translation.DirectMapped _ -> throw new AssertionError("no window here: " + translation.va());
        };
    }

    private static Walk mapped(Translation translation, PageProperty property) {
        return new Walk(
                Long.toHexString(translation.pa().orElseThrow().value()),
                translation.steps().getLast().level(),
                String.format("%016x", translation.steps().getLast().raw()),
                Integer.toHexString(property.flags().bits()),
                property.cache().shortName(),
                Integer.toHexString(property.privileged().bits()));
    }

    private static Walk none(int level) {
        return new Walk("none", level, "0", "0", "-", "0");
    }
}
