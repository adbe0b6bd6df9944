package kspace.core.kernel;

import kspace.core.words.MessageKey;

/** What a check came to, most urgent first; each with the name that commands print, and its word for people. */
public enum CheckStatus implements MessageKey {
    /** The contract is broken. */
    FAIL,
    /** The contract is not broken, but something should be known. */
    FINDING,
    /** The contract holds. */
    PASS,
    /** There is nothing to look at, at this moment or on this machine. */
    SKIPPED;
}
