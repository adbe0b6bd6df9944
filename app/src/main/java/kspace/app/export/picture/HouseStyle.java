package kspace.app.export.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kspace.app.canvas.look.Tone;
import kspace.app.desktop.OutputFile;
import kspace.app.stop.StopException;
import kspace.core.input.NumberText;
import kspace.core.machine.SourceFile;

/**
 * What a document wants of all its pictures: its own colours, and its own letters.
 *
 * @param colours colours in the place of the theme's
 * @param embedsFonts whether SVG files bring the letters that they use
 */
public record HouseStyle(Map<Tone, Color> colours, boolean embedsFonts) {
    /** Nothing of its own. */
    public static final HouseStyle NONE = new HouseStyle(Map.of(), true);
    /** The name of the option that names the style sheet. */
    public static final String CSS = "css";
    /** The name of the option that says whether letters are embedded. */
    public static final String FONTS = "fonts";
    /** What {@code --fonts} may be. */
    public static final String EMBEDDED = "embedded";
    /** What {@code --fonts} may be. */
    public static final String NO_FONTS = "none";

    /** Takes an unmodifiable copy of the map. */
    public HouseStyle {
        colours = Map.copyOf(colours);
    }

    /** Returns why an option changes nothing about a picture, the rest of a sentence; empty if it does. */
    public static Optional<String> obstacle(String option, PictureView view, Medium medium) {
        if (option.equals(FONTS)) {
            return medium == PictureFormat.SVG ? Optional.empty()
                    : Optional.of(PictureMessage.FONTS_ONLY_FOR_SVG.text());
        }
        return view != PictureView.WINDOW ? Optional.empty()
                : Optional.of(PictureMessage.CSS_ONLY_FOR_VIEWS.text(Arrays.stream(PictureView.values())
                        .filter(it -> it != PictureView.WINDOW).map(PictureView::id)
                        .collect(Collectors.joining(", "))));
    }

    /**
     * Returns what is asked for.
     *
     * @param css the style sheet; empty for none
     * @param fonts whether letters are embedded, as {@code --fonts} says it; empty for as usual
     * @param folder where the style sheet is named from: a file in it
     * @throws StopException if the style sheet cannot be read, or one of them is wrong
     */
    public static HouseStyle of(String css, String fonts, Path folder) {
        if (!fonts.isEmpty() && !fonts.equals(EMBEDDED) && !fonts.equals(NO_FONTS)) {
            throw new StopException(FONTS,
                    PictureMessage.FONTS_REFUSED.text(NumberText.quoted(fonts), EMBEDDED, NO_FONTS));
        }
        return new HouseStyle(css.isEmpty() ? Map.of() : colours(css, folder), !fonts.equals(NO_FONTS));
    }

    private static Map<Tone, Color> colours(String css, Path folder) {
        if (SourceFile.isOfAnotherComputer(css)) {
            throw new StopException(CSS, PictureMessage.CSS_OF_OTHER_COMPUTER.text(NumberText.quoted(css)));
        }
        Path path = OutputFile.named(css).map(OutputFile::path).orElseThrow(
                () -> new StopException(CSS, PictureMessage.CSS_NO_NAME.text(NumberText.quoted(css))));
        return new ColourSheet(SourceFile.of(folder.resolveSibling(path))).colours();
    }
}
