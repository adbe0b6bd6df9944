/** What the checks come to, and the findings about the machine. */
package kspace.app.inspector.checks;
