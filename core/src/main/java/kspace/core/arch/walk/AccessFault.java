package kspace.core.arch.walk;

import java.util.List;
import java.util.Optional;
import kspace.core.words.Message;

/**
 * What the processor raises when it refuses an access.
 *
 * @param name the manual's name: {@code #PF}, {@code load page fault}, {@code PME}
 * @param words what the name stands for; empty where it says it by itself
 * @param register what holds the code: {@code error code}, {@code scause}, {@code Ecode}
 * @param code the code
 * @param codeText the code as the manual writes it
 * @param bits what the code says bit by bit; empty if it is a plain number
 */
public record AccessFault(
        String name, Optional<Message> words, String register, long code, String codeText, List<CodeBit> bits) {
    /**
     * One bit of a code.
     *
     * @param bit its position
     * @param name the manual's name
     * @param isSet whether it is set
     * @param meaning what that says
     */
    public record CodeBit(int bit, String name, boolean isSet, Message meaning) {}

    /** Returns the name and what it stands for: {@code PIL (page invalid for load)}, {@code load page fault}. */
    public String described() {
        return words.map(it -> AccessWords.STANDS_FOR.of(name, it).toString()).orElse(name);
    }

    /** Returns name and code: {@code #PF, error code 0x3}. */
    public String text() {
        return AccessWords.WITH_CODE.of(name, register, codeText).toString();
    }
}
