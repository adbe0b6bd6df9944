package kspace.app.export.picture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.space.AddressSpace;

/**
 * What picture is wanted of a machine; the dialog, the command and recipes all ask with it.
 *
 * @param view what it shows
 * @param va the selected address; empty for the one that a window opens with
 * @param moment the moment, 0 to the boot's last; empty for the last
 * @param zoom the addresses that map and tables are zoomed to; empty for all
 * @param walkStep how far the walk of the translation has come: 0 is the address as it is split, then one more for each
 *     thing looked at; empty for the finished walk
 * @param style how it looks
 */
public record Picture(
        PictureView view,
        Optional<Vaddr> va,
        OptionalLong moment,
        Optional<VaddrRange> zoom,
        OptionalInt walkStep,
        PictureStyle style) {

    /** Returns the picture of a view that nothing was asked about. */
    public static Picture of(PictureView view) {
        return new Picture(view, Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalInt.empty(),
                PictureStyle.of(view));
    }

    /** Returns this in another style. */
    public Picture in(PictureStyle other) {
        return new Picture(view, va, moment, zoom, walkStep, other);
    }

    /** Returns this with the walk at a step. */
    public Picture atWalkStep(int step) {
        return new Picture(view, va, moment, zoom, OptionalInt.of(step), style);
    }

    /** Returns this at a moment. */
    public Picture atMoment(long other) {
        return new Picture(view, va, OptionalLong.of(other), zoom, walkStep, style);
    }

    /** Returns the state of a window of {@code space}, a boot's or a recording, that shows what the picture shows. */
    public Explorer explorer(AddressSpace space) {
        Explorer explorer = Explorer.of(space);
        moment.ifPresent(explorer::setMoment);
        va.ifPresent(explorer::select);
        zoom.ifPresent(explorer::adjustZoom);
        return explorer;
    }
}
