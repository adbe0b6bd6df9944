package kspace.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what raw page table entries mean. */
@Command(
        name = "decode",
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
            "A RAW is hexadecimal, with or without 0x.",
            "JSON: {\"raw\",\"kind\":\"absent|table|leaf\",\"pa\",\"flags\":\"RWX subset\",\"cache\",\"user\",",
            "       \"global\",\"accessed\",\"dirty\",\"avail1\",\"avail2\",",
            "       \"fields\":[{\"name\",\"bits\",\"value\",\"meaning\",\"ostd\",\"manual\"}]},",
            "with pa, avail1 and avail2 unless the entry is absent, flags to dirty only of a leaf, and ostd",
            "only where OSTD takes a field for something else than the hardware."})
final class PteDecodeCommand extends PteSubcommand {
    private static final String STDIN = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "RAW",
            description = "Entries as they stand in memory; - reads them from the standard input, one a line.")
    private List<String> entries = new ArrayList<>();

    PteDecodeCommand(Console console) {
        super(console);
    }

    @Override
    void run(Where where) {
        PtePrinter printer = printer(where);
        // A wrong argument is told before anything is printed; lines of the standard input come one by one.
        List<Optional<Long>> arguments = entries.stream()
                .map(text -> text.equals(STDIN) ? Optional.<Long>empty() : Optional.of(raw("", text)))
                .toList();
        for (Optional<Long> argument : arguments) {
            if (argument.isPresent()) {
                printer.print("", argument.get());
            } else {
                console().eachLine((number, line) -> {
                    String place = "standard input, line " + number + ": ";
                    printer.print(place, raw(place, line.strip()));
                });
            }
        }
    }

    private static long raw(String place, String text) {
        try {
            if (NumberText.isHex(text)) {
                return NumberText.hex(text);
            }
        } catch (IllegalArgumentException e) {
            // More than 64 bits: the same sentence serves both.
        }
        throw new InputException(place + NumberText.quoted(text)
                + " is not a page table entry; write at most 16 hexadecimal digits such as 0x8000000000200183");
    }
}
