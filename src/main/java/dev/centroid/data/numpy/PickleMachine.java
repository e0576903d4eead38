package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries out the operations of one pickle on a stack of plain values. Memory is bounded twice: bytes and texts stay in the
 * file, and values are counted. Used once.
 */
final class PickleMachine {

    /** Room that one value takes, about, in bytes: the heap decides how many are too many. */
    static final long VALUE_BYTES = 64;

    /** What a list, dict or array takes beside its items, in values. */
    private static final int CONTAINER_VALUES = 3;

    private final PickleTokens tokens;
    private final String name;
    private final Set<Long> wanted;
    private final List<Object> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();
    private final long mostValues = Runtime.getRuntime().maxMemory() / VALUE_BYTES;
    /** What has a second owner besides the stack, and therefore lives on when it is taken from there. */
    private final Set<Object> shared = Collections.newSetFromMap(new IdentityHashMap<>());

    private long memoized;
    private long values;

    /**
     * A machine.
     *
     * @param tokens from the pickle's first operation on
     * @param name of the file in messages
     * @param wanted numbers of the memo entries that are asked for; no other is kept
     */
    PickleMachine(PickleTokens tokens, String name, Set<Long> wanted) {
        this.tokens = tokens;
        this.name = name;
        this.wanted = wanted;
    }

    /** The pickle's value. */
    Object run() throws IOException {
        while (tokens.next() != PickleOp.STOP) {
            step(tokens.op());
        }
        return pop();
    }

    private void step(PickleOp op) throws IOException {
        switch (op) {
            case PROTO, FRAME, READONLY_BUFFER -> {}
            case MARK -> marks.add(stack.size());
            case POP -> popOrMark();
            case POP_MARK -> popToMark();
            case DUP -> {
                shared.add(top());
                push(top(), 1);
            }
            case NONE -> push(PickleValues.NONE, 1);
            case NEWTRUE -> push(true, 1);
            case NEWFALSE -> push(false, 1);
            case BININT, BININT1, BININT2 -> push(tokens.number(), 1);
            case BINFLOAT -> push(tokens.real(), 1);
            case INT -> push(PickleNumbers.whole(tokens.line()), 1);
            case LONG -> push(PickleNumbers.whole(tokens.line()), 1);
            case FLOAT -> push(PickleNumbers.real(tokens.line()), 1);
            case LONG1, LONG4 -> push(PickleNumbers.whole(tokens.range()), 1);
            case STRING -> push(PickleNumbers.unquoted(tokens.range()), 1);
            case UNICODE -> push(coded(Coding.UNICODE_ESCAPES), 1);
            case BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 -> push(coded(Coding.UTF8), 1);
            case BINSTRING, SHORT_BINSTRING, BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8 -> push(tokens.range(), 1);
            case GET, BINGET, LONG_BINGET -> push(remembered(), 1);
            case PUT, BINPUT, LONG_BINPUT -> remember(tokens.memoKey());
            case MEMOIZE -> remember(memoized);
            case EMPTY_TUPLE, TUPLE, TUPLE1, TUPLE2, TUPLE3, EMPTY_LIST, LIST, EMPTY_SET, FROZENSET -> collect(op);
            case EMPTY_DICT, DICT -> dict(op);
            case APPEND, APPENDS, ADDITEMS -> append(op);
            case SETITEM, SETITEMS -> set(op);
            case GLOBAL, STACK_GLOBAL -> global(op);
            case REDUCE -> reduce();
            case BUILD -> build();
            default -> throw refusal(op);
        }
    }

    private ByteRange coded(Coding coding) {
        ByteRange range = tokens.range();
        return new ByteRange(range.file(), range.offset(), range.length(), coding);
    }

    private void collect(PickleOp op) throws IOException {
        List<Object> items =
                switch (op) {
                    case TUPLE1 -> last(1);
                    case TUPLE2 -> last(2);
                    case TUPLE3 -> last(3);
                    case TUPLE, LIST, FROZENSET -> popToMark();
                    default -> new ArrayList<>(0);
                };
        push(items, CONTAINER_VALUES);
    }

    private void dict(PickleOp op) throws IOException {
        Map<Object, Object> dict = new LinkedHashMap<>();
        if (op == PickleOp.DICT) {
            put(popToMark(), dict);
        }
        push(dict, CONTAINER_VALUES);
    }

