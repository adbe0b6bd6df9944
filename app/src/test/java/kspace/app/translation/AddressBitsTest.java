package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kspace.core.address.Vaddr;
import kspace.core.paging.AddressSpaceShape;
import kspace.core.paging.PagingConsts;
import org.junit.jupiter.api.Test;

class AddressBitsTest {
    private static final Vaddr VA = new Vaddr(0xffff_8000_4823_4567L);

    private static List<String> spans(List<AddressBits> groups) {
        return groups.stream().map(it -> it.use() + " " + it.level() + " " + it.span()).toList();
    }

    @Test
    void of_twoMibLeafOfFourLevels_hasThreeIndicesAnd21OffsetBits() {
        List<AddressBits> groups = AddressBits.of(new PagingConsts(4, AddressSpaceShape.signExtended(48), 2), VA, 2);
        assertThat(spans(groups))
                .containsExactly("SIGN 0 63:48", "INDEX 4 47:39", "INDEX 3 38:30", "INDEX 2 29:21", "OFFSET 0 20:0");
        assertThat(groups.stream().map(AddressBits::value)).containsExactly(0xffffL, 256L, 1L, 65L, 0x3_4567L);
        assertThat(groups.get(1).digits()).isEqualTo("100000000");
    }

    @Test
    void of_everyLevelCountAndLeafLevel_coversAll64BitsInOrder() {
        String all = String.format("%64s", Long.toBinaryString(VA.value())).replace(' ', '0');
        for (int levels = 3; levels <= 5; levels++) {
            PagingConsts consts = new PagingConsts(levels, AddressSpaceShape.signExtended(12 + 9 * levels), 1);
            for (int leaf = 1; leaf <= levels; leaf++) {
                List<AddressBits> groups = AddressBits.of(consts, VA, leaf);
                assertThat(groups.stream().map(AddressBits::digits).collect(Collectors.joining())).isEqualTo(all);
                int above = Long.SIZE;
                for (AddressBits group : groups) {
                    assertThat(group.high()).isEqualTo(above - 1);
                    above = group.low();
                }
                assertThat(above).isZero();
                assertThat(groups).hasSize(levels - leaf + 3);
                assertThat(groups.getLast().digits()).hasSize(consts.shift(leaf));
            }
        }
    }
}
