/** What is found for what is typed, whatever kind of thing it is: addresses, commands, samples, files. No nodes. */
@NullMarked
package kspace.app.palette;

import org.jspecify.annotations.NullMarked;
