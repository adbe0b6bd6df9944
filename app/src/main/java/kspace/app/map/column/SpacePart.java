package kspace.app.map.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingMode;

/** What a part of all 2^64 addresses is to the processor. */
public enum SpacePart {
    /** What the kernel page table manages. */
    KERNEL_HALF(MapColumnMessage.KERNEL_HALF.text()),
    /** What user page tables manage. */
    USER_HALF(MapColumnMessage.USER_HALF.text()),
    /** Addresses that the processor refuses before any walk. */
    NON_CANONICAL("non-canonical"),
    /** What a direct-mapping window translates without any table. */
    WINDOW("window");

    private final String displayName;

    SpacePart(String displayName) {
        this.displayName = displayName;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /**
     * Addresses of one kind.
     *
     * @param part what they are
     * @param range the addresses
     */
    public record Place(SpacePart part, VaddrRange range) {}

    /** Returns the parts of the address space of a paging mode, lowest first, without gaps. */
    public static List<Place> placesOf(PagingMode mode) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(USER_HALF, mode.consts().userHalf()));
        places.add(new Place(KERNEL_HALF, mode.consts().kernelHalf()));
        mode.window().ifPresent(window -> places.add(new Place(WINDOW, window.range())));
        places.sort(Comparator.comparing(place -> place.range().first()));
        for (int i = places.size() - 1; i > 0; i--) {
            long below = places.get(i - 1).range().last().value() + 1;
            long above = places.get(i).range().first().value();
            if (below != above) {
                places.add(i, new Place(NON_CANONICAL, VaddrRange.ofBounds(below, above)));
            }
        }
        return List.copyOf(places);
    }

    /** Returns the part that holds an address. */
    public static Place at(Snapshot snapshot, Vaddr va) {
        return placesOf(snapshot.mode()).stream()
                .filter(place -> place.range().contains(va))
                .findFirst()
                .orElseThrow();
    }
}
