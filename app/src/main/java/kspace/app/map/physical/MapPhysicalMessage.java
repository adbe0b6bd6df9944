package kspace.app.map.physical;

import kspace.app.text.WindowMessage;

/** What the physical column says. */
enum MapPhysicalMessage implements WindowMessage {
    BAD_MEMORY,
    USABLE,
    RECLAIMABLE,
    RESERVED,
    UNKNOWN,
    MODULE,
    FRAMEBUFFER,
    KERNEL,
    METADATA,
    TABLES,
    SEVERAL,
    SOME_MEMORY,
    SHOWN
}
