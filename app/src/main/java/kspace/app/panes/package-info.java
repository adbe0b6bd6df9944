/** The panes of a window: which are shown, how much room each has, and the dividers between them. */
@NullMarked
package kspace.app.panes;

import org.jspecify.annotations.NullMarked;
