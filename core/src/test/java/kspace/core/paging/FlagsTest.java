package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlagsTest {

    @Test
    void bits_ofEveryFlag_areThoseOfTheKernel() {
        assertThat(List.of(
                PageFlags.R, PageFlags.W, PageFlags.X, PageFlags.ACCESSED, PageFlags.DIRTY, PageFlags.AVAIL2))
                .extracting(PageFlags::bits).containsExactly(1, 2, 4, 8, 0x10, 0x80);
        assertThat(List.of(PrivilegedFlags.USER, PrivilegedFlags.GLOBAL, PrivilegedFlags.AVAIL1))
                .extracting(PrivilegedFlags::bits).containsExactly(1, 2, 0x40);
        assertThat(PageFlags.RW.bits()).isEqualTo(3);
        assertThat(PageFlags.RWX.bits()).isEqualTo(7);
    }

    @Test
    void orAndContains_everyPairOfSets_areUnionAndSubset() {
        assertThat(IntStream.range(0, 256)).allSatisfy(a -> assertThat(IntStream.range(0, 256)).allSatisfy(b -> {
            assertThat(new PageFlags(a).or(new PageFlags(b))).isEqualTo(new PageFlags(a | b));
            assertThat(new PageFlags(a).contains(new PageFlags(b))).isEqualTo((a | b) == a);
            assertThat(new PrivilegedFlags(a).or(new PrivilegedFlags(b))).isEqualTo(new PrivilegedFlags(a | b));
            assertThat(new PrivilegedFlags(a).contains(new PrivilegedFlags(b))).isEqualTo((a | b) == a);
        }));
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, R", "2, W", "3, RW", "4, X", "5, RX", "6, WX", "7, RWX", "98, ''", "9f, RWX"})
    void accessText_everyCombination_isTheSubset(String bits, String text) {
        assertThat(new PageFlags(Integer.parseInt(bits, 16)).accessText()).isEqualTo(text);
    }

    @Test
    void kernel_anyRights_isGlobalWritebackAndNotUser() {
        PageProperty property = PageProperty.kernel(PageFlags.RWX);

        assertThat(property).isEqualTo(
                new PageProperty(PageFlags.RWX, CachePolicy.WRITEBACK, PrivilegedFlags.GLOBAL));
        assertThat(property.isGlobal()).isTrue();
        assertThat(property.isUser()).isFalse();
        assertThat(new PageProperty(PageFlags.R, CachePolicy.WRITEBACK, PrivilegedFlags.USER).isUser()).isTrue();
        assertThat(new PageProperty(PageFlags.R, CachePolicy.WRITEBACK, PrivilegedFlags.USER).isGlobal()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void names_ofCachePolicy_areThoseOfTheKernel(CachePolicy policy) {
        String name = switch (policy) {
            case UNCACHEABLE -> "UC Uncacheable";
            case WRITE_COMBINING -> "WC WriteCombining";
            case WRITE_PROTECTED -> "WP WriteProtected";
            case WRITETHROUGH -> "WT Writethrough";
            case WRITEBACK -> "WB Writeback";
        };

        assertThat(policy.shortName() + " " + policy.displayName()).isEqualTo(name);
    }
}
