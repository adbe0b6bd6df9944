package kspace.app.shell.bar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kspace.app.data.Phrase;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.state.Explorer;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.AddressBook.Suggestion;
import kspace.core.kernel.NamedRange;

/** The text of the go-to field: what it means, how it may go on, and what is wrong with it. */
public final class GoToViewModel {
    /** Below this, too many addresses begin with what was typed. */
    private static final int MIN_DIGITS_TO_COMPLETE = 3;
    private static final int LONGEST_HEX = 80;
    private static final int MOST_BEFORE = 5;
    private static final String GROUP_SEPARATOR = "_";

    private final Explorer explorer;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Hint> hint = new ReadOnlyObjectWrapper<>(Hint.NONE);
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private boolean typing;

    /**
     * What is shown after the text while it is typed.
     *
     * @param rest how the text may go on; empty if it is not completed
     * @param words where the address lies, the completed one if there is a completion; empty if it is none
     * @param completed the text with its completion
     */
    record Hint(String rest, String words, String completed) {
        static final Hint NONE = new Hint("", "", "");

        boolean completes() {
            return !rest.isEmpty();
        }
    }

    public GoToViewModel(Explorer explorer) {
        this.explorer = explorer;
        text.addListener(_ -> {
            error.set("");
            read();
        });
        explorer.snapshotProperty().addListener(_ -> follow());
        showSelection();
    }

    /** Returns what stands in the field. */
    StringProperty textProperty() {
        return text;
    }

    /** Returns what is shown after the text. */
    ReadOnlyObjectProperty<Hint> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Returns the names that may be meant, best first. */
    ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** Returns what is wrong with the text that was to be gone to; empty as soon as the text changes. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Says whether someone types; else the field follows the selection. */
    void setTyping(boolean typing) {
        this.typing = typing;
        follow();
    }

    private void follow() {
        if (typing) {
            read();
        } else {
            showSelection();
        }
    }

    /** Puts the selected address in the field. */
    void showSelection() {
        text.set(Hex.grouped(explorer.snapshot().selection().va().value()));
        error.set("");
        // The same address may lie in something else after a change of the machine.
        read();
    }

    /** Goes to what the text names; returns whether it is an address. What is wrong with it is said. */
    boolean go() {
        return goToText();
    }

    /** Returns whether the text is an address by itself. */
    boolean isAddress() {
        return book().find(text.get()) instanceof AddressBook.Found;
    }

    /** Returns whether the text may mean something else than the address that it is. */
    boolean isOpen() {
        String typed = text.get().strip();
        return !typed.isEmpty() && (isSelection(typed) || !isHex(typed));
    }

    /** Returns what is looked for: nothing in particular, before anything is typed. */
    String sought() {
        String typed = text.get().strip();
        return isSelection(typed) ? "" : typed;
    }

    /**
     * Returns the names that may be meant, best first; if nothing is typed, the addresses that were selected last, and the names that
     * are always offered.
     */
    List<PaletteItem> addresses() {
        return Stream.concat(sought().isEmpty() ? before() : Stream.empty(), named()).toList();
    }

    private Stream<PaletteItem> before() {
        return explorer.selectedBefore().stream().limit(MOST_BEFORE).map(va -> new PaletteItem(PaletteKind.ADDRESS,
                Hex.grouped(va.value()), book().describe(va).toString(), "", "mdi2h-history", true, () -> {
                    explorer.select(va);
                    return true;
                }));
    }

    private Stream<PaletteItem> named() {
        return suggestions.get().stream().map(it -> new PaletteItem(
                PaletteKind.ADDRESS, it.text(), note(it), "", "mdi2m-map-marker-outline", true, () -> take(it)));
    }

    private static String note(Suggestion suggestion) {
        return suggestion.va().map(va -> Hex.grouped(va.value()) + " \u00b7 ").orElse("") + suggestion.note();
    }

    private boolean goToText() {
        return switch (book().find(text.get())) {
            case AddressBook.Found found -> {
                error.set("");
                explorer.select(found.va());
                yield true;
            }
            case AddressBook.Refused refused -> {
                error.set(Phrase.sentence(refused.sentence()));
                yield false;
            }
        };
    }

