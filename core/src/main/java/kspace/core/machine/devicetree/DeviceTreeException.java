package kspace.core.machine.devicetree;

/** A device tree source that is cut or wrong. */
public final class DeviceTreeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    DeviceTreeException(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** Returns the line at which it was seen. */
    public int line() {
        return line;
    }

    /** Returns what is wrong. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
