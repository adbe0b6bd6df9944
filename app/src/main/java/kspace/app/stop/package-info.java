/**
 * What is seen of a machine, as one value with one text form, which command lines, recipes, tours and the settings have in common. A
 * {@link kspace.app.stop.Stop} comes in as words, whoever wrote them, and goes out as words again, or as the
 * {@link kspace.app.stop.Sight} that it is of an address space.
 */
@NullMarked
package kspace.app.stop;

import org.jspecify.annotations.NullMarked;
