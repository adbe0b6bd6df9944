package kspace.app.tables.list;

/**
 * What is said below the list; a text is empty where there is nothing to say.
 *
 * @param count how many rows of how many
 * @param amount how much they are
 * @param ranges where
 * @param alarm what is odd
 * @param brief the same, where there is little room
 */
record ListTotals(String count, String amount, String ranges, String alarm, String brief) {}
