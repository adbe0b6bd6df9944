package kspace.app.cli.console;

/** How a terminal shows words; each has its meaning without it as well. */
public enum Ink {
    /** What a table or a page is about. */
    HEADING("1"),
    /** Something that went well. */
    GOOD("32"),
    /** Something that is worth knowing. */
    NOTE("33"),
    /** Something that failed. */
    BAD("31");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Returns {@code text} with the control sequences around it. */
    String on(String text) {
        return text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
