package kspace.app.glossary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.data.Phrase;
import kspace.core.address.PlainText;
import kspace.core.explain.Explanation;
import kspace.core.explain.Fact;
import kspace.core.words.Message;

/** What a text says, in words, for the command and the window. */
public final class ExplainedText {
    private static final int MOST_TOLD = 2;

    private ExplainedText() {}

    /**
     * What is said of one fact.
     *
     * @param sentence what it is
     * @param details what else there is to say, a sentence each
     */
    public record Paragraph(String sentence, List<String> details) {
        /** Takes an unmodifiable copy. */
        public Paragraph {
            details = List.copyOf(details);
        }
    }

    /** Says what the text is, and by which paging mode it was read. */
    public static String heading(Explanation explanation) {
        return GlossaryMessage.EXPLAINED_AS.text(
                Phrase.sentence(explanation.form().of().toString()), explanation.mode().id());
    }

    /** Returns what is said of each fact. */
    public static List<Paragraph> of(Explanation explanation) {
        return explanation.facts().stream().map(ExplainedText::paragraph).toList();
    }

    /** Returns what it says in a few sentences: of the first facts, and of the last, to which they lead. */
    public static String inShort(Explanation explanation) {
        List<Paragraph> all = of(explanation);
        List<Paragraph> told = all.size() <= MOST_TOLD + 1 ? all
                : Stream.concat(all.stream().limit(MOST_TOLD), Stream.of(all.getLast())).toList();
        return told.stream().flatMap(it -> it.equals(all.getFirst()) || it.equals(all.getLast())
                ? Stream.concat(Stream.of(it.sentence()), it.details().stream().limit(1))
                : Stream.of(it.sentence())).collect(Collectors.joining(" "));
    }

    private static Paragraph paragraph(Fact fact) {
        return new Paragraph(
                PlainText.sentence(fact.sentence() + "."),
                fact.details().stream().map(Message::toString).map(PlainText::sentence).toList());
    }
}
