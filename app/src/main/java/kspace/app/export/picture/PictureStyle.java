package kspace.app.export.picture;

import java.util.Set;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Theme;
import kspace.app.point.Pointers;

/**
 * How a picture looks, whatever it shows; what the program remembers of the last picture of a view.
 *
 * @param size the size of the view, without margin, title and caption
 * @param text how large the smallest type of a figure on a page is, in pixels; 0 for a view as the window has it
 * @param omits what it is without
 * @param scale how many pixels an image has for each pixel of the window, 1 to 4; SVG and PDF have none
 * @param theme the theme
 * @param margin the room around the view in pixels, 0 to 400
 * @param transparent whether what is behind the picture shows through its background
 * @param title the words above the view; empty for none
 * @param caption the sentences below the view; empty for none
 * @param alt what is said to those who do not see it; empty for what the program says about it
 * @param house what the document wants of all its pictures
 * @param pointers what it points at
 */
public record PictureStyle(
        PictureSize size, double text, Set<Omit> omits, int scale, Theme theme, int margin, boolean transparent,
        String title, String caption, String alt, HouseStyle house, Pointers pointers) {
    /** Takes an unmodifiable copy of the set. */
    public PictureStyle {
        omits = Set.copyOf(omits);
    }

    /** The largest scale. */
    public static final int MOST_SCALE = 4;
    /** The widest margin. */
    public static final int MOST_MARGIN = 400;

    /** Returns the style of a view that nothing was asked about. */
    public static PictureStyle of(PictureView view) {
        return of(view, Theme.LIGHT);
    }

    /** Returns the style of a view that nothing but a theme was asked for. */
    public static PictureStyle of(PictureView view, Theme theme) {
        double text = view.isFigureAlways() ? Density.LEAST_TYPE : 0;
        return new PictureStyle(view.usualSize(theme), text, Set.of(), 1, theme, 0, false, "", "", "", HouseStyle.NONE,
                Pointers.NONE);
    }

    /**
     * Returns whether it is a figure on a page: its type is as large as asked for, it has only what it shows, and where it is as
     * high as that needs, its size has no height.
     */
    public boolean isFigure() {
        return text > 0;
    }

    /** Returns this in another size. */
    public PictureStyle withSize(PictureSize other) {
        return new PictureStyle(other, text, omits, scale, theme, margin, transparent, title, caption, alt, house,
                pointers);
    }

    /** Returns this at another scale. */
    public PictureStyle withScale(int other) {
        return new PictureStyle(size, text, omits, other, theme, margin, transparent, title, caption, alt, house,
                pointers);
    }

    /** Returns this in another theme. */
    public PictureStyle in(Theme other) {
        return new PictureStyle(size, text, omits, scale, other, margin, transparent, title, caption, alt, house,
                pointers);
    }

    /** Returns this with a margin. */
    public PictureStyle withMargin(int other) {
        return new PictureStyle(size, text, omits, scale, theme, other, transparent, title, caption, alt, house,
                pointers);
    }

    /** Returns this with or without a background. */
    public PictureStyle withTransparent(boolean other) {
        return new PictureStyle(size, text, omits, scale, theme, margin, other, title, caption, alt, house,
                pointers);
    }

    /** Returns this with other words around the view. */
    public PictureStyle withWords(String otherTitle, String otherCaption) {
        return new PictureStyle(size, text, omits, scale, theme, margin, transparent, otherTitle, otherCaption,
                alt, house, pointers);
    }

    /** Returns this pointing at something else. */
    public PictureStyle withPointers(Pointers others) {
        return new PictureStyle(size, text, omits, scale, theme, margin, transparent, title, caption, alt, house,
                others);
    }

    /** Returns this with other words for those who do not see it. */
    public PictureStyle withAlt(String other) {
        return new PictureStyle(size, text, omits, scale, theme, margin, transparent, title, caption, other, house,
                pointers);
    }

    /** Returns this as a document wants it. */
    public PictureStyle in(HouseStyle other) {
        return new PictureStyle(
                size, text, omits, scale, theme, margin, transparent, title, caption, alt, other, pointers);
    }
}
