package kspace.core.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.core.address.PlainText;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.words.Message;

/** Finds addresses by what people write, and says in words where an address lies. */
public interface AddressBook {

    /** What became of a text. */
    public sealed interface Lookup {}

    /**
     * The text names an address.
     *
     * @param va the address
     */
    public record Found(Vaddr va) implements Lookup {}

    /**
     * The text names no address.
     *
     * @param sentence what is wrong and what is allowed
     */
    public record Refused(String sentence) implements Lookup {
        /** Makes the sentence fit to be shown, whatever it quotes. */
        public Refused {
            sentence = PlainText.sentence(sentence);
        }
    }

    /**
     * A text to offer to someone who is typing.
     *
     * @param text what to put in place of what was typed; functions end in their opening parenthesis
     * @param va the address that it names; empty for a function
     * @param note what it is, for people
     */
    public record Suggestion(String text, Optional<Vaddr> va, Message note) {}

    /** Finds the address that {@code text} names. */
    default Lookup find(String text) {
        try {
            return new Found(address(text.strip()));
        } catch (TextException e) {
            return new Refused(e.sentence());
        }
    }

    /**
     * Returns the address that {@code text} names, which has no spaces around it.
     *
     * @throws TextException if it names none
     */
    Vaddr address(String text);

    /**
     * Returns the address {@code offset} bytes after {@code start}, or before it.
     *
     * @param isBefore whether it is before
     * @param written the offset as a refusal writes it
     * @throws TextException if there is none
     */
    static Vaddr moved(Vaddr start, boolean isBefore, long offset, String written) {
        long to = isBefore ? start.value() - offset : start.value() + offset;
        if (isBefore ? Unsigned.less(start.value(), offset) : Unsigned.less(to, offset)) {
            throw new TextException(
                    (isBefore ? AddressWords.BELOW_0 : AddressWords.PAST_THE_END).of(start, written));
        }
        return new Vaddr(to);
    }

    /**
     * Returns the addresses of the range that {@code name} stands for; empty if it is no such name.
     *
     * @throws TextException if it is a name that may be given, and nothing has it here
     */
    Optional<VaddrRange> range(String name);

    /** Returns the names of ranges, for a sentence. */
    List<String> rangeNames();

    /** Returns where an address lies, in words. */
    Message describe(Vaddr va);

    /** Returns all that may be offered, in the order in which people look for it. */
    List<Suggestion> suggestions();

    /** Returns what someone who has typed {@code prefix} may mean, best first; nothing once an offset has begun. */
    default List<Suggestion> suggest(String prefix) {
        String typed = prefix.strip().toLowerCase(Locale.ROOT);
        if (typed.contains("+") || typed.contains("(")) {
            return List.of();
        }
        List<Suggestion> all = suggestions();
        Stream<Suggestion> starting = all.stream().filter(it -> it.text().toLowerCase(Locale.ROOT).startsWith(typed));
        Stream<Suggestion> containing = all.stream()
                .filter(it -> it.text().toLowerCase(Locale.ROOT).indexOf(typed) > 0 || hasWord(it.note(), typed));
        return Stream.concat(starting, containing).distinct().toList();
    }

    private static boolean hasWord(Message note, String beginning) {
        return Pattern.compile("\\b" + Pattern.quote(beginning)).matcher(note.toString().toLowerCase(Locale.ROOT))
                .find();
    }
}
