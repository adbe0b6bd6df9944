package kspace.app.cli.subject;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Samples;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.machine.dump.DumpReader;

/** What stands for a MACHINE on a command line: a sample, a file, or the standard input. */
public final class MachineArgument {
    /** What stands for the standard input. */
    public static final String STANDARD_INPUT = "-";

    private MachineArgument() {}

    /** Reads the machine with what it was read from. */
    static MachineDocument read(String argument, ArchOption arch, Console console) {
        requireNoDump(argument);
        return argument.equals(STANDARD_INPUT)
                ? MachineDocument.read(new StandardInput(console.input()), arch.mode())
                : MachineSource.of(argument).document(arch.mode());
    }

    private static void requireNoDump(String argument) {
        try {
            if (!argument.isEmpty() && !Samples.isNameOfOne(argument) && DumpReader.isDump(Path.of(argument))) {
                throw new InputException(SubjectMessage.DUMP_HAS_NO_BOOT.of(argument));
            }
        } catch (InvalidPathException e) {
            // No file can have that name, which is said where it is looked for.
            return;
        }
    }

    /**
     * A machine file or a memory map that comes in by the standard input; files that it names are relative to the folder
     * in which the program runs.
     */
    private record StandardInput(InputStream open) implements SourceFile {
        @Override
        public String name() {
            return ConsoleMessage.STANDARD_INPUT.text();
        }

        @Override
        public SourceFile beside(String path) {
            return SourceFile.of(Path.of(path));
        }
    }
}
