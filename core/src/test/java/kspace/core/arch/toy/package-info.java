/**
 * An architecture that does not exist, made by the recipe of CONTRIBUTING.md alone: three levels, a root for each half that bit
 * 62 picks, "present" said by the highest bit being 0, rights that are granted by 0 and not by 1.
 */
package kspace.core.arch.toy;
