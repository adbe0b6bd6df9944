package kspace.app.export.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgNamesTest {
    @Test
    void xml_everyCharacter_staysOrIsReplacedAsXmlSays() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            // Production 2 of XML 1.0, but for the carriage return, which XML reads as the end of a line.
            boolean isAllowed = c == 9 || c == 10 || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
                    || c >= 0x10000;
            String text = new String(new int[]{'a', c, 'b'}, 0, 3);
            assertThat(SvgNames.xml(text)).as("%x", c).isEqualTo(isAllowed ? text : "a\ufffdb");
        }
    }

    @Test
    void marked_otherContent_hasAnotherMark() {
        String one = SvgNames.marked("<a id='" + SvgNames.of("clip1") + "'/>");
        String other = SvgNames.marked("<b id='" + SvgNames.of("clip1") + "'/>");
        assertThat(one).matches("<a id='k[0-9a-f]{10}-clip1'/>");
        assertThat(other).matches("<b id='k[0-9a-f]{10}-clip1'/>");
        assertThat(one.substring(2)).isNotEqualTo(other.substring(2));
    }
}
