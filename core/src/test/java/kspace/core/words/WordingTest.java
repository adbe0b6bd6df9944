package kspace.core.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Vaddr VA = new Vaddr(0xffff_8000_0020_0000L);
    private static final Paddr PA = new Paddr(0x20_0000);

    /** One message for each type of argument, in files of this test. */
    private enum Words implements MessageKey {
        VIRTUAL(Argument.Kind.VIRTUAL),
        PHYSICAL(Argument.Kind.PHYSICAL),
        RANGE(Argument.Kind.RANGE),
        MEMORY(Argument.Kind.MEMORY),
        END(Argument.Kind.END),
        SIZE(Argument.Kind.SIZE),
        COUNT(Argument.Kind.COUNT),
        NUMBER(Argument.Kind.NUMBER),
        CODE(Argument.Kind.CODE),
        NAME(Argument.Kind.NAME),
        QUOTE(Argument.Kind.QUOTE),
        ALL(Argument.Kind.LIST),
        CHOICE(Argument.Kind.CHOICE),
        ROW(Argument.Kind.ROW),
        PAGES(Argument.Kind.COUNT),
        AROUND(Argument.Kind.MESSAGE, Argument.Kind.VIRTUAL),
        TWICE(Argument.Kind.NAME, Argument.Kind.NAME),
        NOWHERE;

        private static final String LINES = """
                virtual = {0}
                physical = {0}
                range = {0}
                memory = {0}
                end = {0}
                size = {0}
                count = {0}
                number = {0}
                code = {0}
                name = {0}
                quote = {0}
                all = {0}
                choice = {0}
                row = {0}
                pages = {0} {0|page is|pages are} the kernel's
                around = {0}, first at {1}
                twice = {1} after {0}, and {1} again
                """;

        private final Parameters parameters;

        Words(Argument.Kind... kinds) {
            parameters = Parameters.of(kinds);
        }

        @Override
        public String room() {
            return "test";
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public Optional<InputStream> open(String path) {
            assertThat(path).isEqualTo("en/core/test.properties");
            return Optional.of(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void message_ofEachKind_isWrittenInOneWay() {
        assertThat(Words.VIRTUAL.of(VA)).hasToString("0xffff_8000_0020_0000");
        assertThat(Words.PHYSICAL.of(PA)).hasToString("0x0020_0000");
        assertThat(Words.END.of(VaddrRange.ofBounds(0, 0x1000))).hasToString("0x0000_0000_0000_1000");
        assertThat(Words.END.of(VaddrRange.ofBounds(0, 0))).hasToString("2^64");
        assertThat(Words.RANGE.of(VaddrRange.ofBounds(0x2000, 0)))
                .hasToString("0x0000_0000_0000_2000 .. 0xffff_ffff_ffff_ffff");
        assertThat(Words.MEMORY.of(PaddrRange.of(0x2000, 0x4000))).hasToString("0x0000_2000 .. 0x0000_4000");
        assertThat(Words.SIZE.of(3 * ByteSize.GIB / 2)).hasToString("1.5 GiB");
        assertThat(Words.COUNT.of(3_398)).hasToString("3,398");
        assertThat(Words.NUMBER.of(3_398)).hasToString("3398");
        assertThat(Words.CODE.of("satp")).hasToString("satp");
        assertThat(Words.CODE.of(0x20_0067L)).hasToString("0x200067");
        assertThat(Words.NAME.of("linear map")).hasToString("linear map");
        assertThat(Words.QUOTE.of("a\nb")).hasToString("\"a\\nb\"");
        assertThat(Words.ALL.of(List.of("a", "b", "c"))).hasToString("a, b and c");
        assertThat(Words.CHOICE.of(List.of("a", "b"))).hasToString("a or b");
        assertThat(Words.ROW.of(List.of("a", "b", Words.PAGES.of(2)))).hasToString("a, b, 2 pages are the kernel's");
        assertThat(Words.ALL.of(List.of("a"))).hasToString("a");
        assertThat(Words.ALL.of(List.of())).hasToString("");
        assertThat(Words.TWICE.of("a", "b")).hasToString("b after a, and b again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';', value = {"0;0", "7;7", "999;999", "1000;1,000", "123456;123,456", "1234567;1,234,567",
                "-1;-1", "-999;-999", "-1000;-1,000", "-123456;-123,456"})
    void count_anyNumber_hasCommasBetweenThousands(long number, String expected) {
        assertThat(Wording.count(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, pages are", "1, page is", "2, pages are", "11, pages are", "21, pages are"})
    void plural_ofEachNumber_isTheEnglishOne(long number, String form) {
        assertThat(Words.PAGES.of(number)).hasToString(number + " " + form + " the kernel's");
    }

    @Test
    void pieces_ofAMessageInAMessage_keepWhatEachArgumentIs() {
        Message message = Words.AROUND.of(Words.PAGES.of(1), VA);

        assertThat(Wording.current().pieces(message)).containsExactly(
                new Wording.Piece("1 page is the kernel's", Optional.of(Words.PAGES.of(1))),
                new Wording.Piece(", first at ", Optional.empty()),
                new Wording.Piece("0xffff_8000_0020_0000", Optional.of(new Argument.Virtual(VA))));
        assertThat(message).isEqualTo(Words.AROUND.of(Words.PAGES.of(1L), new Vaddr(VA.value())));
    }

    @Test
    void pseudoLanguage_anyMessage_isLongerAndAccentedButForItsArguments() {
        Wording pseudo = Wording.of("pseudo");

        assertThat(pseudo.text(Words.PAGES.of(1_001))).isEqualTo("1,001 ƥåĝéš~ åŕé~ ţĥé~ ķéŕñéł~~'š");
        assertThat(pseudo.text(Words.ALL.of(List.of("a", "b", "c")))).isEqualTo("a, b åñđ~ c");
        assertThat(pseudo.text(Words.VIRTUAL.of(VA))).isEqualTo("0xffff_8000_0020_0000");
    }

    @Test
    void of_otherArgumentsThanTheKeyTakes_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.VIRTUAL.of())
                .withMessage("arguments are [VIRTUAL], not []");
        assertThatIllegalArgumentException().isThrownBy(() -> Words.VIRTUAL.of(PA))
                .withMessage("no VIRTUAL: 0x0020_0000");
        assertThatIllegalArgumentException().isThrownBy(() -> Words.SIZE.of("4 KiB")).withMessage("no SIZE: 4 KiB");
        assertThatIllegalArgumentException().isThrownBy(() -> Words.NAME.of(1)).withMessage("no NAME: 1");
    }

    @Test
    void text_ofAKeyWithoutWords_namesTheKey() {
        assertThatIllegalStateException().isThrownBy(() -> Words.NOWHERE.of().toString())
                .withMessage("no words for nowhere in test");
    }

    @Test
    void pattern_withBracesThatAreNoPlace_isRefused() {
        assertThatIllegalStateException().isThrownBy(() -> Pattern.of("a {0"))
                .withMessage("a brace is not closed: a {0");
        assertThatIllegalStateException().isThrownBy(() -> Pattern.of("a {b}"))
                .withMessage("braces without the number of an argument: a {b}");
        assertThatIllegalStateException().isThrownBy(() -> Pattern.of("a {}"))
                .withMessage("braces without the number of an argument: a {}");
    }
}
