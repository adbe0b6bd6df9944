package kspace.app.cli.console;

/** What the program tells the shell when it ends. */
public final class ExitCode {
    /** The command did what was asked. */
    public static final int OK = 0;
    /** A check failed. */
    public static final int CHECK_FAILED = 1;
    /** The command line or a machine is wrong. */
    public static final int BAD_INPUT = 2;
    /** The program itself is wrong ({@code EX_SOFTWARE} of BSD's sysexits.h). */
    public static final int INTERNAL = 70;
    /** The output cannot be written ({@code EX_IOERR}). */
    public static final int OUTPUT = 74;

    private ExitCode() {}
}
