package kspace.app.map.physical;

/**
 * What a part of the physical column is.
 *
 * @param use what the memory is used for
 * @param nrRegions how many regions it stands for, at least 1
 */
public record PhysicalPart(PhysicalUse use, int nrRegions) {}
