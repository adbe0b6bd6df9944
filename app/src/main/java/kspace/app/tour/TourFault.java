package kspace.app.tour;

import kspace.core.address.PlainText;

/**
 * Something that is wrong with a tour.
 *
 * @param stop the stop that it is wrong with, counted from 0; {@link #ALL} for the whole tour
 * @param sentence what it is: file, line, key and what is allowed
 */
public record TourFault(int stop, String sentence) {
    /** Stands for the whole tour. */
    public static final int ALL = -1;

    /** Makes the sentence fit to be shown, whatever it quotes. */
    public TourFault {
        sentence = PlainText.sentence(sentence);
    }
}
