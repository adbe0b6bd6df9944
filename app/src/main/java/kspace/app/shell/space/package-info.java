/** What the windows of all address spaces have: their views, the models of these, and what can be done with what is selected. */
package kspace.app.shell.space;