    private void append(PickleOp op) throws IOException {
        List<Object> items = op == PickleOp.APPEND ? last(1) : popToMark();
        if (!(top() instanceof ArrayList<?>)) {
            throw new IOException("append");
        }
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) top();
        list.addAll(items);
    }

    private void set(PickleOp op) throws IOException {
        List<Object> items = op == PickleOp.SETITEM ? last(2) : popToMark();
        if (!(top() instanceof Map<?, ?>)) {
            throw new IOException("setitem");
        }
        @SuppressWarnings("unchecked")
        Map<Object, Object> dict = (Map<Object, Object>) top();
        put(items, dict);
    }

    private void put(List<Object> items, Map<Object, Object> dict) throws IOException {
        if (items.size() % 2 != 0) {
            throw new IOException("setitem");
        }
        for (int i = 0; i < items.size(); i += 2) {
            Object key = PickleValues.key(items.get(i));
            count(key instanceof String text ? 1 + text.length() / VALUE_BYTES : 1);
            dict.put(key, items.get(i + 1));
        }
    }

    private void global(PickleOp op) throws IOException {
        String module = tokens.line();
        String named = tokens.secondLine();
        if (op == PickleOp.STACK_GLOBAL) {
            named = PickleValues.text(pop());
            module = PickleValues.text(pop());
        }
        PickleGlobal known = PickleGlobal.of(module, named);
        if (known == null) {
            throw DataProblem.PICKLE_REFUSED.exception(name, shown(module + "." + named));
        }
        push(known, 1);
    }

    private void reduce() throws IOException {
        Object popped = pop();
        List<?> arguments = PickleValues.tuple(popped);
        if (!(pop() instanceof PickleGlobal callable)) {
            throw new IOException("reduce");
        }
        Object result = callable.call(arguments);
        push(result, CONTAINER_VALUES);
        if (result instanceof Map<?, ?> dict) {
            count(dict.size());
        } else if (result instanceof String text) {
            count(text.length() / VALUE_BYTES);
        }
        release(popped);
    }

    private void build() throws IOException {
        Object state = pop();
        Object target = top();
        if (target instanceof PickledArray array) {
            array.build(state);
            release(PickledArray.shape(state));
        } else if (target instanceof PickledType type) {
            type.build(state);
        } else {
            throw new IOException("build");
        }
        release(state);
    }

    /**
     * A tuple that was only made to be taken apart, as for every single one of many arrays, counts no longer. What is inside it
     * keeps its count if it is a list itself: it may live on.
     */
    private void release(Object consumed) {
        if (consumed instanceof ArrayList<?> list && !shared.contains(list)) {
            values -= list.size() + CONTAINER_VALUES;
        }
    }

    private RuntimeException refusal(PickleOp op) {
        String what =
                switch (op) {
                    case INST -> tokens.line() + "." + tokens.secondLine();
                    case EXT1, EXT2, EXT4 -> "extension " + tokens.number();
                    case PERSID, BINPERSID -> "persistent id";
                    case NEXT_BUFFER -> "out-of-band buffer";
                    default -> op.name();
                };
        return DataProblem.PICKLE_REFUSED.exception(name, shown(what));
    }

    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}{}]", "?");
        return clean.length() <= 120 ? clean : clean.substring(0, 120) + "…";
    }

    private void remember(long key) throws IOException {
        memoized++;
        if (wanted.contains(key)) {
            memo.put(key, top());
            shared.add(top());
        }
    }

    private Object remembered() throws IOException {
        Object value = memo.get(tokens.memoKey());
        if (value == null) {
            throw new IOException("memo");
        }
        return value;
    }

    private void push(Object value, int weight) {
        count(weight);
        stack.add(value);
    }

    private void count(long more) {
        values += more;
        if (values > mostValues) {
            throw DataProblem.ARRAY_FILE_TOO_LARGE.exception(name, mostValues);
        }
    }

    private int floor() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    }

    private Object top() throws IOException {
        if (stack.size() <= floor()) {
            throw new IOException("stack");
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() throws IOException {
        Object top = top();
        stack.remove(stack.size() - 1);
        return top;
    }

    /** Python's POP takes a mark away where nothing lies on it. */
    private void popOrMark() throws IOException {
        if (!marks.isEmpty() && stack.size() == floor()) {
            marks.remove(marks.size() - 1);
        } else {
            pop();
        }
    }

    private List<Object> last(int count) throws IOException {
        Object[] items = new Object[count];
        for (int i = count - 1; i >= 0; i--) {
            items[i] = pop();
        }
        return new ArrayList<>(Arrays.asList(items));
    }

    private List<Object> popToMark() throws IOException {
        if (marks.isEmpty()) {
            throw new IOException("mark");
        }
        List<Object> above = stack.subList(marks.remove(marks.size() - 1), stack.size());
        List<Object> items = new ArrayList<>(above);
        above.clear();
        return items;
    }
}
