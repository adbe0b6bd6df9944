package kspace.core.kernel.asterinas;

import kspace.core.words.MessageKey;

/** The sources of the constants of the kernel's layout. */
enum LayoutWords implements MessageKey {
    CODE,
    COMMENT,
    UPSTREAM
}
