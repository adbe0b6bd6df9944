package kspace.app.map.compare;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the marks of differences say. */
enum MapCompareMessage implements WindowMessage {
    HERE(NAME),
    DIFFERENCES(NUMBER),
    CLICK_GO_FROM_ONE_NEXT,
    HERE_IS(NAME),
    AFTER_THE_LAST_STEP;

    private final Parameters parameters;

    MapCompareMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
