package kspace.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that others wrote, as it is shown. */
class PlainTextTest {
    private static final String ESC = String.valueOf((char) 0x1B);
    private static final String BACKSLASH_U = "\\" + "u";

    private static String character(int codePoint) {
        return new String(Character.toChars(codePoint));
    }

    @Test
    void escaped_escapeSequence_showsItInsteadOfObeyingIt() {
        assertThat(PlainText.escaped("a" + ESC + "[31mred")).isEqualTo("a" + BACKSLASH_U + "001b[31mred");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000", "7, 0007", "1b, 001b", "7f, 007f", "80, 0080", "9b, 009b", "ad, 00ad", "200b, 200b", "2028, 2028",
        "2029, 2029", "202a, 202a", "202e, 202e", "2060, 2060", "2066, 2066", "2069, 2069", "feff, feff", "fdd0, fdd0",
        "fffe, fffe", "ffff, ffff", "d800, d800", "dfff, dfff"})
    void escaped_whatSteersOrCannotBeSeen_isWrittenOut(String codePoint, String digits) {
        String text = "x" + character(Integer.parseInt(codePoint, 16)) + "y";
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThat(PlainText.escaped(text)).isEqualTo("x" + BACKSLASH_U + digits + "y");
        assertThat(PlainText.isPlain(PlainText.escaped(text))).isTrue();
    }

    @Test
    void escaped_tagsOutsideTheFirstPlane_areWrittenAsJsonWritesThem() {
        assertThat(PlainText.escaped(character(0xE0041))).isEqualTo(BACKSLASH_U + "db40" + BACKSLASH_U + "dc41");
    }

    @Test
    void escaped_lineEndsAndTabs_haveTheirUsualLetters() {
        assertThat(PlainText.escaped("a\nb\rc\td")).isEqualTo("a\\nb\\rc\\td");
        assertThat(PlainText.escapedLines("a\nb\tc")).isEqualTo("a\nb\\tc");
    }

    @ParameterizedTest
    @CsvSource({"41", "20", "a0", "e9", "5d0", "627", "200d", "200f", "61c", "600", "673a", "1f600", "10fffd", "e000"})
    void isPlain_lettersSignsAndTheMarksOfLanguages_stay(String codePoint) {
        String text = "x" + character(Integer.parseInt(codePoint, 16));
        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.escaped(text)).isSameAs(text);
    }

    @Test
    void escaped_everyCharacter_isPlainAfterwards() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(PlainTextTest::character)
                .collect(Collectors.joining(" "));
        assertThat(PlainText.isPlain(PlainText.escaped(all))).isTrue();
    }

    @Test
    void quoted_long_keepsItsBeginning() {
        assertThat(PlainText.quoted("0".repeat(60))).isEqualTo("\"" + "0".repeat(60) + "\"");
        assertThat(PlainText.quoted("0".repeat(61))).isEqualTo("\"" + "0".repeat(57) + "...\"");
        assertThat(PlainText.quoted(ESC.repeat(3_000_000))).isEqualTo(
                "\"" + (BACKSLASH_U + "001b").repeat(10).substring(0, 57) + "...\"");
    }

    @Test
    void word_long_losesItsMiddle() {
        assertThat(PlainText.word("/home/" + "a".repeat(3_000_000) + "/map.txt"))
                .isEqualTo("/home/" + "a".repeat(138) + "..." + "a".repeat(85) + "/map.txt")
                .hasSize(PlainText.LONGEST_WORD);
    }

    @Test
    void word_cutBetweenTheHalvesOfCharacters_keepsThemWhole() {
        String face = character(0x1F600);
        assertThat(PlainText.word("x" + face.repeat(1_000)).codePoints().filter(it -> it == '?')).isEmpty();
        assertThat(PlainText.isPlain(PlainText.word("x" + face.repeat(1_000)))).isTrue();
        assertThat(PlainText.isPlain(PlainText.beginning("x" + face.repeat(1_000), 60))).isTrue();
    }

    @Test
    void sentence_shortAndPlain_staysTheSame() {
        String sentence = "map.txt:3: the end must be above the start";
        assertThat(PlainText.sentence(sentence)).isEqualTo(sentence);
    }

    @Test
    void sentence_ofLines_isOneLine() {
        assertThat(PlainText.sentence("one,  \r\n   two\n\n three")).isEqualTo("one, two three");
    }

    @Test
    void sentence_withAHugePath_keepsWhereAndWhat() {
        String sentence =
                PlainText.sentence("/tmp/" + "x".repeat(3_000_000) + ".toml:7: arch is \"arm\"; allowed is more");
        assertThat(sentence).startsWith("/tmp/xxx").endsWith(".toml:7: arch is \"arm\"; allowed is more")
                .hasSizeLessThan(300);
    }

    @Test
    void sentence_ofManyWords_keepsBothEnds() {
        String sentence = PlainText.sentence("first " + "word ".repeat(1_000_000) + "last");
        assertThat(sentence).startsWith("first word").contains("...").endsWith("word last")
                .hasSize(PlainText.LONGEST_SENTENCE);
    }

    @Test
    void sentence_ofASentence_staysTheSame() {
        for (String text : new String[]{"a " + ESC.repeat(5_000) + " b", "x".repeat(5_000), "y ".repeat(5_000)}) {
            String sentence = PlainText.sentence(text);
            assertThat(sentence.length()).isLessThanOrEqualTo(PlainText.LONGEST_SENTENCE);
            assertThat(PlainText.sentence(sentence)).isEqualTo(sentence);
        }
    }
}
