package kspace.core.kernel.asterinas.area;

/** A call on a KVirtArea that its contract refuses; nothing is mapped and no addresses are taken by it. */
public final class KVirtAreaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was refused. */
    public enum Kind {
        /** An area of 0 bytes. */
        EMPTY_AREA,
        /** A size that is not a multiple of 4 KiB. */
        UNALIGNED_SIZE,
        /** An offset that is not a multiple of 4 KiB. */
        UNALIGNED_OFFSET,
        /** A physical address that is not a multiple of 4 KiB. */
        UNALIGNED_PADDR,
        /** Pages that do not fit in the area after the offset. */
        OUTSIDE_AREA,
        /** A frame with fewer references than it is to be mapped times. */
        FRAME_NOT_REFERENCED,
        /** No free block of virtual addresses is large enough. */
        NO_SPACE,
        /** An area that was dropped already. */
        DROPPED,
        /** The number of an area that was never made. */
        NO_SUCH_AREA,
        /** More tracked frames than can be tried. */
        TOO_MANY_FRAMES,
        /** Frames that cannot be allocated, because they are not usable or something else holds them. */
        FRAMES_NOT_FREE
    }

    private final Kind kind;

    /** Creates the refusal of {@code kind}; {@code sentence} names the offending numbers in hexadecimal. */
    public KVirtAreaException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** Returns what was refused. */
    public Kind kind() {
        return kind;
    }
}
