package kspace.app.export.picture;

/** What a picture or a series is drawn to, as far as that decides which options mean something. */
public interface Medium {
    /** Returns whether it has pixels, so that a scale means something. */
    boolean hasPixels();

    /** Returns whether what is behind it can show through. */
    boolean canBeTransparent();
}
