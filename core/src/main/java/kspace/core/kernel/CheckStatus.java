package kspace.core.kernel;

/** What a check came to, most urgent first. */
public enum CheckStatus {
    /** The contract is broken. */
    FAIL("fail"),
    /** The contract is not broken, but something should be known. */
    FINDING("finding"),
    /** The contract holds. */
    PASS("pass"),
    /** There is nothing to look at, at this moment or on this machine. */
    SKIPPED("skipped");

    private final String id;

    CheckStatus(String id) {
        this.id = id;
    }

    /** Returns the name that commands print. */
    public String id() {
        return id;
    }
}
