package kspace.app.shell.space;

import java.util.Optional;
import kspace.app.timeline.TimelineViewModel;

/**
 * The models of the window's parts.
 *
 * @param space those of the views that every address space has
 * @param timeline the timeline; empty in the window of a recording, which has one moment
 */
public record WindowModels(SpaceModels space, Optional<TimelineViewModel> timeline) {

    /** Shows what another window of the same kind shows. */
    public void showAs(WindowModels other) {
        space.showAs(other.space);
        timeline.ifPresent(mine -> other.timeline.ifPresent(mine::showAs));
    }
}
