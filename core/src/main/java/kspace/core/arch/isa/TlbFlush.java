package kspace.core.arch.isa;

import kspace.core.words.Message;

/**
 * What loading a root does to the TLB, and how everything in it is forgotten.
 *
 * @param rootRegister the register that holds the root: {@code CR3}
 * @param loadForgetsNonGlobal whether writing the register forgets the entries that are not global; otherwise it forgets none
 * @param flush what a kernel does to forget everything, as a verb and its object: {@code toggles CR4.PGE}
 */
public record TlbFlush(String rootRegister, boolean loadForgetsNonGlobal, Message flush) {}
