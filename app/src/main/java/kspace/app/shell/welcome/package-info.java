/** The page that greets: {@link kspace.app.shell.welcome.WelcomePane} takes the place of the window until a machine is opened. */
@NullMarked
package kspace.app.shell.welcome;

import org.jspecify.annotations.NullMarked;
