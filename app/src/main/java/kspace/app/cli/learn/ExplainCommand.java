package kspace.app.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WholeNumber;
import kspace.app.cli.console.WrappedText;
import kspace.app.cli.subject.ArchOption;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.explain.Explainer;
import kspace.core.explain.Explanation;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Explains a word of the glossary, lists all of them, or says what an oops, an entry or an address says. */
@Command(
        name = "explain",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    private static final String INDENT = "  ";
    private static final String STDIN = "-";
    private static final String PHYSICAL_ADDRESS_BITS = "--physical-address-bits";
    private static final int LONGEST_TEXT = 4 << 20;

    private final Console console;

    /** The words of one term, or a text. */
    @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "TEXT")
    private List<String> words = List.of();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--machine", paramLabel = "MACHINE")
    private Optional<String> machine = Optional.empty();

    @Mixin
    private ArchOption arch = new ArchOption();

    @Option(names = "--level", paramLabel = "L")
    private Optional<String> level = Optional.empty();

    @Option(names = PHYSICAL_ADDRESS_BITS, paramLabel = "N")
    private Optional<String> physicalAddressBits = Optional.empty();

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
        String text = String.join(" ", words);
        Optional<Term> named = list || text.equals(STDIN) ? Optional.empty() : Glossary.ofProgram().find(text);
        if (!list && named.isEmpty()) {
            return explainText(text);
        }
        // What is wrong with the term is said before a machine boots.
        List<Term> terms = named.map(List::of).orElseGet(Glossary.ofProgram()::terms);
        Snapshot shown = new Explorer(Boot.of(
                machine.map(MachineSource::of).orElseGet(MachineSource::byDefault).read())).snapshot();
        if (json) {
            printJson(terms, shown);
        } else if (list) {
            int width = terms.stream().mapToInt(it -> it.name().length()).max().orElse(0);
            terms.forEach(term -> console.line(
                    term.name() + " ".repeat(width - term.name().length()) + INDENT
                            + firstSentence(term.meaning(shown))));
        } else {
            lines(terms.getFirst(), shown).forEach(console::line);
        }
        return ExitCode.OK;
    }

    private int explainText(String text) {
        Optional<PagingMode> mode = arch.mode();
        boolean isPiped = text.equals(STDIN);
        String content = isPiped ? standardInput() : text;
        OptionalInt bits = bits(mode);
        Explanation explanation = Explainer.explain(content, mode, level(mode), bits)
                .orElseThrow(() -> new InputException(isPiped || content.indexOf('\n') >= 0
                        ? LearnCommandMessage.TEXT_NOT_UNDERSTOOD.text()
                        : unknown(content)));
        // The text may say the mode, which may allow fewer.
        bits(Optional.of(explanation.mode()));
        ExplanationPrinter printer = new ExplanationPrinter(console);
        if (json) {
            printer.printJson(explanation);
        } else {
            printer.print(explanation);
        }
        return ExitCode.OK;
    }

    private OptionalInt level(Optional<PagingMode> mode) {
        if (level.isEmpty()) {
            return OptionalInt.empty();
        }
        PagingMode of = mode.orElseGet(Architectures::defaultMode);
        return OptionalInt.of((int) WholeNumber.parse("--level", level.get(), 1, of.nrLevels(), Optional.of(of)));
    }

    private OptionalInt bits(Optional<PagingMode> mode) {
        int most = mode.map(PagingMode::physicalAddressWidth).orElseGet(() -> Architectures.modes().stream()
                .mapToInt(PagingMode::physicalAddressWidth).max().orElseThrow());
        return physicalAddressBits.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of((int) WholeNumber.parse(
                        PHYSICAL_ADDRESS_BITS, physicalAddressBits.get(), Mmu.FEWEST_ADDRESS_BITS, most, mode));
    }

    private String standardInput() {
        StringBuilder text = new StringBuilder();
        console.eachLine((_, line) -> {
            if (text.length() + line.length() > LONGEST_TEXT) {
                throw new InputException(LearnCommandMessage.TEXT_TOO_LONG.text(LONGEST_TEXT));
            }
            text.append(line).append('\n');
        });
        return text.toString();
    }

    private static String unknown(String word) {
        return LearnCommandMessage.TERM_UNKNOWN.text(NumberText.quoted(word), String.join(", ",
                Glossary.ofProgram().nearest(word).stream().map(Term::name).toList()));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static List<String> lines(Term term, Snapshot shown) {
        List<String> lines = new ArrayList<>(List.of(term.name()));
        lines.addAll(WrappedText.lines(term.meaning(shown), INDENT));
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
        object.put("text", term.meaning(shown));
        term.example(shown).ifPresent(it -> object.put("example", it));
        put(object.putArray("see"), term.see());
        return object.put("source", term.source());
    }

    private static void put(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
