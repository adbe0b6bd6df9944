package kspace.core.kernel;

import java.util.Optional;
import kspace.core.address.Vaddr;

/**
 * What a check came to.
 *
 * @param id the stable name of the check
 * @param title what the contract demands; of a finding about a machine, the fact
 * @param headline what people read above the message: the title, and that it is not kept where it is not
 * @param status whether it holds
 * @param lookedAt how many things were looked at; 0 if it was skipped
 * @param thing what they are, as a noun in the singular: {@code page}
 * @param message one or two sentences with the numbers, and the first violation if there is one
 * @param place the address to look at, if there is one
 */
public record CheckResult(
        String id,
        String title,
        String headline,
        CheckStatus status,
        long lookedAt,
        String thing,
        String message,
        Optional<Vaddr> place) {}
