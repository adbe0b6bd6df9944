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
        description = "Says what raw page table entries mean, to the hardware and to OSTD, field by field.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace pte decode --arch x86-64 --level 2 8000000000200183",
            "  kspace pte decode --arch loongarch64 --level 1 0x4000000000000353 --json",
            "  kspace translate q35-4g code+8000000 --json | grep -o '\"pte\":\"[^\"]*' | cut -d '\"' -f 4 \\",
            "      | kspace pte decode --arch x86-64 --level 2 -",
            "",
            "A RAW is hexadecimal, with or without 0x. One that is none is told, the others are printed.",
            "JSON: {\"raw\",\"hardware\":{\"kind\":\"absent|table|leaf|fault\",\"pa\",\"flags\",\"reason\",",
            "       \"fault\":{\"code\",\"name\"},\"physical_address_bits\"},\"page_size_bytes\",",
            "       \"kind\":\"absent|table|leaf|refused\",\"pa\",\"flags\":\"RWX subset\",\"cache\",\"user\",\"global\",",
            "       \"accessed\",\"dirty\",\"avail1\",\"avail2\",\"ostd\":{\"kind\" to \"avail2\"},",
            "       \"fields\":[{\"name\",\"bits\",\"value\",\"meaning\",\"ostd\",\"manual\"}]}.",
            "hardware is what the processor does: pa unless it is absent, reason where the walk ends there,",
            "fault what a read by the kernel then raises, page_size_bytes only of its page. kind to avail2 are",
            "what OSTD reads, here and again in ostd: pa, avail1 and avail2 unless the entry is absent, flags",
            "to dirty only of a leaf, and a reason where OSTD refuses to decode it. ostd of a field is there",
            "only where OSTD takes it for something else than the hardware."})
public final class PteDecodeCommand extends PteSubcommand {
    private static final String STDIN = "-";
    private static final String EXAMPLE = "0x8000000000200183";

    @Parameters(
            arity = "1..*",
            paramLabel = "RAW",
            description = "Entries as they stand in memory; - reads them from the standard input, one a line.")
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
