package kspace.app.export.vector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names within SVG files, and the characters that such files can have. Until a file is complete, its names begin with a
 * character that no XML has; then all of that is known from which their mark follows. Two pictures with the same mark are
 * the same picture.
 */
final class SvgNames {
    private static final String NOT_YET = "\uffff";
    /** The class of the whole picture. */
    static final String PICTURE = NOT_YET;
    /** With what the classes begin that parts have in all pictures. */
    static final String SHARED = "kspace-";

    private static final int MARK_BYTES = 5;
    private static final int REPLACEMENT = 0xfffd;

    private SvgNames() {}

    /** Returns a name that is the picture's own. */
    static String of(String name) {
        return NOT_YET + "-" + name;
    }

    /** Returns a file with all its names as they are going to be. */
    static String marked(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            // A name begins with a letter.
            return document.replace(NOT_YET, "k" + HexFormat.of().formatHex(Arrays.copyOf(digest, MARK_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it.
            throw new IllegalStateException(e);
        }
    }

    /** Returns a text with the replacement character in place of each character that XML 1.0 does not allow. */
    static String xml(String text) {
        return text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c <= REPLACEMENT) || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
