/** The boot timeline: phases, steps, and the sentence of the current step. */
package kspace.app.timeline;