    /** Takes the completion, if there is one. */
    boolean complete() {
        Hint now = hint.get();
        if (now.completes()) {
            text.set(now.completed());
        }
        return now.completes();
    }

    /** Takes a suggestion: goes to its address, or leaves a function to be filled in. */
    boolean take(Suggestion suggestion) {
        text.set(suggestion.text());
        return suggestion.va().isPresent() && goToText();
    }

    private AddressBook book() {
        return explorer.snapshot().space().book();
    }

    private void read() {
        String typed = text.get().strip();
        suggestions.set(isSelection(typed) ? book().suggest("") : isHex(typed) ? List.of()
                : book().suggest(typed.startsWith("@") ? typed.substring(1) : typed));
        hint.set(typed.isEmpty() ? Hint.NONE : completion(typed).orElseGet(() -> description(typed)));
    }

    private boolean isSelection(String typed) {
        return typed.equals(Hex.grouped(explorer.snapshot().selection().va().value()));
    }

    private static boolean isHex(String typed) {
        // Whatever is longer is an address with too many digits at best.
        return typed.length() <= LONGEST_HEX && typed.matches("(0[xX])?[0-9a-fA-F_]*[0-9][0-9a-fA-F_]*");
    }

    private Hint description(String typed) {
        return switch (book().find(typed)) {
            case AddressBook.Found found -> new Hint("", book().describe(found.va()).toString(), typed);
            case AddressBook.Refused _ -> Hint.NONE;
        };
    }

    private Optional<Hint> completion(String typed) {
        return addressCompletion(typed).or(() -> nameCompletion(typed));
    }

    private Optional<Hint> nameCompletion(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return suggestions.get().stream()
                .filter(it -> it.text().toLowerCase(Locale.ROOT).startsWith(lower)
                        && it.text().length() > typed.length())
                .findFirst()
                .map(it -> new Hint(
                        it.text().substring(typed.length()),
                        it.va().map(va -> book().describe(va)).orElse(it.note()).toString(),
                        it.text()));
    }

    /** Completes a beginning of the selected address, or of the start of a range. */
    private Optional<Hint> addressCompletion(String typed) {
        String digits = typed.replaceFirst("^0[xX]", "").replace(GROUP_SEPARATOR, "").toLowerCase(Locale.ROOT);
        if (digits.length() < MIN_DIGITS_TO_COMPLETE || !digits.matches("[0-9a-f]+")) {
            return Optional.empty();
        }
        Stream<Vaddr> ranges = explorer.snapshot().space().ranges().stream()
                .map(NamedRange::range)
                .map(range -> range.first());
        return Stream.concat(Stream.of(explorer.snapshot().selection().va()), ranges)
                .filter(va -> beginsWith(va, digits))
                .findFirst()
                .map(va -> new Hint(rest(typed, digits, va), book().describe(va).toString(),
                        typed + rest(typed, digits, va)));
    }

    private static boolean beginsWith(Vaddr va, String digits) {
        String all = Hex.grouped(va.value()).replace(GROUP_SEPARATOR, "");
        return all.startsWith(digits) && all.length() > digits.length();
    }

    /** Returns the digits that follow, in groups if the typed ones are or are too few to tell. */
    private static String rest(String typed, String digits, Vaddr va) {
        String grouped = Hex.grouped(va.value());
        boolean groups = typed.contains(GROUP_SEPARATOR) || digits.length() <= grouped.indexOf(GROUP_SEPARATOR);
        if (!groups) {
            return grouped.replace(GROUP_SEPARATOR, "").substring(digits.length());
        }
        int at = 0;
        for (int seen = 0; seen < digits.length(); at++) {
            if (grouped.charAt(at) != '_') {
                seen++;
            }
        }
        String rest = grouped.substring(at);
        return typed.endsWith(GROUP_SEPARATOR) && rest.startsWith(GROUP_SEPARATOR) ? rest.substring(1) : rest;
    }
}
