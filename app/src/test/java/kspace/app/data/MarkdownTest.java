package kspace.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as Markdown shows them. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '"', textBlock = """
            plain words, 4 GiB       => plain words, 4 GiB
            0xffff_8000_0000_0000    => 0xffff_8000_0000_0000
            _leading and trailing_   => \\_leading and trailing\\_
            a _ b                    => a \\_ b
            VPN[2] of [x](y)         => VPN\\[2\\] of \\[x\\](y)
            *bold* `code` ~~gone~~   => \\*bold\\* \\`code\\` \\~\\~gone\\~\\~
            a \\ b                   => a \\\\ b
            <b>&amp;</b>             => \\<b\\>\\&amp;\\</b\\>
            a | b $x$                => a \\| b \\$x\\$
            """)
    void inline_specialCharacters_areEscapedWhereTheyMeanSomething(String text, String expected) {
        assertThat(Markdown.inline(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a \n\n b", "  a\u2028b\n"})
    void inline_severalLines_becomeOne(String text) {
        assertThat(Markdown.inline(text)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "map.svg, map.svg", "my map (1).svg, my%20map%20%281%29.svg", "ü.png, %C3%BC.png",
        "../a/b-c_d.png, ../a/b-c_d.png", "100%.png, 100%25.png", "a?b#c.png, a%3Fb%23c.png"})
    void destination_anyPath_cannotEndTheLink(String path, String expected) {
        assertThat(Markdown.destination(path)).isEqualTo(expected);
    }

    @Test
    void picture_always_hasItsWordsAndItsCaption() {
        assertThat(Markdown.picture("my map.svg", new AltText("A [map]", "What it *says*.", "All of it.")))
                .isEqualTo("![What it \\*says\\*.](my%20map.svg)\n\n*A \\[map\\]*\n");
    }
}
