package kspace.app.tables.overview;

/** Where addresses lie on the overview, which are told by their offsets in what the root covers. */
public sealed interface OverviewScale permits SchematicScale, TrueScale, BlendedScale {

    /** Returns where {@code offset} lies; the nearest end for one that is not shown. */
    double x(long offset);

    /** Returns where what ends before {@code offset} ends; where the halves meet in offsets, that is the end of the lower one. */
    double end(long offset);

    /** Returns the offset that lies at {@code x}; the nearest end for an x outside. */
    long offset(double x);
}
