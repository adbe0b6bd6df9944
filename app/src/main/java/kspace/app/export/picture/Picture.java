package kspace.app.export.picture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.space.AddressSpace;

/**
 * What picture is wanted of a machine; the dialog, the command and recipes all ask with it.
 *
 * @param sight what it shows
 * @param style how it looks
 */
public record Picture(Sight sight, PictureStyle style) {

    /** Returns the picture of a view that nothing was asked about. */
    public static Picture of(PictureView view) {
        return new Picture(Sight.of(view.kind()), PictureStyle.of(view));
    }

    /** Returns the view. */
    public PictureView view() {
        return PictureView.of(sight.view());
    }

    /** Returns the selected address; empty for the one that a window opens with. */
    public Optional<Vaddr> va() {
        return sight.va();
    }

    /** Returns the moment; empty for the last. */
    public OptionalLong moment() {
        return sight.moment();
    }

    /** Returns the addresses that map and tables are zoomed to; empty for all. */
    public Optional<VaddrRange> zoom() {
        return sight.zoom();
    }

    /** Returns how far the walk of the translation has come; empty for the finished walk. */
    public OptionalInt walkStep() {
        return sight.walkStep();
    }

    /** Returns this in another style. */
    public Picture in(PictureStyle other) {
        return new Picture(sight, other);
    }

    /** Returns this with the walk at a step. */
    public Picture atWalkStep(int step) {
        return new Picture(sight.atWalkStep(step), style);
    }

    /** Returns this at a moment. */
    public Picture atMoment(long other) {
        return new Picture(sight.atMoment(other), style);
    }

    /** Returns the state of a window of {@code space}, a boot's or a recording, that shows what the picture shows. */
    public Explorer explorer(AddressSpace space) {
        return sight.explorer(space);
    }
}
