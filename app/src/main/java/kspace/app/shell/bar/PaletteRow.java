package kspace.app.shell.bar;

import kspace.app.palette.PaletteItem;

/** A row of the palette. */
public sealed interface PaletteRow {
    /** What stands above those of a kind. */
    record Heading(String title) implements PaletteRow {}

    /** Something that is found. */
    record Found(PaletteItem item) implements PaletteRow {}
}
