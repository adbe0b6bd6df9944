package kspace.core.kernel.asterinas.boot;

/** What a step does, as far as one wants to go from one such step to the next. */
public enum StepKind {
    /** A table is allocated. */
    TABLE("table"),
    /** A page is mapped. */
    PAGE("page");

    private final String displayName;

    StepKind(String displayName) {
        this.displayName = displayName;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }
}
