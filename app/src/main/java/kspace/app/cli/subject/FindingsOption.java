package kspace.app.cli.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.Ink;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.WrappedText;
import kspace.core.kernel.asterinas.Finding;
import picocli.CommandLine.Option;

/** The option that says which findings are spelled out: most of them hold for every machine of a kind. */
public final class FindingsOption {
    private static final String MACHINE = "machine";
    private static final String ALL = "all";

    @Option(names = "--findings", paramLabel = "WHICH", completionCandidates = Names.class)
    private Optional<String> which = Optional.empty();

    /** What it takes. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(List.of(MACHINE, ALL));
        }
    }

    /**
     * Returns whether general findings are spelled out too.
     *
     * @throws InputException if it is neither of its words
     */
    public boolean isAll() {
        String word = which.orElse(MACHINE);
        if (!word.equals(MACHINE) && !word.equals(ALL)) {
            throw new InputException(ConsoleMessage.UNKNOWN_WORD.of("--findings", word, new Names()));
        }
        return word.equals(ALL);
    }

    /** Returns the line that stands for findings that are not spelled out; empty if all are. */
    public static Optional<String> folded(long shown, long folded) {
        if (folded == 0) {
            return Optional.empty();
        }
        if (folded == 1) {
            return Optional
                    .of((shown == 0 ? SubjectMessage.ONE_GENERAL_FINDING : SubjectMessage.ONE_MORE_FINDING).text());
        }
        return Optional.of((shown == 0 ? SubjectMessage.GENERAL_FINDINGS : SubjectMessage.MORE_FINDINGS).text(folded));
    }

    /**
     * Prints the findings, each with its message indented below it.
     *
     * @throws InputException if the option is neither of its words
     */
    public void print(List<Finding> findings, Console console) {
        boolean all = isAll();
        List<Finding> shown = findings.stream().filter(finding -> all || !finding.kind().isGeneral()).toList();
        console.heading((findings.isEmpty() ? SubjectMessage.NO_FINDINGS : SubjectMessage.FINDINGS).text());
        for (Finding finding : shown) {
            console.line("  " + severity(finding, console) + ": " + finding.id());
            WrappedText.lines(finding.message(), "      ").forEach(console::line);
        }
        folded(shown.size(), findings.size() - shown.size())
                .ifPresent(line -> console.line("  " + line));
    }

    private static String severity(Finding finding, Console console) {
        String name = finding.severity().message().toString();
        return switch (finding.severity()) {
            case INFO -> name;
            case WARNING -> console.ink(Ink.NOTE, name);
            case ERROR -> console.ink(Ink.BAD, name);
        };
    }
}
