package kspace.core.words;

/**
 * A language that nobody speaks: English with accents on all letters, and about a third longer, as other languages are. Where a window
 * shows plain letters, the words are in its code and not in a message file; where it cuts something off, another language will not fit.
 */
final class PseudoLanguage {
    private static final String PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
    private static final String ACCENTED = "ÅåƁƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķŁłṀṁÑñÖöƤƥɊɋŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";
    private static final int LETTERS_PER_MARK = 3;
    private static final char MARK = '~';

    private PseudoLanguage() {}

    /** Returns words with accents, each with a mark after it for every three letters; digits and signs stay. */
    static String reword(String words) {
        StringBuilder out = new StringBuilder();
        int letters = 0;
        for (int i = 0; i <= words.length(); i++) {
            char next = i < words.length() ? words.charAt(i) : ' ';
            int at = PLAIN.indexOf(next);
            if (at >= 0) {
                letters++;
            } else {
                out.repeat(MARK, letters / LETTERS_PER_MARK);
                letters = 0;
            }
            if (i < words.length()) {
                out.append(at < 0 ? next : ACCENTED.charAt(at));
            }
        }
        return out.toString();
    }
}
