package kspace.app.map.readout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.kernel.asterinas.Finding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * What a mark on the map has to say.
 *
 * @param icon the sign that goes with it
 * @param title what it is about
 * @param sentences what there is to know, each with its full stop
 */
public record MarkWords(Ikon icon, String title, List<RichText> sentences) {

    /** Returns what is worth knowing about one address. */
    public static MarkWords of(List<Finding> findings) {
        return new MarkWords(
                MaterialDesignA.ALERT_OUTLINE,
                findings.getFirst().place().orElseThrow().toString(),
                findings.stream().map(finding -> Sentences.sentence(finding.words())).toList());
    }

    /** Returns all of it, to be read aloud. */
    public String spoken() {
        return Stream.concat(Stream.of(title + "."), sentences.stream().map(RichText::plain))
                .collect(Collectors.joining(" "));
    }
}
