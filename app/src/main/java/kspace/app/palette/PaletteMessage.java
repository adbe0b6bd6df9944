package kspace.app.palette;

import kspace.app.text.WindowMessage;

/** What the command palette says. */
enum PaletteMessage implements WindowMessage {
    ADDRESSES_AND_RANGES,
    COMMANDS,
    LESSONS,
    SAMPLES,
    OPENED_LAST,
    WORDS,
    NOT_POSSIBLE_NOW
}
