/**
 * Says what the numbers in a text mean that people meet while they debug: the lines of an oops, the page tables that a debugger or
 * a kernel prints, an entry, an address, the code of a fault, the register of a root. Text comes in, facts come out: each is what was
 * read, checked by the engine, with a sentence and what there is to say beside it.
 */
package kspace.core.explain;
