package kspace.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedTextTest {
    /** What was typed stands in brackets. */
    private static String marked(String words, String typed) {
        return MatchedText.of(words, typed).pieces().stream()
                .map(piece -> piece.isTyped() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Export a picture         | exp      | [Exp]ort a picture
            Export a picture         | PICT     | Export a [pict]ure
            Export a picture         | pic exp  | [Exp]ort a [pic]ture
            Export a picture         | eap      | [E]xport [a] [p]icture
            Show or hide the map     | shm      | Show or hide the map
            paddr_to_vaddr(          | to_v     | paddr_[to_v]addr(
            metadata                 | metadata | [metadata]
            Go to phase kernel code  | ''       | Go to phase kernel code
            Next finding             | xyz      | Next finding
            """)
    void of_whatIsTyped_marksItAsOneOrByBeginningsOrInitials(String words, String typed, String expected) {
        assertThat(marked(words, typed)).isEqualTo(expected);
    }
}
