package kspace.app.inspector.walk;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * Whether an address is one that can be translated at all: a canonical one, or one in a direct-mapping window.
 *
 * @param holds whether it is
 * @param sentence why, with the bits
 */
public record Canonical(boolean holds, Message sentence) {

    public static Canonical of(PagingMode mode, Vaddr va) {
        Optional<DirectMappingWindow> window = mode.window().filter(it -> it.range().contains(va));
        if (window.isPresent()) {
            return new Canonical(true, WalkMessage.DIRECT_MAPPING_WINDOW_NO_TABLE.of(window.get().name()));
        }
        PagingConsts consts = mode.consts();
        int sign = consts.shape().signBit();
        String upper = WalkMessage.SIGN_BITS.text(consts.addressWidth());
        long bit = va.value() >>> sign & 1;
        if (consts.isCanonical(va)) {
            return new Canonical(true, WalkMessage.CANONICAL_EQUAL_BIT.of(upper, sign, bit));
        }
        return new Canonical(
                false,
                WalkMessage.SIGN_BITS_DIFFER.of(upper, va.value() >>> consts.addressWidth(), sign,
                        bit));
    }
}
