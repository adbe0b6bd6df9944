/** A tour before an audience: one view large, what is said about it, and a question that is answered with the next key. */
@NullMarked
package kspace.app.shell.present;

import org.jspecify.annotations.NullMarked;
