package kspace.app.handout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.look.Theme;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;

/** Draws the stops of a tour as an audience sees them. */
public interface StopDrawer {

    /**
     * Returns slides as a PDF file, a page each.
     *
     * @param notes whether what the teacher wants to say, and the answer, stand below each
     * @throws IOException if this thread is interrupted
     */
    byte[] pdf(TourPlayer player, List<Slide> slides, boolean notes) throws IOException;

    /**
     * Returns a slide as PNG.
     *
     * @throws IOException if this thread is interrupted
     */
    byte[] png(TourPlayer player, Slide slide) throws IOException;

    /**
     * Returns what a stop shows, without its words, as SVG for a page, whose style sheet has the {@link #fonts}; empty if it shows
     * nothing.
     *
     * @throws IOException if this thread is interrupted
     */
    Optional<String> svg(Slide slide, Theme theme) throws IOException;

    /**
     * Returns the style sheet with the typefaces of the SVG pictures that were drawn so far.
     *
     * @throws IOException if a typeface cannot be read
     */
    String fonts() throws IOException;

    /**
     * Returns the places in the picture of a stop that can be clicked, if its question asks for one; later ones lie above earlier ones.
     *
     * @throws IOException if this thread is interrupted
     */
    List<Place> places(Slide slide) throws IOException;

    /** Returns what the picture of a stop says, for those who do not see it, without what is covered; empty for nothing. */
    String words(PlayedStop stop, boolean covered);
}
