/** The user guide: its chapters, and the small part of Markdown in which they are written. */
@NullMarked
package kspace.app.guide;

import org.jspecify.annotations.NullMarked;
