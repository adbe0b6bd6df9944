package kspace.app.glossary;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.Markdown;
import kspace.app.state.Snapshot;

/** The glossary as a document. */
public final class GlossarySheet {
    private GlossarySheet() {}

    /** Returns it as Markdown, with the numbers of what is shown. */
    public static String markdown(Snapshot shown) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + Markdown.inline(GlossaryMessage.TITLE.text(shown.space().name())));
        for (Term term : Glossary.ofProgram().terms()) {
            lines.addAll(List.of("", "## " + Markdown.inline(term.name()), ""));
            lines.add(Markdown.inline(term.meaning(shown)));
            term.example(shown).ifPresent(it -> lines.addAll(List.of("", "> " + Markdown.inline(it))));
            if (!term.also().isEmpty()) {
                lines.addAll(List.of("", Markdown.inline(GlossaryMessage.ALSO.text(String.join(", ", term.also())))));
            }
            lines.addAll(List.of("", Markdown.inline(
                    GlossaryMessage.SEE.text(String.join(", ", term.see()), term.source()))));
        }
        return String.join("\n", lines) + "\n";
    }
}
