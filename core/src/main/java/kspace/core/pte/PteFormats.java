package kspace.core.pte;

import kspace.core.paging.PagingMode;

/** Finds the entry format of a paging mode. */
public final class PteFormats {
    private PteFormats() {}

    /** Returns how entries are written in {@code mode}. */
    public static PteFormat of(PagingMode mode) {
        return switch (mode) {
            case X86_64 -> new X86PteFormat();
        };
    }
}
