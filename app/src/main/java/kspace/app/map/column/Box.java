package kspace.app.map.column;

/**
 * A segment with its place in the picture; its edges lie on whole pixels.
 *
 * @param segment the addresses and what they are
 * @param top the pixel at which they end
 * @param bottom the pixel at which they start
 */
public record Box<T>(Segment<T> segment, double top, double bottom) {

    /** Returns what it is. */
    public T content() {
        return segment.content();
    }

    /** Returns its height in pixels. */
    public double height() {
        return bottom - top;
    }

    /** Returns the pixel halfway. */
    public double middle() {
        return (top + bottom) / 2;
    }
}
