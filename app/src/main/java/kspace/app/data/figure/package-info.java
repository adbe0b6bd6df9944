/**
 * What figures of a part show, and what they say: the whole address space as a table, the page size of an address, what the TLB goes
 * through, the pages one after the other. A snapshot comes in, rows and words go out.
 */
package kspace.app.data.figure;
