package kspace.app.zoom;

import kspace.app.text.WindowMessage;

/** What the scale of an axis is called. */
enum ZoomMessage implements WindowMessage {
    SCHEMATIC,
    EVERY_PART_HIGH_ENOUGH_READ,
    TRUE,
    HEIGHTS_PROPORTION_SIZES,
    ZOOM,
    FROM_ALL_264_BYTES_ONE
}
