package kspace.app.canvas;

/**
 * Addresses at the ends of what a zoom shows. A wheel that turns or a hand that drags stops anywhere, so the digits that stand
 * for less than a pixel say nothing; they are left out.
 */
public final class EdgeAddress {
    private static final String REST = "\u2026";
    private static final char GROUP = '_';
    private static final int BITS_OF_DIGIT = 4;

    private EdgeAddress() {}

    /**
     * Returns an address without the digits that stand for less than a pixel, and whole if these are all 0 or, as in the last
     * address of something, all f.
     *
     * @param address the address
     * @param digits the same as it would be written whole, in hexadecimal
     * @param bytesPerPixel how many addresses share a pixel
     */
    public static String of(long address, String digits, double bytesPerPixel) {
        int noise = (int) Math.floor(Math.max(0, Math.log(bytesPerPixel) / Math.log(2)) / BITS_OF_DIGIT);
        if (noise == 0 || noise * BITS_OF_DIGIT >= Long.SIZE) {
            return digits;
        }
        long mask = (1L << (noise * BITS_OF_DIGIT)) - 1;
        long rest = address & mask;
        if (rest == 0 || rest == mask) {
            return digits;
        }
        int end = digits.length();
        for (int left = noise; left > 0 && end > 1; end--) {
            left -= digits.charAt(end - 1) == GROUP ? 0 : 1;
        }
        while (digits.charAt(end - 1) == GROUP) {
            end--;
        }
        return digits.substring(0, end) + REST;
    }

    /** Returns whether digits are left out of a text that {@link #of} returned. */
    public static boolean isCut(String text) {
        return text.endsWith(REST);
    }
}
