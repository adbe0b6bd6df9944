package kspace.core.kernel.asterinas.area;

import kspace.core.words.Message;

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
    private final transient Message words;

    /** Creates the refusal of {@code kind}; {@code words} name the offending numbers in hexadecimal. */
    public KVirtAreaException(Kind kind, Message words) {
        this.kind = kind;
        this.words = words;
    }

    /** Returns what was refused. */
    public Kind kind() {
        return kind;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    @Override
    public String getMessage() {
        return words.toString();
    }
}
