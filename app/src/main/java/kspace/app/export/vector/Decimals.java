package kspace.app.export.vector;

/** Numbers as files have them: a point, at most three digits after it, the same in every locale. */
final class Decimals {
    private static final long THOUSANDTHS = 1000;

    private Decimals() {}

    static String of(double value) {
        long thousandths = Math.round(value * THOUSANDTHS);
        String digits = String.valueOf(Math.abs(thousandths) % THOUSANDTHS + THOUSANDTHS).substring(1);
        int length = digits.length();
        while (length > 0 && digits.charAt(length - 1) == '0') {
            length--;
        }
        String sign = thousandths < 0 ? "-" : "";
        String whole = String.valueOf(Math.abs(thousandths) / THOUSANDTHS);
        return sign + whole + (length == 0 ? "" : "." + digits.substring(0, length));
    }
}
