package kspace.app.glossary;

import java.util.List;
import kspace.app.data.Phrase;
import kspace.core.address.PlainText;
import kspace.core.explain.Explanation;
import kspace.core.explain.Fact;
import kspace.core.words.Message;

/** What a text says, in words, for the command and the window. */
public final class ExplainedText {
    private static final String INDENT = "  ";

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

    /** Returns all that it says, as plain text: a line for each sentence, those about what else there is to say indented. */
    public static String plain(Explanation explanation) {
        StringBuilder text = new StringBuilder(heading(explanation)).append('\n');
        for (Paragraph paragraph : of(explanation)) {
            text.append(paragraph.sentence()).append('\n');
            paragraph.details().forEach(it -> text.append(INDENT).append(it).append('\n'));
        }
        return text.toString();
    }

    private static Paragraph paragraph(Fact fact) {
        return new Paragraph(
                PlainText.sentence(fact.sentence() + "."),
                fact.details().stream().map(Message::toString).map(PlainText::sentence).toList());
    }
}
