package kspace.app.cli;

import java.io.InputStream;
import java.nio.file.Path;
import kspace.app.sample.MachineSource;
import kspace.core.kspace.Machine;
import kspace.core.machine.MachineFiles;
import kspace.core.machine.SourceFile;

/** What stands for a MACHINE on a command line: a sample, a file, or the standard input. */
final class MachineArgument {
    /** What stands for the standard input. */
    static final String STANDARD_INPUT = "-";

    private MachineArgument() {}

    /** Reads the machine. */
    static Machine read(String argument, Console console) {
        return argument.equals(STANDARD_INPUT)
                ? MachineFiles.read(new StandardInput(console.input()))
                : MachineSource.of(argument).read();
    }

    /**
     * A machine file or a memory map that comes in by the standard input; files that it names are relative to the folder
     * in which the program runs.
     */
    private record StandardInput(InputStream open) implements SourceFile {
        @Override
        public String name() {
            return "standard input";
        }

        @Override
        public SourceFile beside(String path) {
            return SourceFile.of(Path.of(path));
        }
    }
}
