/** What people write that is neither a file nor a name: numbers, and what is wrong with one. */
package kspace.core.input;
