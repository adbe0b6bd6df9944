package kspace.app.inspector.walk;

/** Access rights as people who know page tables write them. */
public final class Access {
    private Access() {}

    /** Returns three letters with a dash for what is not allowed: {@code RW-}, {@code R-X}. */
    public static String text(boolean read, boolean write, boolean execute) {
        return (read ? "R" : "-") + (write ? "W" : "-") + (execute ? "X" : "-");
    }
}
