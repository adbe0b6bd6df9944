/**
 * The glossary: the words of the window that a newcomer does not know, each with a sentence and an example; and what a text says
 * that people paste, in words.
 */
@NullMarked
package kspace.app.glossary;

import org.jspecify.annotations.NullMarked;
