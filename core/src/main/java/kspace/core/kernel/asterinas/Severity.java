package kspace.core.kernel.asterinas;

/** How much a finding matters. */
public enum Severity {
    /** Good to know. */
    INFO("info"),
    /** Something is not as its authors meant it. */
    WARNING("warning"),
    /** The real kernel would stop here. */
    ERROR("error");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    /** Returns the name that commands print. */
    public String id() {
        return id;
    }
}
