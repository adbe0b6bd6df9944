package kspace.app.text;

import java.util.List;
import java.util.Locale;
import kspace.core.words.Argument;
import kspace.core.words.Message;
import kspace.core.words.Wording;

/** Messages as rich text: what a piece looks like follows from the type of the argument that it stands for. */
public final class Sentences {
    private static final String FULL_STOP = ".";

    private Sentences() {}

    /** Returns what a message says, with addresses and code as numbers. */
    public static RichText rich(Message message) {
        RichText rich = RichText.empty();
        for (Wording.Piece piece : Wording.current().pieces(message)) {
            rich = switch (piece.argument().orElse(null)) {
                case Message part -> rich.then(part(part));
                case Argument argument when isMono(argument) -> rich.number(piece.text());
                case null, default -> rich.words(piece.text());
            };
        }
        return rich.joined();
    }

    private static RichText part(Message message) {
        return message.key() instanceof WindowMessage key && key.emphasis() != RichText.Kind.WORDS
                ? new RichText(List.of(new RichText.Span(key.emphasis(), message.toString())))
                : rich(message);
    }

    private static boolean isMono(Argument argument) {
        return switch (argument) {
            case Argument.Virtual _,Argument.End _,Argument.Physical _,Argument.Code _ -> true;
            case Argument.Range _,Argument.Memory _,Argument.Size _,Argument.Count _,Argument.Numeral _ -> false;
            case Argument.Name _,Argument.Quote _,Argument.Listing _,Message _ -> false;
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns what a message says as a sentence of its own: with a capital at its start and a full stop at its end. */
    public static RichText sentence(Message message) {
        RichText rich = rich(message);
        if (rich.isEmpty()) {
            return rich;
        }
        RichText.Span first = rich.spans().getFirst();
        RichText begun = first.kind() == RichText.Kind.WORDS
                ? RichText.of(capital(first.text())).then(new RichText(rich.spans().subList(1, rich.spans().size())))
                : rich;
        return begun.plain().endsWith(FULL_STOP) ? begun : begun.words(FULL_STOP).joined();
    }
}
