package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.data.figure.DecisionWords;
import kspace.app.data.figure.ListWords;
import kspace.app.data.figure.RangesWords;
import kspace.app.data.figure.TlbWords;
import kspace.app.state.Snapshot;

/**
 * What a picture says, for those who do not see it: made from the same snapshot as the picture.
 *
 * @param caption what the picture is, without a full stop, as it stands beneath it
 * @param brief what the picture says, in one sentence
 * @param full all that the picture says, in sentences; the brief one is the first
 */
public record AltText(String caption, String brief, String full) {

    private static final String SENTENCE_ENDS = ".!?\u2026";

    /** Returns the words of a picture of {@code view}. */
    public static AltText of(ViewKind view, Snapshot snapshot) {
        Scene scene = new Scene(snapshot);
        return switch (view) {
            case WINDOW -> window(scene);
            case MAP -> alone(scene, view, MapWords.of(scene));
            case TABLES -> alone(scene, view, new TablesWords(scene));
            case TRANSLATION -> translation(scene, Integer.MAX_VALUE);
            case TIMELINE -> alone(scene, view, new TimelineWords(scene));
            case ENTRY -> alone(scene, view, new EntryPageWords(scene));
            case COST -> alone(scene, view, new CostWords(scene));
            case RANGES -> alone(scene, view, new RangesWords(scene));
            case DECISION -> alone(scene, view, new DecisionWords(scene));
            case TLB -> alone(scene, view, new TlbWords(scene));
            case LIST -> ofList(snapshot, Set.of());
        };
    }

    /** Returns the words of a picture of the list of pages that pass some tests. */
    public static AltText ofList(Snapshot snapshot, Set<PageTest> tests) {
        Scene scene = new Scene(snapshot);
        return alone(scene, ViewKind.LIST, new ListWords(scene, tests));
    }

    /**
     * Returns the words of a picture of the translation that has only got as far as a number of table reads.
     *
     * @param nrReads 0 for the address alone; more than there are for the whole walk with its result
     */
    public static AltText ofTranslation(Snapshot snapshot, int nrReads) {
        return translation(new Scene(snapshot), nrReads);
    }

    /**
     * Returns the words of a series whose last picture says all that the others say.
     *
     * @param extent how many pictures it has, as it ends a caption
     * @param last what the last one says
     */
    public static AltText ofSeries(String extent, AltText last) {
        return new AltText(DataMessage.CAPTION_OF_SERIES.text(last.caption(), extent),
                DataMessage.SERIES_ENDS_WITH.text(extent, last.brief()),
                DataMessage.SERIES_ENDS_WITH.text(extent, last.full()));
    }

    /**
     * Returns the words of a series.
     *
     * @param extent how many pictures it has and where it begins, as it ends a caption
     * @param labels which picture each is, in words
     * @param pictures what each says; none of them is missing
     */
    public static AltText ofSeries(String extent, List<String> labels, List<AltText> pictures) {
        AltText whole = ofSeries(extent, pictures.getLast());
        List<String> all = new ArrayList<>(List.of(whole.brief()));
        for (int i = 0; i < pictures.size(); i++) {
            all.add(DataMessage.LABELLED.text(labels.get(i), pictures.get(i).brief()));
        }
        return new AltText(whole.caption(), whole.brief(), String.join(" ", all));
    }

    /**
     * Returns the words of a picture that shows two things side by side.
     *
     * @param differences what differs, in sentences
     */
    public static AltText ofPair(AltText left, AltText right, List<String> differences) {
        String caption = DataMessage.CAPTION_OF_PAIR.text(left.caption(), right.caption());
        String brief = DataMessage.PAIR_SHOWS.text(left.caption(), right.caption());
        return new AltText(caption, brief, Stream.of(
                Stream.of(brief), differences.stream(),
                Stream.of(DataMessage.AT_LEFT.text(left.full()), DataMessage.AT_RIGHT.text(right.full())))
                .flatMap(it -> it).collect(Collectors.joining(" ")));
    }

    /** Returns these words with those that stand around the picture; each may be empty. */
    public AltText with(String title, String below) {
        return new AltText(caption, brief,
                full + around(DataMessage.TITLE_IS, title) + around(DataMessage.CAPTION_IS, below));
    }

    /** Returns these words, or those that somebody wrote in their place.
     *
     * @param own them; empty for none
     */
    public AltText orOwn(String own) {
        String line = own.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? this : new AltText(caption, line, line);
    }

    /** Returns what stands below the picture: a caption, or a title, or what the picture is; each may be empty. */
    String captionOr(String below, String title) {
        return !below.isEmpty() ? below : !title.isEmpty() ? title : caption;
    }

    /** Returns these words with those that stand beside the picture and say what is where. */
    public AltText pointing(List<String> words) {
        return words.isEmpty() ? this
                : new AltText(caption, brief, full + around(DataMessage.POINTS_AT, String.join("; ", words)));
    }

    private static String around(DataMessage what, String words) {
        if (words.isEmpty()) {
            return "";
        }
        String line = words.strip().replaceAll("\\s+", " ");
        return " " + what.text(line) + (SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0 ? "." : "");
    }

    private static AltText translation(Scene scene, int nrReads) {
        TranslationWords words = new TranslationWords(scene, nrReads);
        return of(
                words.isComplete()
                        ? DataMessage.TRANSLATION_OF.text(scene.selected(), scene.machine(), scene.shortMoment())
                        : DataMessage.TRANSLATION_SO_FAR.text(
                                scene.selected(), nrReads, scene.machine(), scene.shortMoment()),
                words);
    }

    private static AltText alone(Scene scene, ViewKind view, ViewWords words) {
        return of(
                DataMessage.PART_OF.text(Phrase.sentence(view.displayName()), scene.machine(), scene.shortMoment()),
                words);
    }

    private static AltText of(String caption, ViewWords words) {
        List<String> all = new ArrayList<>(List.of(words.brief()));
        all.addAll(words.more());
        return new AltText(caption, words.brief(), String.join(" ", all));
    }

    private static AltText window(Scene scene) {
        String brief = DataMessage.WINDOW_SHOWS.text(scene.machine(), scene.moment(), scene.figures(),
                new TranslationWords(scene, Integer.MAX_VALUE).outcome(scene.selected()));
        Stream<ViewWords> views = Stream.concat(
                Stream.of(MapWords.of(scene), new TablesWords(scene),
                        new TranslationWords(scene, Integer.MAX_VALUE)),
                scene.snapshot().booted().map(_ -> new TimelineWords(scene)).stream());
        List<String> all = new ArrayList<>(List.of(brief));
        all.add(scene.paging());
        views.forEach(words -> {
            all.add(words.brief());
            all.addAll(words.more());
        });
        all.addAll(scene.findings());
        return new AltText(
                DataMessage.WINDOW_CAPTION.text(scene.machine(), scene.shortMoment()), brief,
                String.join(" ", all));
    }
}
