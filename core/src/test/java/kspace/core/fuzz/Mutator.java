package kspace.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes inputs that nobody would write out of those that somebody did. */
final class Mutator {
    private static final int MOST_BYTES = 200_000;
    private static final Pattern NUMBER = Pattern.compile("(?:0x)?[0-9A-Fa-f_]*[0-9][0-9A-Fa-f_]*");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "-1", "00", "0x", "0x0", "0xfff", "0x1000", "4095", "0x0800_0000", "0x4000_0000", "0xffff_ffff",
            "0x1_0000_0000", "0x3ff0_0000_0000", "0x8000_0000_0000", "0xf_ffff_ffff_ffff", "0x10_0000_0000_0000",
            "0x10_0000_0000_0001", "0xff_ffff_ffff_ffff", "0x100_0000_0000_0000", "0x7fff_ffff_ffff_ffff",
            "0x8000_0000_0000_0000", "0xffff_ffff_ffff_ffff", "0x1_0000_0000_0000_0000", "18446744073709551615",
            "18446744073709551616", "9".repeat(90), "f".repeat(300), "9".repeat(5_000), "1e999999999", "1e-999999999",
            "0.1", "nan", "inf", "1979-05-27", "_", "0b11", "0o17", "\"64 TiB\"", "\"16 EiB\"", "\"0 B\"",
            "\"1.5 KiB\"");
    private static final List<String> PIECES = List.of(
            "\n", "\r", "\r\n", "\t", " ", "\0", "\u001b[31m", "\u009b", "\u202E", "\u2028", "\uFEFF", "\ud83d\ude00",
            "#",
            "\"", "'", "\"\"\"", "'''", "\\", "\\u0000", "\\ud800", "\\U0010ffff", "[", "]", "[[", "]]", "{", "}", "=",
            ",",
            ".", "-", "_", ":", " : ", " - ", "(", ")", "a.a.a.a", "true", "[[region]]\n", "[[kvirt]]\n",
            "[metadata]\n",
            "memory_map = \"map.txt\"\n", "memory_map = \"..\"\n", "memory_map = \"/dev/zero\"\n", "name = \"x\"\n",
            "arch = \"riscv-sv39\"\n", "arch = \"riscv-sv57\"\n", "arch = \"loongarch64\"\n",
            "arch = \"x86-64-la57\"\n",
            "layout = \"upstream\"\n", "highest_translation_level = 1\n", "cpus = 4096\n", "svpbmt = false\n",
            "BIOS-e820: ",
            "BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable\n", " System RAM\n", "efi: mem00: ",
            "[    0.000000] ", "> ", "user: ", "00001000-0009ffff : System RAM\n", "  ", "usable", "reserved",
            "\n[[kvirt]]\nop = \"map-untracked\"\narea_size = \"8 MiB\"\nbase = 0x1000_0000\nsize = \"4 MiB\"\n",
            "\n[[kvirt]]\nop = \"map\"\narea_size = \"64 KiB\"\nbase = 0x1000_0000\nsize = \"16 KiB\"\n",
            "\n[[kvirt]]\nop = \"protect\"\narea = 1\nsize = 0x2000\nflags = \"R\"\n",
            "\n[[kvirt]]\nop = \"unmap\"\narea = 1\nsize = 0x1000\n", "\n[[kvirt]]\nop = \"drop\"\narea = 1\n");

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** Returns a seed changed in one to six places. */
    byte[] next() {
        byte[] input = anySeed();
        for (int i = random.nextInt(6); i >= 0; i--) {
            input = random.nextInt(3) == 0 ? changedBytes(input)
                    : changedText(text(input)).getBytes(StandardCharsets.UTF_8);
            if (input.length > MOST_BYTES) {
                input = java.util.Arrays.copyOf(input, MOST_BYTES);
            }
        }
        return input;
    }

    private byte[] anySeed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] changedBytes(byte[] input) {
        if (input.length == 0) {
            return anySeed();
        }
        byte[] output = input.clone();
        int at = random.nextInt(output.length);
        switch (random.nextInt(3)) {
            case 0 -> output[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> output[at] = (byte) random.nextInt(256);
            default -> output = java.util.Arrays.copyOf(output, at);
        }
        return output;
    }

    private String changedText(String text) {
        return switch (random.nextInt(10)) {
            case 0 -> inserted(text, any(PIECES));
            case 1, 2, 3 -> withOtherNumber(text);
            case 4 -> withoutPart(text);
            case 5 -> inserted(text, part(text));
            case 6 -> inserted(text, part(text(anySeed())));
            case 7 -> inserted(text, any(PIECES).repeat(random.nextInt(3) == 0 ? 3_000 : random.nextInt(20)));
            default -> withOtherLines(text);
        };
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private String part(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, from + random.nextInt(Math.min(200, text.length() - from) + 1));
    }

    private String inserted(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String withoutPart(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(0, from) + text.substring(from + random.nextInt(Math.min(80, text.length() - from) + 1));
    }

    private String withOtherNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (number.find()) {
            places.add(new int[]{number.start(), number.end()});
        }
        if (places.isEmpty()) {
            return inserted(text, any(NUMBERS));
        }
        int[] place = any(places);
        String other = random.nextInt(4) == 0
                ? "0x" + Long.toHexString(random.nextLong() >>> random.nextInt(64))
                : any(NUMBERS);
        return text.substring(0, place[0]) + other + text.substring(place[1]);
    }

    private String withOtherLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return any(PIECES);
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
            case 3 -> {
                for (int i = random.nextInt(300); i > 0; i--) {
                    lines.add(at, lines.get(at));
                }
            }
            case 4 -> {
                String before = any(PIECES);
                lines.replaceAll(line -> before + line);
            }
            default -> {
                String end = any(PIECES);
                lines.replaceAll(line -> line + end);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
