package kspace.app.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Samples;
import kspace.app.stop.StopException;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.FileKind;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.memory.MachineException;
import kspace.core.words.Argument;

/** The machines of a tour, each booted once. */
public final class TourMachines {
    private static final String MACHINE = "machine";

    private final TourFile file;
    private final Optional<String> own;
    private final Map<String, Boot> boots = new ConcurrentHashMap<>();

    /**
     * Creates them.
     *
     * @param own the text of the machine that the tour brings with it
     */
    TourMachines(TourFile file, Optional<String> own) {
        this.file = file;
        this.own = own;
    }

    /**
     * Returns the boot of a machine.
     *
     * @param name a sample or a file beside the tour; empty for the machine that the tour brings with it
     * @throws StopException if there is none
     * @throws MachineException if it is wrong
     */
    public Boot boot(String name) {
        return boots.computeIfAbsent(name, it -> Boot.of(machine(it)));
    }

    /** Returns whether what is wrong with a machine stands in the tour itself. */
    boolean isOwn(String name, MachineException wrong) {
        return name.isEmpty() && wrong.words().arguments().stream().limit(1).anyMatch(this::isPlaceInTour);
    }

    /** What is wrong with a file begins with the place, the file and mostly a line. */
    private boolean isPlaceInTour(Argument place) {
        return place instanceof Argument.Name(String text)
                && (text.equals(file.name()) || text.startsWith(file.name() + ":"));
    }

    private Machine machine(String name) {
        if (name.isEmpty()) {
            return MachineDocument.read(new Inner(file, own.orElseThrow(() -> new StopException(MACHINE,
                    TourMessage.MACHINE_MISSING.text(Samples.names(), "[machine]")))))
                    .machine();
        }
        if (!TourFile.isBeside(name)) {
            throw new StopException(
                    MACHINE,
                    TourMessage.NOT_BESIDE.text(name));
        }
        SourceFile beside = file.beside(name);
        return isThere(beside) || !Samples.isNameOfOne(name)
                ? MachineDocument.read(requireThere(beside, name)).machine()
                : MachineSource.of(name).read();
    }

    private static boolean isThere(SourceFile file) {
        try {
            if (file.kind() != FileKind.REGULAR) {
                return false;
            }
            file.open().close();
            return true;
        } catch (IOException e) {
            // Whoever reads it says why.
            return false;
        }
    }

    private static SourceFile requireThere(SourceFile file, String name) {
        if (!isThere(file)) {
            throw new StopException(MACHINE,
                    TourMessage.NO_MACHINE.text(name, Samples.names()));
        }
        return file;
    }

    /**
     * The machine file in a tour.
     *
     * @param tour the tour
     * @param text the machine file
     */
    private record Inner(TourFile tour, String text) implements SourceFile {
        @Override
        public String name() {
            return tour.name();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public SourceFile beside(String path) {
            return tour.beside(path);
        }
    }
}
