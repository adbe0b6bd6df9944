package kspace.app.tables.list;

/** What the rows of the list are. */
public enum ListKind {
    /** The pages that are mapped. */
    LEAVES("leaves", "The pages that are mapped at this moment");

    private final String words;
    private final String purpose;

    ListKind(String words, String purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /** Returns what people call them. */
    public String words() {
        return words;
    }

    /** Returns what they are. */
    public String purpose() {
        return purpose;
    }
}
