package kspace.app.tables;

/** How page tables are shown. */
public enum TablesForm {
    /** All levels, and the tables on the path to the selected address. */
    TREE(TablesMessage.TREE.text(), TablesMessage.TREE_ABOUT.text()),
    /** One below the other. */
    LIST(TablesMessage.LIST_WORDS.text(), TablesMessage.LIST_ABOUT.text());

    private final String words;
    private final String purpose;

    TablesForm(String words, String purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /** Returns what people call it. */
    String words() {
        return words;
    }

    /** Returns what it shows. */
    String purpose() {
        return purpose;
    }
}
