package kspace.app.export.picture;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with the wish for a picture. */
enum PictureMessage implements WindowMessage {
    SCALE_WITHOUT_PIXELS,
    NOT_FOR_GIF,
    TOO_MANY_PIXELS(NUMBER, NAME, COUNT),
    HAS_CONTROL_CHARACTER,
    TOO_LONG(NUMBER, NUMBER),
    WITHOUT_REFUSED(NAME, NAME, NAME),
    WITHOUT_ONLY_FOR(NAME, NAME),
    WITHOUT_WORDS(NAME),
    FONTS_ONLY_FOR_SVG,
    FONTS_REFUSED(NAME, NAME, NAME),
    CSS_ONLY_FOR_VIEWS(NAME),
    CSS_OF_OTHER_COMPUTER(NAME),
    CSS_NO_NAME(NAME),
    CSS_REFUSED(NAME),
    CSS_UNKNOWN(NAME, NUMBER, NAME, NAME),
    CSS_NO_COLOUR(NAME, NUMBER, NAME),
    CSS_TWICE(NAME, NUMBER, NAME),
    CSS_WITHOUT_COLOURS(NAME, NAME),
    A_STYLE_SHEET,
    TEXT_REFUSED(NAME),
    TEXT_WITHOUT_WIDTH,
    WIDTH_BESIDE_SIZE,
    SIZE_OF_PAIR,
    WIDTH_REFUSED(NAME, NUMBER, NUMBER),
    PNG_IMAGE,
    SVG_DRAWING,
    PDF_PAGE,
    NO_TRUTH(QUOTE),
    SIZE_REFUSED(QUOTE, NAME, NAME, NUMBER),
    SIZE_REFUSED_IN_THEME(QUOTE, NAME, NAME, NAME, NUMBER);

    private final Parameters parameters;

    PictureMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
