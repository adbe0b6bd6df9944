package kspace.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.console.Terminal;
import kspace.app.inspector.cost.CostFacts;
import kspace.app.inspector.cost.PageSizes;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inspector's figures are those of {@code kspace init --json}. */
class CostAgreesWithInitTest {
    static List<String> samples() {
        return Samples.names();
    }

    private static JsonNode init(String sample) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLineInterface.run(
                new String[]{"init", sample, "--json"}, new ByteArrayInputStream(new byte[0]), out,
                new ByteArrayOutputStream(), Terminal.none(), (_, _, _) -> 0);
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cost_everySample_equalsWhatInitPrints(String sample) {
        JsonNode json = init(sample);
        Explorer explorer = new Explorer(Boot.of(Samples.find(sample).orElseThrow().machine()));
        CostFacts cost = CostFacts.of(explorer.snapshot());

        assertThat(cost.end().tableBytes()).isEqualTo(json.get("table_bytes").asLong());
        long leaves = 0;
        for (JsonNode count : json.get("leaves")) {
            leaves += count.asLong();
        }
        assertThat(cost.end().leaves()).isEqualTo(leaves);
        for (CostFacts.Level level : cost.levels()) {
            long tables = json.get("tables").get(Integer.toString(level.level())).asLong();
            assertThat(level.end()).isEqualTo(tables);
            assertThat(level.now()).isEqualTo(tables);
        }
        Map<String, Long> phases = new LinkedHashMap<>();
        for (JsonNode phase : json.get("phases")) {
            long tables = 0;
            for (JsonNode count : phase.get("tables")) {
                tables += count.asLong();
            }
            if (!phase.get("name").asString().equals("activate")) {
                phases.put(phase.get("name").asString(), tables);
            }
        }
        Map<String, Long> shown = new LinkedHashMap<>();
        cost.phases().forEach(phase -> shown.put(phase.name().id(), phase.end()));
        assertThat(shown).isEqualTo(phases);
        assertThat(cost.phases()).allMatch(phase -> phase.now() == phase.end());
    }

    @Test
    void pageSizes_refusedOperationAfterTheBoot_areThoseOfTheBootAlone() {
        Machine machine = Samples.find("q35-4g").orElseThrow().machine();
        Boot refused = Boot.of(machine.withOperations(List.of(new KVirtOperation.Drop(1))));
        assertThat(refused.failure()).isPresent();
        assertThat(PageSizes.of(refused)).isEqualTo(PageSizes.of(Boot.of(machine)));
        assertThat(PageSizes.of(refused).choices()).allMatch(it -> it.outcome() instanceof PageSizes.Whole);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pageSizes_theOneInUse_equalsWhatInitPrints(String sample) {
        JsonNode json = init(sample);
        PageSizes sizes = PageSizes.of(Boot.of(Samples.find(sample).orElseThrow().machine()));
        PageSizes.Choice used = sizes.choices().stream().filter(PageSizes.Choice::inUse).findFirst().orElseThrow();

        assertThat(used.outcome() instanceof PageSizes.Stops).isEqualTo(json.has("failure"));
        if (used.outcome() instanceof PageSizes.Whole whole) {
            assertThat(whole.total().tableBytes()).isEqualTo(json.get("table_bytes").asLong());
        }
    }
}
