package kspace.app.tables;

/** How page tables are shown. */
public enum TablesForm {
    /** All levels, and the tables on the path to the selected address. */
    TREE(TablesMessage.TREE.text(), TablesMessage.ALL_LEVELS_TABLES_ON_PATH.text()),
    /** One below the other. */
    LIST(TablesMessage.LIST_WORDS.text(), TablesMessage.LEAVES_TABLES_OR_STEPS_ONE.text());

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
