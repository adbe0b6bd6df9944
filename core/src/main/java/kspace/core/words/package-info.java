/**
 * Sentences as data. A {@link kspace.core.words.Message} is a key and typed arguments; what it says lies in message files under
 * {@code resources/words}, and one class, {@link kspace.core.words.Wording}, writes amounts, addresses, plurals and lists. Keys are
 * constants of enums, one for each room, beside the classes that say them.
 */
package kspace.core.words;
