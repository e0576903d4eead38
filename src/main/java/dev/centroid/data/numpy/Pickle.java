package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads pickles of protocols 0 to 5 as data. Nothing that a pickle says is carried out: the few names that stand for plain
 * data are answered by {@link PickleGlobal}, any other is refused by name.
 *
 * <p>The file is passed over twice, the first time only to learn which memo entries are ever asked for: Python puts nearly
 * everything there, and keeping all of it would cost more memory than the values themselves.
 */
final class Pickle {

    private Pickle() {}

    /**
     * The value of a pickle, as {@link PickleValues} describes it.
     *
     * @param file that holds it
     * @param position where in the file it begins
     * @param name of the file in messages
     */
    static Object read(Path file, long position, String name) {
        Set<Long> wanted = new HashSet<>();
        long[] at = {position};
        try {
            try (PickleTokens tokens = new PickleTokens(file, position)) {
                scan(tokens, name, wanted, at);
            }
            try (PickleTokens tokens = new PickleTokens(file, position)) {
                try {
                    return new PickleMachine(tokens, name, wanted).run();
                } finally {
                    at[0] = tokens.position();
                }
            }
        } catch (EOFException e) {
            throw DataProblem.PICKLE_CUT_OFF.exceptionFrom(
                    e, name, file.toFile().length());
        } catch (IOException e) {
            throw DataProblem.PICKLE_DAMAGED.exceptionFrom(e, name, at[0], Reasons.of(e));
        }
    }

    private static void scan(PickleTokens tokens, String name, Set<Long> wanted, long[] at) throws IOException {
        try {
            long most = Runtime.getRuntime().maxMemory() / (4 * PickleMachine.VALUE_BYTES);
            while (tokens.next() != PickleOp.STOP) {
                switch (tokens.op()) {
                    case GET, BINGET, LONG_BINGET -> wanted.add(tokens.memoKey());
                    default -> {}
                }
                if (wanted.size() > most) {
                    throw DataProblem.ARRAY_FILE_TOO_LARGE.exception(name, most);
                }
            }
        } finally {
            at[0] = tokens.position();
        }
    }
}
