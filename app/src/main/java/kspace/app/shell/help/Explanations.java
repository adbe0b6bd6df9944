package kspace.app.shell.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.GlossarySheet;
import kspace.app.glossary.Term;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.state.Snapshot;

/** Explains words in a window: where the pointer rests, by a key, and all of them in a card. */
public final class Explanations {
    private static final String TERM_ICON = "mdi2b-book-open-variant";

    private static final String FIRST_CHAPTER = "first-steps";
    /** The chapters about parts of the window, by their style classes. */
    private static final Map<String, String> CHAPTERS = Map.of("map-view", "map", "tables-view", "tables",
            "translation-view", "translation", "timeline-view", "timeline", "inspector-view", "inspector",
            "machine-editor", "what-if", "recorded-moment", "recordings", "lesson-panel", "learning");

    private final Supplier<Snapshot> shown;
    private final Desktop desktop;
    private final Consumer<String> news;
    private final TermFigures figures;
    private Optional<Pane> layers = Optional.empty();
    private Optional<RestingTip> tip = Optional.empty();
    private Optional<GlossaryCard> card = Optional.empty();
    private Optional<GuideCard> guide = Optional.empty();

    /**
     * Creates what explains.
     *
     * @param shown what the window shows, for examples
     * @param news says that the glossary was saved, or why not
     * @param figures pictures terms
     */
    public Explanations(
            Supplier<Snapshot> shown, Desktop desktop, Consumer<String> news, TermFigures figures) {
        this.figures = figures;
        this.shown = shown;
        this.desktop = desktop;
        this.news = news;
    }

    /** Explains what is in a window, above its layers. */
    public void watch(Pane above) {
        layers = Optional.of(above);
        RestingTip resting = new RestingTip(above, shown, figures);
        resting.watch(above);
        tip = Optional.of(resting);
    }

    /** Offers to explain what is pointed at or has the focus, and the glossary. */
    public void offerTo(Commands commands) {
        commands.offer(CommandId.EXPLAIN, this::explainHere)
                .offer(CommandId.GUIDE, this::openGuide)
                .offer(CommandId.GLOSSARY, () -> open(List.of(), Optional.empty()));
    }

    /** Returns the terms as things that are found. */
    public List<PaletteItem> items() {
        return Glossary.ofProgram().terms().stream().map(term -> new PaletteItem(PaletteKind.TERM, term.name(),
                String.join(", ", term.also()), "", TERM_ICON, true, () -> {
                    open(List.of(), Optional.of(term));
                    return true;
                })).toList();
    }

    private void explainHere() {
        Optional<Term> pointed = tip.flatMap(RestingTip::pointed).map(FoundWord::term);
        List<Term> here =
                pointed.map(List::of).orElseGet(() -> focused().map(Explanations::termsAround).orElse(List.of()));
        open(pointed.isPresent() ? List.of() : here, here.stream().findFirst());
    }

    private Optional<Node> focused() {
        return layers.map(Node::getScene).map(Scene::getFocusOwner);
    }

    /** Returns the terms of a node, or of the least part around it that has some. */
    private static List<Term> termsAround(Node node) {
        return Stream.iterate(node, it -> it != null, Node::getParent).map(FoundWord::in)
                .filter(it -> !it.isEmpty()).findFirst().orElse(List.of());
    }

    private void open(List<Term> terms, Optional<Term> first) {
        layers.ifPresent(above -> {
            tip.ifPresent(RestingTip::hide);
            GlossaryCard glossary = card.orElseGet(() -> {
                GlossaryCard made = new GlossaryCard(shown, this::print, figures);
                card = Optional.of(made);
                above.getChildren().add(made);
                return made;
            });
            glossary.toFront();
            glossary.show(terms, first);
        });
    }

    /** Shows the guide at the chapter about the part that has the focus. */
    private void openGuide() {
        String chapter = focused().stream().flatMap(node -> Stream.iterate(node, it -> it != null, Node::getParent))
                .flatMap(it -> it.getStyleClass().stream())
                .flatMap(it -> Optional.ofNullable(CHAPTERS.get(it)).stream())
                .findFirst().orElse(FIRST_CHAPTER);
        layers.ifPresent(above -> {
            close();
            tip.ifPresent(RestingTip::hide);
            GuideCard opened = guide.orElseGet(() -> {
                GuideCard made = new GuideCard();
                guide = Optional.of(made);
                above.getChildren().add(made);
                return made;
            });
            opened.toFront();
            opened.show(chapter);
        });
    }

    private void print(Snapshot snapshot) {
        desktop.chooseDocument("glossary.pdf").ifPresent(path -> write(path, snapshot));
    }

    private void write(Path path, Snapshot snapshot) {
        OutputFile file = new OutputFile(path);
        try {
            byte[] bytes = path.toString().endsWith(".md")
                    ? GlossarySheet.markdown(snapshot).getBytes(StandardCharsets.UTF_8)
                    : GlossaryPages.pdf(snapshot, figures);
            file.write(out -> out.write(bytes));
            close();
            news.accept(HelpMessage.GLOSSARY_SAVED.text(String.valueOf(path)));
        } catch (IOException e) {
            close();
            news.accept(HelpMessage.NOT_WRITTEN.text(file.sentence(e)));
        }
    }

    /** Returns whether the glossary or the guide is shown. */
    public boolean isOpen() {
        return card.filter(Node::isVisible).isPresent() || guide.filter(Node::isVisible).isPresent();
    }

    /** Closes the glossary and the guide; returns whether one was shown. */
    public boolean close() {
        boolean isGlossary = card.filter(GlossaryCard::close).isPresent();
        boolean isGuide = guide.filter(GuideCard::close).isPresent();
        return isGlossary || isGuide;
    }
}
