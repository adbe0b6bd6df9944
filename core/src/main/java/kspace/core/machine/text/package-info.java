/**
 * Texts as people paste them from terminals, mails and pages: what the readers of memory maps and device
 * trees read, and what a text is that none of them can read.
 */
package kspace.core.machine.text;
