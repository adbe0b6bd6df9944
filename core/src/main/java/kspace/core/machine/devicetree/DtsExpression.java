package kspace.core.machine.devicetree;

import java.util.List;
import java.util.OptionalLong;

/**
 * The numbers of a device tree source: as they are, or an expression of C in parentheses. One that uses a macro has no
 * value here.
 */
final class DtsExpression {
    private static final int DEEPEST = 32;
    /** From the loosest to the tightest; of those that begin alike, the longer one first. */
    private static final List<List<String>> OPERATORS = List.of(
            List.of("||"), List.of("&&"), List.of("|"), List.of("^"), List.of("&"), List.of("==", "!="),
            List.of("<=", ">=", "<", ">"), List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/", "%"));

    private final DtsScanner scanner;
    private boolean known = true;

    DtsExpression(DtsScanner scanner) {
        this.scanner = scanner;
    }

    /** Takes one number or one expression in parentheses; empty if it uses a macro. */
    OptionalLong take() throws DeviceTreeException {
        long value = primary(0);
        return known ? OptionalLong.of(value) : OptionalLong.empty();
    }

    private long ternary(int depth) throws DeviceTreeException {
        long value = binary(0, depth);
        if (!scanner.take("?")) {
            return value;
        }
        long yes = ternary(depth + 1);
        scanner.require(":");
        long no = ternary(depth + 1);
        return value != 0 ? yes : no;
    }

    private long binary(int level, int depth) throws DeviceTreeException {
        if (level == OPERATORS.size()) {
            return primary(depth);
        }
        long value = binary(level + 1, depth);
        for (String operator = operator(level); !operator.isEmpty(); operator = operator(level)) {
            scanner.take(operator);
            value = apply(operator, value, binary(level + 1, depth));
        }
        return value;
    }

    private String operator(int level) {
        scanner.skipSpace();
        for (String operator : OPERATORS.get(level)) {
            boolean longer = operator.length() == 1 && "|&<>".contains(operator)
                    && (scanner.isNext(operator + operator) || scanner.isNext(operator + "="));
            if (scanner.isNext(operator) && !longer) {
                return operator;
            }
        }
        return "";
    }

    private long apply(String operator, long a, long b) throws DeviceTreeException {
        if ((operator.equals("/") || operator.equals("%")) && b == 0) {
            if (known) {
                throw scanner.wrong(TreeWords.DIVIDED_BY_0.of());
            }
            return 0;
        }
        return switch (operator) {
            case "||" -> bit(a != 0 || b != 0);
            case "&&" -> bit(a != 0 && b != 0);
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "&" -> a & b;
            case "==" -> bit(a == b);
            case "!=" -> bit(a != b);
            case "<=" -> bit(Long.compareUnsigned(a, b) <= 0);
            case ">=" -> bit(Long.compareUnsigned(a, b) >= 0);
            case "<" -> bit(Long.compareUnsigned(a, b) < 0);
            case ">" -> bit(Long.compareUnsigned(a, b) > 0);
            case "<<" -> b < 0 || b > 63 ? 0 : a << b;
            case ">>" -> b < 0 || b > 63 ? 0 : a >>> b;
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> Long.divideUnsigned(a, b);
            default -> Long.remainderUnsigned(a, b);
        };
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }

    private long primary(int depth) throws DeviceTreeException {
        if (depth > DEEPEST) {
            throw scanner.wrong(TreeWords.EXPRESSION_TOO_DEEP.of(DEEPEST));
        }
        if (scanner.take("(")) {
            long value = ternary(depth + 1);
            scanner.require(")");
            return value;
        }
        if (depth > 0 && scanner.take("-")) {
            return -primary(depth + 1);
        }
        if (depth > 0 && scanner.take("~")) {
            return ~primary(depth + 1);
        }
        if (depth > 0 && scanner.take("!")) {
            return bit(primary(depth + 1) == 0);
        }
        if (scanner.take("'")) {
            char c = scanner.next();
            scanner.require("'");
            return c;
        }
        return number();
    }

    private long number() throws DeviceTreeException {
        StringBuilder word = new StringBuilder();
        while (!scanner.isAtEnd() && (Character.isLetterOrDigit(scanner.peek()) || scanner.peek() == '_')) {
            word.append(scanner.next());
        }
        if (word.isEmpty()) {
            throw scanner.wrong(TreeWords.NUMBER_NEEDED.of(String.valueOf(scanner.peek())));
        }
        if (!Character.isDigit(word.charAt(0))) {
            known = false;
            if (scanner.isNext("(")) {
                scanner.take("(");
                skipArguments();
            }
            return 0;
        }
        String text = word.toString().replaceAll("[uUlL]{1,3}$", "");
        try {
            return text.startsWith("0x") || text.startsWith("0X") ? Long.parseUnsignedLong(text.substring(2), 16)
                    : text.length() > 1 && text.startsWith("0") ? Long.parseUnsignedLong(text, 8)
                            : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw scanner.wrong(TreeWords.NUMBER_TOO_LONG.of(text));
        }
    }

    private void skipArguments() throws DeviceTreeException {
        int open = 1;
        while (open > 0 && !scanner.isAtEnd()) {
            char c = scanner.next();
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (open > 0) {
            throw scanner.wrong(TreeWords.PARENTHESIS_WITHOUT_END.of());
        }
    }
}
