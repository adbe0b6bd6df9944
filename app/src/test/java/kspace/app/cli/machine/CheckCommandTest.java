package kspace.app.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kspace.app.cli.Program;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The command check. */
class CheckCommandTest {
    private static final List<String> BROKEN =
            List.of("q35-128g", "constructed-1t", "riscv-virt-sv39-constants");

    static List<Sample> samples() {
        return Samples.all();
    }

    private static List<String> texts(List<JsonNode> lines, String key) {
        return lines.stream().map(line -> line.get(key).stringValue()).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void json_everySample_isTheContractAndTheExitCodeSaysWhetherOneFails(Sample sample) {
        Program.Result result = Program.run("check", sample.name(), "--json");
        List<CheckResult> expected = Contracts.withFindings(Boot.of(sample.machine()).lastState());

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(BROKEN.contains(sample.name()) ? 1 : 0);
        List<JsonNode> lines = result.jsonLines();
        assertThat(lines).allSatisfy(line -> assertThat(line.propertyNames())
                .containsExactly("id", "title", "status", "looked_at", "message"));
        assertThat(texts(lines, "id")).isEqualTo(expected.stream().map(CheckResult::id).toList());
        assertThat(texts(lines, "title")).isEqualTo(expected.stream().map(CheckResult::title).toList());
        assertThat(texts(lines, "status")).isEqualTo(expected.stream().map(it -> it.status().id()).toList());
        assertThat(texts(lines, "message")).isEqualTo(expected.stream().map(CheckResult::message).toList());
        assertThat(lines.stream().map(line -> line.get("looked_at").longValue()).toList())
                .isEqualTo(expected.stream().map(CheckResult::lookedAt).toList());
        assertThat(texts(lines, "status").contains("fail")).isEqualTo(result.code() == 1);
    }

    @Test
    void json_firstLine_isAsWritten() {
        assertThat(Program.run("check", "q35-4g", "--json").jsonLines().getFirst()).isEqualTo(Program.parse("""
                {'id':'top-level-entries','title':'Top-level entries 256..512 name tables','status':'pass',
                'looked_at':256,'message':'all 256 name a table of level 3'}
                """));
    }

    @Test
    void text_failedFirst_thenFindingsPassedAndSkipped() {
        Program.Result result = Program.run("check", "q35-128g", "--moment", "67000");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines().get(3)).isEqualTo("After 67,000 of 68,004 steps: 1 failed, 7 findings, 13 passed,"
                + " 1 skipped");
        List<String> marks = new ArrayList<>();
        result.lines().stream().filter(line -> line.matches("[^ ] .*: .*\\(.*")).forEach(line -> {
            String mark = line.substring(0, line.indexOf(':'));
            if (marks.isEmpty() || !marks.getLast().equals(mark)) {
                marks.add(mark);
            }
        });
        assertThat(marks).containsExactly("\u2717 fail", "\u25B2 finding", "\u2713 pass", "\u2013 skipped");
        assertThat(result.lines()).contains(
                "\u2717 fail: Not kept: The metadata range holds the slots of all frames"
                        + " (metadata-range, 34,078,720 frames)",
                "\u25B2 finding: Not kept: The documented item_from_raw clears AVAIL1"
                        + " (seed-item-round-trip, 66,612 pages)",
                "\u25B2 5 more hold for every machine of its kind, --findings all tells them",
                "\u2713 pass: Pages are aligned to their size (aligned, 66,612 pages)",
                "\u2013 skipped: The kernel code is where it is linked, executable (code)");
        assertThat(Program.run("check", "q35-128g", "--findings", "all").lines())
                .contains("\u25B2 finding: The kernel code can be written (code-writable, 1 machine)")
                .noneMatch(line -> line.contains("--findings"));
        assertThat(result.lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120).doesNotEndWith(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "257", "837", "3398"})
    void moment_anyOfTheBoot_breaksNothing(String moment) {
        assertThat(Program.run("check", "q35-4g", "--moment", moment).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3399", "x", "1.5"})
    void moment_none_isRefusedInOneLine(String moment) {
        Program.Result result = Program.run("check", "q35-4g", "--moment=" + moment);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).startsWith("kspace: --moment \"" + moment
                + "\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot");
    }

    @Test
    void machine_unknown_isRefusedInOneLine() {
        Program.Result result = Program.run("check", "no-such-machine", "--json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
    }
}
