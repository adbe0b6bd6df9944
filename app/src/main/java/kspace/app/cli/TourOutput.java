package kspace.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.export.PictureOutput;
import kspace.app.desktop.OutputFile;
import kspace.app.export.picture.PictureFormat;
import kspace.app.handout.Slide;
import kspace.app.handout.StopDrawer;
import kspace.app.handout.TourPage;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;

/**
 * Writes a tour to files, or compares it with them.
 *
 * @param drawers makes what draws
 * @param files where files go
 * @param notes whether what the teacher wants to say is written
 * @param answers whether each answer has a picture of its own
 */
record TourOutput(Supplier<? extends StopDrawer> drawers, FileOutput files, boolean notes, boolean answers) {
    private static final String PICTURE = ".png";
    private static final String WORDS = ".txt";
    private static final String ANSWER = "-answer";
    private static final Pattern OF_SERIES = Pattern.compile("[0-9]{2,3}(" + ANSWER + ")?\\.(png|txt)");

    /** What a tour is written as. */
    enum Form {
        SLIDES,
        PAGE,
        FOLDER;

        /**
         * Returns what the name of a file asks for.
         *
         * @throws InputException if it asks for nothing that there is
         */
        static Form of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            OutputFile file = FileOutput.named(name);
            if (lower.endsWith(".pdf")) {
                return SLIDES;
            }
            if (lower.endsWith(".html") || lower.endsWith(".htm")) {
                return PAGE;
            }
            if (lower.endsWith("/") || lower.endsWith("\\") || Files.isDirectory(file.path())) {
                return FOLDER;
            }
            throw new InputException(CommandLineMessage.NO_FORM_OF_TOUR.of(name));
        }
    }

    /**
     * Writes it.
     *
     * @return the exit code
     * @throws InputException if it cannot be written, or something else is there
     */
    int write(TourPlayer player, String name) {
        Form form = Form.of(name);
        if (answers && form == Form.PAGE) {
            throw new InputException(CommandLineMessage.ANSWERS_NOT_ON_PAGE.of());
        }
        if (notes && form == Form.FOLDER) {
            throw new InputException(CommandLineMessage.NOTES_NOT_IN_PICTURES.of());
        }
        List<PlayedStop> stops = IntStream.range(0, player.tour().stops().size()).mapToObj(player::play).toList();
        try {
            return switch (form) {
                case SLIDES -> {
                    OutputFile file = files.file(name);
                    byte[] pdf = drawers.get().pdf(player, Slide.of(stops, answers), notes);
                    yield pictures().put(file, PictureFormat.PDF, pdf);
                }
                case PAGE -> {
                    OutputFile file = files.file(name);
                    byte[] page = new TourPage(player.tour(), drawers.get(), notes).write(stops);
                    yield files.put(file, page, before -> textDifference(before, page));
                }
                case FOLDER -> folder(player, Slide.of(stops, answers), FileOutput.named(name).path());
            };
        } catch (IOException e) {
            throw new InputException(CommandLineMessage.TOUR_NOT_WRITTEN.of(name, String.valueOf(e.getMessage())));
        }
    }

    private PictureOutput pictures() {
        return new PictureOutput(files);
    }

    /** Returns which line is the first that is another. */
    private static Optional<String> textDifference(byte[] before, byte[] now) {
        int line = 1;
        int same = Arrays.mismatch(before, now);
        for (int i = 0; i < same; i++) {
            line += now[i] == '\n' ? 1 : 0;
        }
        return same < 0 ? Optional.empty() : Optional.of(CommandLineMessage.OTHER_LINE.text(line));
    }

    /** Writes numbered pictures and what they say, all or none of them. */
    private int folder(TourPlayer player, List<Slide> slides, Path folder) throws IOException {
        StopDrawer drawer = drawers.get();
        int digits = Math.max(2, String.valueOf(slides.getLast().stop().index() + 1).length());
        Map<Path, byte[]> all = new LinkedHashMap<>();
        for (Slide slide : slides) {
            String name = String.format(Locale.ROOT, "%0" + digits + "d", slide.stop().index() + 1)
                    + (slide.isAnswer() ? ANSWER : "");
            all.put(folder.resolve(name + PICTURE), drawer.png(player, slide));
            all.put(folder.resolve(name + WORDS),
                    (drawer.words(slide.stop(), slide.covered()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!files.check()) {
            Files.createDirectories(folder);
        }
        all.forEach((path, content) -> {
            OutputFile file = new OutputFile(path);
            if (!files.check()) {
                FileOutput.requireWritable(file);
            }
            files.requireFree(file, content);
        });
        List<Path> left = left(folder, all);
        files.requireRemovable(left);
        int code = ExitCode.OK;
        for (Map.Entry<Path, byte[]> each : all.entrySet()) {
            OutputFile file = new OutputFile(each.getKey());
            byte[] content = each.getValue();
            code = Math.max(code, each.getKey().toString().endsWith(PICTURE)
                    ? pictures().put(file, PictureFormat.PNG, content)
                    : files.put(file, content, before -> textDifference(before, content)));
        }
        for (Path path : left) {
            code = Math.max(code, files.remove(path));
        }
        return code;
    }

    /** Returns the files that a longer tour has left. */
    private static List<Path> left(Path folder, Map<Path, byte[]> all) throws IOException {
        List<Path> left = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
                for (Path path : there) {
                    if (OF_SERIES.matcher(String.valueOf(path.getFileName())).matches() && Files.isRegularFile(path)
                            && !all.containsKey(path)) {
                        left.add(path);
                    }
                }
            }
        }
        return left.stream().sorted().toList();
    }
}
