package kspace.core.words;

/** What can be said as it is: a message, or a key whose message has no arguments. */
public sealed interface Sayable permits Message, MessageKey {

    /** Returns the message. */
    Message message();
}
