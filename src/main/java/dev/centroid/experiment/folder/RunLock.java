package dev.centroid.experiment.folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lock on a run folder: held by one process at most, and gone with it, however it ends. The operating system holds it; the text
 * in the file is for people and for the message to the next process.
 *
 * <p>decision: the lock file is never deleted, only emptied, since deleting it races with another process that opens it. And no
 * one in the holding process may open it a second time: POSIX drops a process's locks when it closes <em>any</em> descriptor of
 * the file. Hence the set of what this process holds.
 */
final class RunLock implements AutoCloseable {

    static final String FILE = "run.lock";

    /** Beyond the text: where locks are mandatory, a locked byte cannot be read. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    private static final Pattern TEXT = Pattern.compile("pid=(\\d{1,18}) host=(\\S+) began=(\\d{1,18})\\s*");
    private static final long CLOCK_TOLERANCE_MILLIS = 5000;

    /** Who holds a lock; the pid is a text, so that no language puts separators into it. */
    record Holder(String pid, String host) {}

    private final Path key;
    private final RandomAccessFile file;
    private boolean closed;

    private RunLock(Path key, RandomAccessFile file) {
        this.key = key;
        this.file = file;
    }

    /** Takes the lock of an existing folder, or throws {@link FolderProblem#LOCKED}. */
    static RunLock acquire(Path folder) {
        Path path = folder.resolve(FILE);
        Path key = key(folder);
        if (!HELD_HERE.add(key)) {
            throw FolderProblem.LOCKED.exception(folder, pid(), HostName.get());
        }
        boolean taken = false;
        try {
            RandomAccessFile file = open(path);
            try {
                if (!lock(path, file)) {
                    Holder holder = read(path).map(Text::holder).orElse(new Holder("?", "?"));
                    throw FolderProblem.LOCKED.exception(folder, holder.pid(), holder.host());
                }
                sign(path, file);
                taken = true;
                return new RunLock(key, file);
            } finally {
                if (!taken) {
                    letGo(path, file);
                }
            }
        } finally {
            if (!taken) {
                HELD_HERE.remove(key);
            }
        }
    }

    /** Who writes to the folder now, as far as can be told without touching the lock; empty when nobody does. */
    static Optional<Holder> holder(Path folder) {
        if (Files.exists(folder.resolve(FILE)) && HELD_HERE.contains(key(folder))) {
            return Optional.of(new Holder(pid(), HostName.get()));
        }
        return read(folder.resolve(FILE)).filter(Text::mayBeAlive).map(Text::holder);
    }

    private static Path key(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw IoFailures.reading(folder, e);
        }
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static RandomAccessFile open(Path path) {
        try {
            return new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw IoFailures.writing(path, e);
        }
    }

    private static boolean lock(Path path, RandomAccessFile file) {
        try {
            FileLock lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw FolderProblem.LOCK_IMPOSSIBLE.exceptionFrom(e, path, IoFailures.reason(e));
        }
    }

    private static void sign(Path path, RandomAccessFile file) {
        String text = "pid=" + pid() + " host=" + HostName.get() + " began=" + began(ProcessHandle.current()) + "\n";
        try {
            file.setLength(0);
            file.seek(0);
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw IoFailures.writing(path, e);
        }
    }

    /** When a process began, in milliseconds since 1970; 0 where the system does not say. */
    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void letGo(Path path, RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw IoFailures.writing(path, e);
        }
    }

    private record Text(Holder holder, long began) {

        /** A killed process leaves its text, and its number may have been given to another one since. */
        boolean mayBeAlive() {
            if (!holder.host().equals(HostName.get())) {
                return true;
            }
            return ProcessHandle.of(Long.parseLong(holder.pid()))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> Math.abs(RunLock.began(p) - began) < CLOCK_TOLERANCE_MILLIS)
                    .isPresent();
        }
    }

    private static Optional<Text> read(Path path) {
        try {
            Matcher matcher = TEXT.matcher(Files.readString(path));
            return matcher.matches()
                    ? Optional.of(
                            new Text(new Holder(matcher.group(1), matcher.group(2)), Long.parseLong(matcher.group(3))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            // The name of the holder is a courtesy; the lock itself does not depend on it.
            return Optional.empty();
        }
    }

    /** Empties the file and lets go. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            file.setLength(0);
        } catch (IOException e) {
            throw IoFailures.writing(key.resolve(FILE), e);
        } finally {
            HELD_HERE.remove(key);
        }
    }
}
