package kspace.app.tables.overview;

import kspace.app.state.ZoomRange;
import kspace.app.tables.entry.Covered;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * The addresses of a zoom, each byte as wide as the others, anywhere in the address space.
 *
 * @param zoom what is shown
 * @param covered what the root covers, and how offsets count it
 * @param left the left edge
 * @param width how many pixels there are
 */
public record TrueScale(ZoomRange zoom, Covered covered, double left, double width) implements OverviewScale {

    @Override
    public double x(long offset) {
        return offset == covered.sizeBytes() ? end(offset) : start(covered.address(offset));
    }

    @Override
    public double end(long offset) {
        return offset == 0 ? x(offset) : after(covered.address(offset - 1));
    }

    @Override
    public long offset(double x) {
        return covered.offset(address(x));
    }

    /** Returns where {@code va} starts. */
    public double start(Vaddr va) {
        return left + width * zoom.shareOf(va);
    }

    /** Returns where {@code va} ends. */
    double after(Vaddr va) {
        return left + width * zoom.shareAfter(va);
    }

    /** Returns the address that lies at {@code x}. */
    public Vaddr address(double x) {
        return zoom.addressAt(share(x));
    }

    /** Returns how far along the view {@code x} is, from 0 to 1. */
    double share(double x) {
        return Math.clamp((x - left) / width, 0, 1);
    }

    /** Returns whether any of {@code addresses} is shown. */
    boolean shows(VaddrRange addresses) {
        return zoom.addresses().overlaps(addresses);
    }
}
