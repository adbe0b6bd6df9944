package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;
import kspace.core.kernel.RangeRole;

/** How high the parts of a recording's address space are drawn, of which there may be many. */
final class RecordedHeights {
    private static final double DIRECT_MAP_HEIGHT = 84;
    private static final double MAPPED_HEIGHT = 40;
    private static final double UNUSED_HEIGHT = 18;
    private static final double OTHER_SPACE_HEIGHT = 40;
    private static final double HOLE_HEIGHT = 22;
    /** What one pixel of what is mapped gets of the height that is left, where the direct map gets 1. */
    private static final double MAPPED_GROWTH = 0.008;
    /** In the true scale, the share of the column below the kernel's half, which is folded. */
    private static final double BELOW_SHARE = 0.08;

    private RecordedHeights() {}

    /** Returns the height that a part needs to be read. */
    static double needed(Segment<VirtualPart> segment) {
        VirtualPart part = segment.content();
        return switch (part.space()) {
            case NON_CANONICAL -> HOLE_HEIGHT;
            case USER_HALF, WINDOW -> OTHER_SPACE_HEIGHT;
            case KERNEL_HALF -> switch (part.state()) {
                case UNUSED -> UNUSED_HEIGHT;
                case NOT_RECORDED -> MAPPED_HEIGHT;
                case MAPPED, TO_COME -> part.hue().filter(role -> role == RangeRole.DIRECT_MAP).isPresent()
                        ? DIRECT_MAP_HEIGHT
                        : MAPPED_HEIGHT;
            };
        };
    }

    /** Returns how much of the height that is left a part gets for each pixel that it needs. */
    static double growth(VirtualPart part) {
        return part.state() == PartState.UNUSED ? MAPPED_GROWTH / 4 : MAPPED_GROWTH;
    }

    /** Places parts by their sizes; what is not the kernel's half, which would leave no pixel for it, is folded below it. */
    static Column<VirtualPart> placeTrue(List<Segment<VirtualPart>> segments, double top, double bottom) {
        List<Segment<VirtualPart>> kernel = new ArrayList<>();
        Heights<VirtualPart> heights = new Heights<>();
        double below = 0;
        for (Segment<VirtualPart> segment : segments) {
            if (segment.folded()) {
                heights.add(List.of(segment), BELOW_SHARE / 2, BELOW_SHARE / 2, 0);
                below += BELOW_SHARE / 2;
            } else {
                kernel.add(segment);
            }
        }
        return heights.add(kernel, 1 - below, 1 - below, 0).place(top, bottom);
    }
}
