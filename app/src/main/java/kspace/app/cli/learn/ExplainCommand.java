package kspace.app.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WrappedText;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.boot.Boot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Explains a word of the glossary, or lists all of them. */
@Command(
        name = "explain",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    private static final String INDENT = "  ";

    private final Console console;

    /** The words of one term. */
    @Parameters(arity = "0..*", paramLabel = "TERM", descriptionKey = "TERM")
    private List<String> words = List.of();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--machine", paramLabel = "MACHINE")
    private Optional<String> machine = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (list == !words.isEmpty()) {
            throw new InputException(LearnCommandMessage.EXPLAIN_TERM_OR_LIST.text());
        }
        // What is wrong with the term is said before a machine boots.
        List<Term> terms = list ? Glossary.ofProgram().terms() : List.of(term(String.join(" ", words)));
        Snapshot shown = new Explorer(Boot.of(
                machine.map(MachineSource::of).orElseGet(MachineSource::byDefault).read())).snapshot();
        if (json) {
            printJson(terms, shown);
        } else if (list) {
            int width = terms.stream().mapToInt(it -> it.name().length()).max().orElse(0);
            terms.forEach(term -> console.line(
                    term.name() + " ".repeat(width - term.name().length()) + INDENT + firstSentence(term.text())));
        } else {
            lines(terms.getFirst(), shown).forEach(console::line);
        }
        return ExitCode.OK;
    }

    private static Term term(String word) {
        Glossary glossary = Glossary.ofProgram();
        return glossary.find(word).orElseThrow(() -> new InputException(LearnCommandMessage.TERM_UNKNOWN.text(
                NumberText.quoted(word), String.join(", ", glossary.nearest(word).stream().map(Term::name).toList()))));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static List<String> lines(Term term, Snapshot shown) {
        List<String> lines = new ArrayList<>(List.of(term.name()));
        lines.addAll(WrappedText.lines(term.text(), INDENT));
        term.example(shown).ifPresent(it -> lines.addAll(WrappedText.lines(
                LearnCommandMessage.EXAMPLE_AT.text(shown.space().name(), it), INDENT)));
        if (!term.also().isEmpty()) {
            lines.addAll(
                    WrappedText.lines(LearnCommandMessage.ALSO_CALLED.text(String.join(", ", term.also())), INDENT));
        }
        lines.addAll(WrappedText.lines(LearnCommandMessage.SEE_ALSO.text(String.join(", ", term.see())), INDENT));
        lines.addAll(WrappedText.lines(LearnCommandMessage.SOURCE.text(term.source()), INDENT));
        return lines;
    }

    /** One term is an object, a list an array of them, one a line. */
    private void printJson(List<Term> terms, Snapshot shown) {
        if (!list) {
            console.line(object(terms.getFirst(), shown).toString());
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            console.line((i == 0 ? "[" : " ") + object(terms.get(i), shown) + (i == terms.size() - 1 ? "]" : ","));
        }
    }

    private static ObjectNode object(Term term, Snapshot shown) {
        ObjectNode object = Json.object().put("name", term.name());
        put(object.putArray("also"), term.also());
        object.put("text", term.text());
        term.example(shown).ifPresent(it -> object.put("example", it));
        put(object.putArray("see"), term.see());
        return object.put("source", term.source());
    }

    private static void put(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
