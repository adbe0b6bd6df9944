/**
 * What is pointed at in pictures: words beside them with a line to what they are about, rings, and what is lit while the rest is
 * dimmed. Views come in laid out; what they draw is found by its parts.
 */
package kspace.app.point;
