package kspace.app.inspector;

/** Access rights as people who know page tables write them. */
final class Access {
    private Access() {}

    /** Returns three letters with a dash for what is not allowed: {@code RW-}, {@code R-X}. */
    static String text(boolean read, boolean write, boolean execute) {
        return (read ? "R" : "-") + (write ? "W" : "-") + (execute ? "X" : "-");
    }
}
