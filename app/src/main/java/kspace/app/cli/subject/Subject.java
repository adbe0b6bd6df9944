package kspace.app.cli.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.InputException;
import kspace.app.sample.Samples;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.machine.DumpDescription;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.machine.dump.DumpReader;
import kspace.core.paging.PagingMode;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** What stands for a MACHINE on the command line of a command that looks at an address space. */
public sealed interface Subject {

    /**
     * A machine, whose boot is derived.
     *
     * @param document the machine with what it was read from
     */
    record Derived(MachineDocument document) implements Subject {}

    /**
     * An address space that was recorded.
     *
     * @param recording the address space
     */
    record Recorded(Recording recording) implements Subject {}

    /** Returns the address space, that of a machine after the last step of its boot. */
    default AddressSpace lastSpace() {
        return switch (this) {
            case Derived(MachineDocument document) -> new BootSpace(Boot.of(document.machine()).lastState());
            case Recorded(Recording recording) -> recording;
        };
    }

    /** A text of machine and map; what is longer is neither. */
    long MOST_TEXT_BYTES = 4 << 20;

    /** Opens what an argument names. */
    static Subject of(String argument, ArchOption arch, DumpOption dump, Console console) {
        return recording(argument, arch, dump).<Subject>map(Recorded::new)
                .orElseGet(() -> new Derived(MachineArgument.read(argument, arch, console)));
    }

    /** Opens the recording that an argument names; empty if it names something else. */
    static Optional<Recording> recording(String argument, ArchOption arch, DumpOption dump) {
        if (dump.isGiven() && (argument.equals(MachineArgument.STANDARD_INPUT) || Samples.isNameOfOne(argument))) {
            throw DumpOption.of(Samples.isNameOfOne(argument)
                    ? SubjectMessage.DUMP_OPTIONS_OF_SAMPLE
                    : SubjectMessage.DUMP_OPTIONS_OF_INPUT, argument);
        }
        Optional<Path> file = file(argument);
        if (file.isEmpty()) {
            if (dump.isGiven()) {
                throw new InputException(SubjectMessage.NO_SUCH_FILE.of(argument));
            }
            return Optional.empty();
        }
        Path path = file.get();
        Optional<Recording> described = described(path, arch, dump);
        return described.isEmpty() && (dump.isGiven() || DumpReader.isDump(path) || isLongAndBinary(path))
                ? Optional.of(DumpReader.read(path, dump.options(arch.mode())))
                : described;
    }

    private static Optional<Path> file(String argument) {
        if (argument.isEmpty() || argument.equals(MachineArgument.STANDARD_INPUT) || Samples.isNameOfOne(argument)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(argument)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isLongAndBinary(Path path) {
        return isLong(path) && !path.toString().endsWith(".toml") && DumpReader.isBinary(path);
    }

    private static boolean isLong(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) > MOST_TEXT_BYTES;
        } catch (IOException e) {
            // Whoever reads it will find out, and say it.
            return false;
        }
    }

    /** Returns what a machine file with a section [dump] describes. */
    private static Optional<Recording> described(Path path, ArchOption arch, DumpOption dump) {
        if (!Files.isRegularFile(path) || isLong(path) || DumpReader.isDump(path)) {
            return Optional.empty();
        }
        return DumpDescription.of(SourceFile.of(path)).map(description -> {
            Optional<PagingMode> mode = arch.mode();
            if (dump.isGiven()) {
                throw DumpOption.of(SubjectMessage.DUMP_OPTIONS_OF_MACHINE_FILE, path.toString());
            }
            if (mode.isPresent() && description.mode().filter(it -> !it.equals(mode.get())).isPresent()) {
                throw new InputException(SubjectMessage.ARCH_DOES_NOT_FIT.of(
                        path.toString(), mode.get().id(), description.mode().get().id()));
            }
            return DumpReader.read(description, mode);
        });
    }
}
