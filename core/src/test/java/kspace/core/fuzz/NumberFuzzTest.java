package kspace.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.PaddrRange;
import kspace.core.address.PlainText;
import kspace.core.arch.x86.X86;
import kspace.core.input.NumberText;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.naming.LayoutBook;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed where an address or a size belongs is the right number, or refused in one sentence. */
class NumberFuzzTest {
    private static final List<String> PIECES = List.of(
            "0", "1", "f", "F", "9", "00000000", "ffffffff", "0x", "0X", "x", "_", " ", "  ", ".", ",", "-", "+", "`",
            "(", ")",
            "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "B", "kib", "b", "e", "E5", "1.5", "0.1", "linear", "kvirt 1",
            "KVirtArea",
            "LINEAR_MAPPING_BASE", "paddr_to_vaddr(", "frame_to_meta(", "kernel", "\u0660", "\uff11", "\u001b",
            "\u202E",
            "\n", "\t", "\ud800", "18446744073709551615", "18446744073709551616", "9".repeat(50), "f".repeat(17),
            "1_000");
    private static final List<String> UNITS = List.of("b", "kib", "mib", "gib", "tib", "pib", "eib");
    private static final int LONGEST_SENTENCE = 700;

    private final AddressBook book = new LayoutBook(Boot.of(new Machine(
            "M", X86.FOUR_LEVELS, 2, LayoutProfile.CONSTANTS, 1,
            List.of(new MemoryRegion(PaddrRange.of(0, 1L << 30), RegionType.USABLE),
                    new MemoryRegion(PaddrRange.of(1L << 27, 1L << 28), RegionType.KERNEL)),
            Optional.empty())).lastState());

    @Test
    void parse_whateverIsTyped_isTheNumberOrRefused() throws IOException {
        Fuzzing.run("number", NumberFuzzTest::typed,
                (input, random) -> check(new String(input, StandardCharsets.UTF_8), random));
    }

    /** Each of these failed once. */
    @ParameterizedTest
    @ValueSource(strings = {
        "frame_to_meta(\u202E", "paddr_to_vaddr(\u001b)", "linear + \u202E", "\u202E(1)"})
    void parse_whatOnceFailed_isRefusedInAPlainSentence(String text) {
        check(text, new Random(1));
        assertThat(book.find(text)).isInstanceOf(AddressBook.Refused.class);
    }

    private static byte[] typed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(50) == 0 ? 100_000 : 1));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void check(String text, Random random) {
        checkNumber(text);
        checkSize(text);
        assertThat(book.find(text)).isEqualTo(book.find(text));
        if (book.find(text) instanceof AddressBook.Refused refused) {
            assertSentence(refused.sentence());
        }
        assertThat(book.suggest(text)).isNotNull();
        long number = random.nextLong() >>> random.nextInt(64);
        for (String written : List.of(Hex.of(number), Hex.grouped(number), Hex.groupedShort(number),
                Hex.amount(number))) {
            assertThat(NumberText.parse(written, "a number")).as(written).isEqualTo(number);
        }
        ByteSize.exact(number).ifPresent(size -> assertThat(ByteSize.parse(size)).as(size).hasValue(number));
        assertThat(NumberText.digits("0".repeat(random.nextInt(9)) + Long.toHexString(number))).hasValue(number);
    }

    private static void checkNumber(String text) {
        try {
            long number = NumberText.parse(text, "a number");
            Optional<BigInteger> expected = NumberText.isHex(text) ? Optional.of(hex(text)) : size(text);
            assertThat(expected).as(text).contains(new BigInteger(Long.toUnsignedString(number)));
        } catch (IllegalArgumentException e) {
            assertSentence(String.valueOf(e.getMessage()));
            assertThat(NumberText.isHex(text) && hex(text).bitLength() <= 64).as(text).isFalse();
        }
    }

    private static BigInteger hex(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
        String withoutPrefix = digits.startsWith("0x") ? digits.substring(2) : digits;
        // The value of more digits than this does not matter.
        return new BigInteger(withoutPrefix.length() > 1_000 ? "f".repeat(1_000) : withoutPrefix, 16);
    }

    private static void checkSize(String text) {
        OptionalLong size = ByteSize.parse(text);
        if (size.isPresent()) {
            assertThat(size(text)).as(text).contains(new BigInteger(Long.toUnsignedString(size.getAsLong())));
        }
    }

    private static Optional<BigInteger> size(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (int i = UNITS.size() - 1; i >= 0; i--) {
            if (lower.endsWith(UNITS.get(i))) {
                String number = lower.substring(0, lower.length() - UNITS.get(i).length()).strip().replace("_", "");
                return Optional
                        .of(new BigDecimal(number).multiply(BigDecimal.valueOf(1L << (10 * i))).toBigIntegerExact());
            }
        }
        return Optional.empty();
    }

    private static void assertSentence(String sentence) {
        assertThat(PlainText.isPlain(sentence)).as(sentence).isTrue();
        assertThat(sentence.length()).as(sentence).isLessThanOrEqualTo(LONGEST_SENTENCE);
    }
}
