package kspace.app.state;

import java.util.Optional;
import kspace.core.address.VaddrRange;

/**
 * Where the window is: what is selected, and which addresses it looks at.
 *
 * @param selection what is selected
 * @param zoom the virtual addresses that the map and the overview of the page tables are zoomed to, anywhere in the 64-bit
 *     address space; empty if they show all
 */
public record Place(Selection selection, Optional<VaddrRange> zoom) {}
