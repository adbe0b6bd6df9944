package kspace.app.cli.machine;

import java.util.Arrays;
import java.util.List;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WrappedText;
import kspace.app.cli.subject.FindingsOption;
import kspace.app.cli.subject.MachineTitle;
import kspace.app.cli.subject.RecordingTitle;
import kspace.app.cli.subject.SpaceCommand;
import kspace.core.check.Checks;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import kspace.core.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints whether the page table meets its contracts, and the findings about the machine. */
@Command(
        name = "check",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class CheckCommand extends SpaceCommand {
    @Mixin
    private FindingsOption findings = new FindingsOption();

    public CheckCommand(Console console) {
        super(console);
    }

    @Override
    protected int run(AddressSpace space) {
        List<CheckResult> results = Checks.withFindings(space);
        if (isJson()) {
            printJson(results);
        } else {
            title(space).forEach(console()::line);
            console().line("");
            printText(space, results);
        }
        boolean broken = results.stream().anyMatch(it -> it.status() == CheckStatus.FAIL);
        return broken ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    private static List<String> title(AddressSpace space) {
        return switch (space) {
            case BootSpace(BootState state) -> MachineTitle.of(state.boot().machine());
            case Recording recording -> RecordingTitle.of(recording);
        };
    }

    private static Message summary(AddressSpace space, List<CheckResult> results) {
        long failed = number(results, CheckStatus.FAIL);
        long findings = number(results, CheckStatus.FINDING);
        long passed = number(results, CheckStatus.PASS);
        long skipped = number(results, CheckStatus.SKIPPED);
        return switch (space) {
            case BootSpace(BootState state) -> MachineCommandMessage.AT_MOMENT.of(
                    state.moment(), state.boot().nrSteps(), failed, findings, passed, skipped);
            case Recording _ -> MachineCommandMessage.OF_RECORDING.of(failed, findings, passed, skipped);
        };
    }

    private void printJson(List<CheckResult> results) {
        for (CheckResult result : results) {
            console().json(Json.object()
                    .put("id", result.id())
                    .put("title", result.title())
                    .put("status", result.status().id())
                    .put("looked_at", result.lookedAt())
                    .put("message", result.message()));
        }
    }

    private void printText(AddressSpace space, List<CheckResult> results) {
        console().line(summary(space, results).toString());
        for (CheckStatus status : CheckStatus.values()) {
            List<CheckResult> group = results.stream().filter(it -> it.status() == status).toList();
            if (!group.isEmpty()) {
                console().line("");
                printGroup(group);
            }
        }
    }

    private static long number(List<CheckResult> results, CheckStatus status) {
        return results.stream().filter(it -> it.status() == status).count();
    }

    private void printGroup(List<CheckResult> group) {
        boolean all = findings.isAll();
        List<CheckResult> shown = group.stream().filter(result -> all || !isGeneral(result)).toList();
        for (CheckResult result : shown) {
            console().line(mark(result.status()) + " " + headline(result));
            WrappedText.lines(result.message(), "      ").forEach(console()::line);
        }
        FindingsOption.folded(shown.size(), group.size() - shown.size())
                .ifPresent(line -> console().line(mark(group.getFirst().status()) + " " + line));
    }

    private static Message headline(CheckResult result) {
        Message status = result.status().message();
        return result.lookedAt() == 0
                ? MachineCommandMessage.RESULT.of(status, result.headline(), result.id())
                : MachineCommandMessage.RESULT_LOOKED_AT.of(
                        status, result.headline(), result.id(), result.lookedAtText());
    }

    private static boolean isGeneral(CheckResult result) {
        return Arrays.stream(FindingKind.values())
                .anyMatch(kind -> kind.isGeneral() && kind.id().equals(result.id()));
    }

    private static String mark(CheckStatus status) {
        return switch (status) {
            case FAIL -> "\u2717";
            case FINDING -> "\u25B2";
            case PASS -> "\u2713";
            case SKIPPED -> "\u2013";
        };
    }
}
