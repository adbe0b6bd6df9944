package kspace.core.kernel.asterinas;

import kspace.core.words.MessageKey;

/** How much a finding matters; each with the name that commands print, and its word for people. */
public enum Severity implements MessageKey {
    /** Good to know. */
    INFO,
    /** Something is not as its authors meant it. */
    WARNING,
    /** The real kernel would stop here. */
    ERROR;
}
