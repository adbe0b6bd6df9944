package kspace.app.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;

/**
 * Addresses that a view is zoomed to, drawn to scale, and how the mouse and the keys change them. There are from one base
 * page to all 2^64 of them; a change that would leave the address space is moved back into it with its size kept.
 *
 * <p>Positions in the view are shares of its length, 0 where the first address starts and 1 where the last one ends. An
 * address is subtracted as an unsigned 64-bit number before anything becomes a fraction, so both ends are met exactly, and
 * every address of up to 2^50 is found again from its share.
 *
 * @param addresses the addresses, at least {@link PagingConsts#BASE_PAGE_SIZE} bytes
 */
public record ZoomRange(VaddrRange addresses) {
    /** The whole address space. */
    public static final ZoomRange WHOLE = new ZoomRange(new VaddrRange(new Vaddr(0), new Vaddr(-1L)));

    /** What shows around a thing that is zoomed to, as a share of its size. */
    public static final double FIT_MARGIN = 0.04;

    /** How many steps of zooming make a factor of two. */
    public static final int STEPS_OF_DOUBLING = 8;

    private static final double STEP_FACTOR = Math.pow(2, 1.0 / STEPS_OF_DOUBLING);
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final BigInteger PAGE = BigInteger.valueOf(PagingConsts.BASE_PAGE_SIZE);

    /** Checks the size. */
    public ZoomRange {
        if (Unsigned.less(greatestOffset(addresses), PagingConsts.BASE_PAGE_SIZE - 1)) {
            throw new IllegalArgumentException("less than one page: " + addresses);
        }
    }

    /**
     * Returns the zoom that shows all of {@code target}, in the middle where there is more room than it needs.
     *
     * @param margin how much to show on either side of it, as a share of its size
     */
    public static ZoomRange fit(VaddrRange target, double margin) {
        BigInteger least = unsigned(greatestOffset(target));
        BigInteger greatest = greatestOffset(scaled(least.add(BigInteger.ONE), 1 + 2 * margin));
        return at(unsigned(target.first().value()).subtract(greatest.subtract(least).shiftRight(1)), greatest);
    }

    /** Returns the page that holds an address, the least that can be zoomed to. */
    public static VaddrRange pageOf(Vaddr va) {
        return VaddrRange.ofSize(va.alignDown(PagingConsts.BASE_PAGE_SIZE), PagingConsts.BASE_PAGE_SIZE);
    }

    /** Returns the offset of the last address, which has a number where the size, 2^64, has none. */
    private static long greatestOffset(VaddrRange range) {
        return range.last().value() - range.first().value();
    }

    private static BigInteger greatestOffset(BigInteger nrBytes) {
        return nrBytes.max(PAGE).min(ALL).subtract(BigInteger.ONE);
    }

