package kspace.app.cli;

import java.io.IOException;
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
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import kspace.core.address.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Presents tours, and checks them. */
@Command(
        name = "tour",
        addMethodSubcommands = false,
        description = "Presents a tour on the whole screen, or checks it: a file (TOML) with stops, what is said about"
                + " them and what is asked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace tour five-minutes",
            "  kspace tour lecture.toml --check       every mistake in it, a line each",
            "",
            "Page Down, arrows and Space show the answer and then the next stop, as every clicker does, Page Up",
            "the one before; B is black until the next key, Esc leads to the window.",
            "",
            "A FILE is a tour of the program or a file of your own. The exit code is 1 if the tour has",
            "mistakes, and 2 if it cannot be read. A tour reads only files beside it."})
final class TourCommand implements Callable<Integer> {
    private final Console console;
    private final WindowOpener window;

    @Parameters(index = "0", paramLabel = "FILE", description = "A tour of the program, or a file.")
    private String file = "";

    @Option(names = "--check",
            description = "Play every stop, and print all that is wrong: file, line, key, and what is allowed.")
    private boolean check;

    TourCommand(Console console, WindowOpener window) {
        this.console = console;
        this.window = window;
    }

    @Override
    public Integer call() {
        try {
            TourReading reading = Tours.read(file);
            if (!check) {
                return present(reading);
            }
            TourPlayer player = new TourPlayer(reading, explorer -> new TranslationViewModel(explorer).nrStops());
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

    private int present(TourReading reading) {
        if (reading.tour().stops().isEmpty()) {
            throw new InputException(reading.faults().getLast().sentence());
        }
        try {
            return window.present(reading);
        } catch (IOException e) {
            throw new Console.OutputException(e);
        }
    }
}
