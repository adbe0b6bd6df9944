package kspace.core.space;

import java.util.List;
import kspace.core.address.PlainText;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * A recording that cannot be read, or that leads to more than can be told. The message is one sentence for its user, naming
 * where and what; whatever it quotes, it is fit to be shown ({@link PlainText#sentence}).
 */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;
    private final transient List<PagingMode> modes;

    /** Creates the refusal with its sentence. */
    public RecordingException(Message words) {
        this(words, List.of());
    }

    /**
     * Creates the refusal of what can be read once its paging mode is known.
     *
     * @param modes the paging modes to choose from
     */
    public RecordingException(Message words, List<PagingMode> modes) {
        this.words = words;
        this.modes = List.copyOf(modes);
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    /** Returns the paging modes of which one has to be given; empty if that is not what is missing. */
    public List<PagingMode> modes() {
        return modes;
    }

    @Override
    public String getMessage() {
        return sentence();
    }

    /** Returns the sentence, in words. */
    public String sentence() {
        return PlainText.sentence(words.toString());
    }
}
