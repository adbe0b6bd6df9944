package kspace.app.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import kspace.core.words.Wording;

/**
 * Finds the files of {@code resources/} and {@code samples/}, wherever the program runs from: class folders, a jar or a
 * packaged image.
 *
 * <p>The build puts the content of {@code resources/} (without {@code golden/}) beside this class, and {@code samples/}
 * below it, so {@code resources/css/base.css} is {@code url("css/base.css")} and {@code samples/index.txt} is
 * {@code url("samples/index.txt")}. A style sheet wants {@code url(path).toExternalForm()}.
 */
public final class Resources {
    private static final String WORDS = "words/";
    private static final String ENGLISH = "en/";
    private static final List<String> FONTS = List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf",
            "JetBrainsMonoNL-Regular.ttf", "JetBrainsMonoNL-Medium.ttf", "JetBrainsMonoNL-SemiBold.ttf");

    private Resources() {}

    /**
     * Where a packed file is.
     *
     * @param path the path below {@code resources/}, or {@code samples/...}, with {@code /} between names
     * @return its address, which any code may open
     * @throws IllegalArgumentException if there is no such file
     */
    public static URL url(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no resource " + path));
    }

    /** Returns where a packed file is, as {@link #url}; empty if there is none. */
    public static Optional<URL> find(String path) {
        return Optional.ofNullable(Resources.class.getResource(path));
    }

    /**
     * Opens a packed file; the caller closes it.
     *
     * @param path as in {@link #url}
     * @return its bytes
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if it cannot be read
     */
    public static InputStream open(String path) {
        try {
            return url(path).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a packed UTF-8 text.
     *
     * @param path as in {@link #url}
     * @return all of it
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if it cannot be read
     */
    public static String text(String path) {
        try (var in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a packed text in the language of the program, which lies beside its message files; where that language has none, the
     * English one, which lies there or, as chapters and other long texts do, in a folder of its own.
     *
     * @param path the path below the folder of the language, such as {@code terms.toml}
     * @return all of it
     * @throws IllegalArgumentException if there is no such file in English either
     */
    public static String textInLanguage(String path) {
        return text(Stream.of(WORDS + Wording.current().folder() + "/" + path, WORDS + ENGLISH + path)
                .filter(it -> find(it).isPresent()).findFirst().orElse(path));
    }

    /**
     * The machines that open by name, in the order in which a picker shows them.
     *
     * @return names such as {@code q35-4g}, whose file is {@code samples/q35-4g.toml}; the first is the default
     */
    public static List<String> sampleNames() {
        return text("samples/index.txt").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /**
     * Makes the bundled fonts known to JavaFX. JavaFX sees each weight as a family of its own: {@code Inter},
     * {@code Inter Medium}, {@code Inter SemiBold}, and the same of {@code JetBrains Mono NL}.
     *
     * @throws IllegalStateException if a font is not readable
     */
    public static void loadFonts() {
        for (var font : FONTS) {
            if (Font.loadFont(url("fonts/" + font).toExternalForm(), 12) == null) {
                throw new IllegalStateException("not a readable font: " + font);
            }
        }
    }
}
