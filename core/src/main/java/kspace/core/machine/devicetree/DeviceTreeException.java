package kspace.core.machine.devicetree;

import kspace.core.words.Message;

/** A device tree source that is cut or wrong. */
public final class DeviceTreeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message words;

    DeviceTreeException(int line, Message words) {
        this.line = line;
        this.words = words;
    }

    /** Returns the line at which it was seen. */
    public int line() {
        return line;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    /** Returns what is wrong. */
    public String sentence() {
        return words.toString();
    }

    @Override
    public String getMessage() {
        return sentence();
    }
}
