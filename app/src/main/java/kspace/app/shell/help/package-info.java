/**
 * What helps in the window: {@link kspace.app.shell.help.Explanations} explains words where the pointer rests or the focus is, and has the
 * glossary.
 */
@NullMarked
package kspace.app.shell.help;

import org.jspecify.annotations.NullMarked;
