/** Everything that a person can do in the window, as one list: menus, palette, keys and buttons are made from it. */
@NullMarked
package kspace.app.command;

import org.jspecify.annotations.NullMarked;
