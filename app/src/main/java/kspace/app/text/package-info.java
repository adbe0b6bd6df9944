/** What the program says: where the words of its messages lie. */
package kspace.app.text;
