/**
 * Questions that are asked before something is seen, as their authors write them, and what is said about an answer. Whoever
 * shows them lies above.
 */
package kspace.app.ask;
