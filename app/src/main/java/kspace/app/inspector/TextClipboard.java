package kspace.app.inspector;

/** Where copied text goes. */
@FunctionalInterface
interface TextClipboard {
    /** Replaces what the clipboard holds. */
    void put(String text);
}
