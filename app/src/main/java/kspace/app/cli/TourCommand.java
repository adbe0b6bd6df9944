package kspace.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.handout.StopDrawer;
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
        description = "Presents a tour on the whole screen, writes it to files, or checks it: a file (TOML) with stops, what"
                + " is said about them and what is asked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace tour five-minutes",
            "  kspace tour lecture.toml --check       every mistake in it, a line each",
            "  kspace tour lecture.toml -o slides.pdf --notes",
            "  kspace tour lecture.toml -o page.html  one file that needs nothing else",
            "  kspace tour lecture.toml -o pictures/  01.png, and 01.txt with what it says",
            "  kspace tour lecture.toml -o slides.pdf --check     exit code 1 if it would change",
            "",
            "Page Down, arrows and Space show the answer and then the next stop, as every clicker does, Page Up",
            "the one before; B is black until the next key, Esc leads to the window.",
            "",
            "A FILE is a tour of the program or a file of your own. The exit code is 1 if the tour has",
            "mistakes, and then nothing is written, and 2 if it cannot be read. A tour reads only files beside",
            "it. The same tour writes the same bytes."})
final class TourCommand implements Callable<Integer> {
    private final Console console;
    private final WindowOpener window;
    private final Supplier<? extends StopDrawer> drawers;

    @Parameters(index = "0", paramLabel = "FILE", description = "A tour of the program, or a file.")
    private String file = "";

    @Option(names = "--check",
            description = "Play every stop, and print all that is wrong: file, line, key, and what is allowed.")
    private boolean check;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write it: slides.pdf, page.html, or pictures in folder/.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--notes", description = "With what the teacher wants to say, in .pdf and .html.")
    private boolean notes;

    @Option(names = "--answers", description = "With a second slide for each question, which has the answer.")
    private boolean answers;

    @Option(names = "--force",
            description = "Replace a file that holds something else, and remove pictures that a longer"
                    + " tour has left.")
    private boolean force;

    TourCommand(Console console, WindowOpener window, Supplier<? extends StopDrawer> drawers) {
        this.console = console;
        this.window = window;
        this.drawers = drawers;
    }

    @Override
    public Integer call() {
        requireOptions();
        try {
            boolean isPresented = !check && output.isEmpty();
            if (isPresented) {
                window.prepare();
            }
            TourReading reading = Tours.read(file);
            if (isPresented) {
                return present(reading);
            }
            TourPlayer player = new TourPlayer(reading, explorer -> new TranslationViewModel(explorer).nrStops());
            List<TourFault> faults = player.faults();
            faults.forEach(fault -> console.line(fault.sentence()));
            if (!faults.isEmpty()) {
                return ExitCode.CHECK_FAILED;
            }
            if (output.isPresent()) {
                return new TourOutput(drawers, new FileOutput(console, force, check, ConsoleMessage.OTHER_FILE_THERE),
                        notes,
                        answers).write(player, output.get());
            }
            console.line(CommandLineMessage.TOUR_IS_RIGHT.text(
                    PlainText.word(player.tour().title()), player.tour().stops().size()));
            return ExitCode.OK;
        } catch (StopFileException e) {
            throw new InputException(e.sentence());
        }
    }

    private void requireOptions() {
        if (check && force) {
            throw new InputException(CommandLineMessage.CHECK_WITH_FORCE.of());
        }
        if (output.isEmpty() && (notes || answers || force)) {
            throw new InputException(CommandLineMessage.ONLY_FOR_WRITTEN_TOUR.of(
                    notes ? "--notes" : answers ? "--answers" : "--force"));
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
