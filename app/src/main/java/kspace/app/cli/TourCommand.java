package kspace.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.data.Phrase;
import kspace.app.stop.StopFileException;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import kspace.core.address.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks tours. */
@Command(
        name = "tour",
        addMethodSubcommands = false,
        description = "Checks a tour: a file (TOML) with stops, what is said about them and what is asked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace tour five-minutes --check",
            "  kspace tour lecture.toml --check       every mistake in it, a line each",
            "",
            "A FILE is a tour of the program or a file of your own. The exit code is 1 if the tour has",
            "mistakes, and 2 if it cannot be read. A tour reads only files beside it."})
final class TourCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "A tour of the program, or a file.")
    private String file = "";

    @Option(names = "--check",
            description = "Play every stop, and print all that is wrong: file, line, key, and what is allowed.")
    private boolean check;

    TourCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!check) {
            throw new InputException("--check is needed: a tour can only be checked so far");
        }
        try {
            TourPlayer player = new TourPlayer(
                    Tours.read(file), explorer -> new TranslationViewModel(explorer).nrStops());
            List<TourFault> faults = player.faults();
            faults.forEach(fault -> console.line(fault.sentence()));
            if (faults.isEmpty()) {
                console.line(PlainText.word(player.tour().title()) + ": "
                        + Phrase.count(player.tour().stops().size(), "stop") + ", nothing is wrong");
            }
            return faults.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
        } catch (StopFileException e) {
            throw new InputException(e.sentence());
        }
    }
}
