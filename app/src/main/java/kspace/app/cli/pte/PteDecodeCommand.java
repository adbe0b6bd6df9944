package kspace.app.cli.pte;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.core.input.NumberText;
import kspace.core.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what raw page table entries mean. */
@Command(
        name = "decode",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class PteDecodeCommand extends PteSubcommand {
    private static final String STDIN = "-";
    private static final String EXAMPLE = "0x8000000000200183";

    @Parameters(arity = "1..*", paramLabel = "RAW", descriptionKey = "RAW")
    private List<String> entries = new ArrayList<>();

    private int exitCode = ExitCode.OK;

    public PteDecodeCommand(Console console) {
        super(console);
    }

    @Override
    int run(Where where) {
        PtePrinter printer = printer(where);
        for (int i = 0; i < entries.size(); i++) {
            String text = entries.get(i);
            if (text.equals(STDIN)) {
                console().eachLine((number, line) -> print(printer, line.strip(),
                        refusal -> ConsoleMessage.OF_LINE.of(number, refusal)));
            } else {
                int number = i + 1;
                print(printer, text, refusal -> entries.size() == 1
                        ? refusal
                        : EntryCommandMessage.OF_ENTRY.of(number, refusal));
            }
        }
        return exitCode;
    }

    /** Prints an entry, or says what is wrong with it and goes on: a dump has a broken line now and then. */
    private void print(PtePrinter printer, String text, UnaryOperator<Message> located) {
        OptionalLong raw = raw(text);
        if (raw.isPresent()) {
            printer.print(raw.getAsLong());
            return;
        }
        exitCode = ExitCode.BAD_INPUT;
        console().complain(new InputException(
                located.apply(EntryCommandMessage.NO_ENTRY.of(text, EXAMPLE))).sentence());
    }

    private static OptionalLong raw(String text) {
        String entry = text.strip();
        return NumberText.isHex(entry) ? NumberText.digits(NumberText.hexDigits(entry)) : OptionalLong.empty();
    }
}
