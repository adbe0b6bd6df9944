package kspace.app.tour.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kspace.app.desktop.OutputFile;
import kspace.app.sample.Samples;
import kspace.app.stop.Stop;
import kspace.app.stop.StopFileException;
import kspace.app.stop.Toml;
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;
import kspace.core.memory.MachineException;

/** The text of a tour that is being made. What its author wrote stays as it is, comments too. */
public final class TourText {
    private static final String STOP = "stop";
    private static final String EXTENSION = ".toml";

    private TourText() {}

    /**
     * Adds a stop at the end of a tour, or begins one with it.
     *
     * @param path the file, which is written whole beside itself and moved
     * @return how many stops the tour has now
     * @throws StopFileException if the file is no tour, the machine lies where no tour reads it, or the file cannot be written
     */
    public static int add(Path path, Stop stop) {
        boolean isNew = !Files.exists(path);
        String text = isNew ? beginning(path) : existing(path);
        OutputFile file = new OutputFile(path);
        String added = text + (text.endsWith("\n") ? "\n" : "\n\n") + stop.of(machine(path, stop.machine())).toml(STOP);
        try {
            file.write(out -> out.write(added.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StopFileException(file.sentence(e));
        }
        return Tours.read(path.toString()).tour().stops().size();
    }

    private static String beginning(Path path) {
        String name = String.valueOf(path.getFileName());
        String title = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        return "title = " + Toml.text(title) + "\nlanguage = \"en\"\n";
    }

    /** Nothing is added to a file that is something else. */
    private static String existing(Path path) {
        TourReading reading = Tours.read(path.toString());
        if (reading.tour().stops().isEmpty()) {
            throw new StopFileException(reading.faults().getLast().sentence());
        }
        try {
            return Tours.text(path);
        } catch (MachineException e) {
            throw new StopFileException(e.sentence());
        }
    }

    /** Returns how a tour names a machine: a sample, or a file beside it. */
    private static String machine(Path tour, String name) {
        if (Samples.isNameOfOne(name)) {
            return name;
        }
        Optional<Path> folder = Optional.ofNullable(tour.toAbsolutePath().normalize().getParent());
        Path machine = Path.of(name).toAbsolutePath().normalize();
        return folder.filter(machine::startsWith).map(it -> it.relativize(machine).toString().replace('\\', '/'))
                .orElseThrow(() -> new StopFileException(TourEditMessage.MACHINE_ELSEWHERE.text(name)));
    }
}
