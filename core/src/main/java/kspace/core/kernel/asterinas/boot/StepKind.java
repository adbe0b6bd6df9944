package kspace.core.kernel.asterinas.boot;

/** What a step does, as far as one wants to go from one such step to the next. */
public enum StepKind {
    /** A table is allocated. */
    TABLE,
    /** A page is mapped. */
    PAGE
}
