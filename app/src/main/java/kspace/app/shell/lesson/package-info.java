/** Where a lesson meets the window: it shows what a step is about, covers what is asked, and dims the rest. */
package kspace.app.shell.lesson;
