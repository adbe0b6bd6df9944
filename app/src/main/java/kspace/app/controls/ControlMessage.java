package kspace.app.controls;

import kspace.app.text.WindowMessage;

/** What our own controls say. */
enum ControlMessage implements WindowMessage {
    WHAT_THE_MARKS_MEAN,
    CLOSE,
    ESC
}