    private static BigInteger scaled(BigInteger value, double factor) {
        return new BigDecimal(value).multiply(new BigDecimal(factor)).setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    private static BigInteger unsigned(long value) {
        BigInteger signed = BigInteger.valueOf(value);
        return value < 0 ? signed.add(ALL) : signed;
    }

    /** Returns the zoom from {@code first} on, moved into the address space. */
    private static ZoomRange at(BigInteger first, BigInteger greatestOffset) {
        BigInteger highest = ALL.subtract(BigInteger.ONE).subtract(greatestOffset);
        long start = first.max(BigInteger.ZERO).min(highest).longValue();
        return new ZoomRange(new VaddrRange(new Vaddr(start), new Vaddr(start + greatestOffset.longValue())));
    }

    /** Returns how many bytes there are, for rough figures: 2^64 has no number of 64 bits. */
    public double sizeBytes() {
        return Unsigned.toDouble(greatestOffset(addresses)) + 1;
    }

    private BigInteger nrBytes() {
        return unsigned(greatestOffset(addresses)).add(BigInteger.ONE);
    }

    /** Returns whether this is the whole address space. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Returns whether this is as deep as it goes: one page. */
    public boolean isDeepest() {
        return greatestOffset(addresses) == PagingConsts.BASE_PAGE_SIZE - 1;
    }

    /**
     * Returns the zoom to {@code factor} times as many addresses in which what is at a place of the view stays there. As long
     * as the place is the same, zooming out shows again what was shown before zooming in.
     *
     * @param share the place, from 0 to 1
     * @param factor above 0; below 1 zooms in
     */
    public ZoomRange about(double share, double factor) {
        BigInteger greatest = greatestOffset(scaled(nrBytes(), factor));
        BigInteger shift = scaled(nrBytes().subtract(BigInteger.ONE).subtract(greatest), Math.clamp(share, 0, 1));
        return at(unsigned(addresses.first().value()).add(shift), greatest);
    }

    /**
     * Returns the zoom one step further in about a place of the view; the last one ends at exactly the page there.
     *
     * @param share the place, from 0 to 1
     */
    public ZoomRange stepIn(double share) {
        ZoomRange next = about(share, 1 / STEP_FACTOR);
        return next.isDeepest() ? new ZoomRange(pageOf(addressAt(share))) : next;
    }

    /**
     * Returns the zoom one step further out about a place of the view.
     *
     * @param share the place, from 0 to 1
     */
    public ZoomRange stepOut(double share) {
        return about(share, STEP_FACTOR);
    }

    /** Returns the zoom to as many addresses, {@code share} of the view's length further up; a negative one is down. */
    public ZoomRange moved(double share) {
        return at(unsigned(addresses.first().value()).add(scaled(nrBytes(), share)), greatestOffset(nrBytes()));
    }

    /** Returns the zoom to as many addresses that shows {@code target}, moved no further than that takes. */
    public ZoomRange movedTo(VaddrRange target) {
        if (addresses.contains(target)) {
            return this;
        }
        BigInteger greatest = greatestOffset(nrBytes());
        BigInteger atStart = unsigned(target.first().value());
        BigInteger atEnd = unsigned(target.last().value()).subtract(greatest);
        boolean below = target.first().compareTo(addresses.first()) < 0;
        return at(below ? atStart : atEnd.min(atStart), greatest);
    }

    /**
     * Returns what an animation shows on the way to {@code target}: each doubling takes the same time, and the way is
     * straight in the view.
     *
     * @param progress from 0, this, to 1, {@code target}
     */
    public ZoomRange towards(ZoomRange target, double progress) {
        if (progress <= 0) {
            return this;
        }
        if (progress >= 1) {
            return target;
        }
        boolean in = target.sizeBytes() < sizeBytes();
        ZoomRange small = in ? target : this;
        ZoomRange large = in ? this : target;
        double size = sizeBytes() * Math.pow(target.sizeBytes() / sizeBytes(), progress);
        double growth = large.sizeBytes() - small.sizeBytes();
        double weight = growth == 0 ? progress : (size - small.sizeBytes()) / growth;
        BigInteger first = unsigned(small.addresses.first().value());
        BigInteger way = unsigned(large.addresses.first().value()).subtract(first);
        return at(first.add(scaled(way, weight)), greatestOffset(scaled(BigInteger.ONE, size)));
    }

    /** Returns where {@code va} starts in the view; 0 or 1 for one that lies before or after it. */
    public double shareOf(Vaddr va) {
        if (va.compareTo(addresses.first()) <= 0) {
            return 0;
        }
        return addresses.contains(va)
                ? Unsigned.toDouble(va.value() - addresses.first().value()) / sizeBytes()
                : 1;
    }

    /** Returns where {@code va} ends in the view, which is where the next address starts. */
    public double shareAfter(Vaddr va) {
        return va.compareTo(addresses.last()) >= 0 ? 1 : shareOf(new Vaddr(va.value() + 1));
    }

    /** Returns the address at a place in the view; the first or the last one for a place before or after it. */
    public Vaddr addressAt(double share) {
        double offset = share * sizeBytes();
        if (offset <= 0) {
            return addresses.first();
        }
        return offset >= Unsigned.toDouble(greatestOffset(addresses))
                ? addresses.last()
                : new Vaddr(addresses.first().value() + Unsigned.ofDouble(offset));
    }
}
