/** A question as it is asked in the window: what was answered so far, and the card that shows it. */
package kspace.app.learn.question;
