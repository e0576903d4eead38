package dev.centroid.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/**
 * Draws a bar in the terminal's last line and leaves that line empty when it is done, ready for text. The bar draws itself on a
 * thread of its own, also once more after it was closed: what comes after {@link #end()} is not drawn.
 */
final class BarOnTerminal extends ConsoleProgressBarConsumer {

    /** Back to the first column, and erase to the end of the line. */
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream terminal;
    private boolean ended;

    BarOnTerminal(PrintStream terminal) {
        super(terminal);
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(String picture) {
        if (!ended) {
            super.accept(picture);
        }
    }

    /** Clears the line; nothing is drawn any more. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        end();
    }
}
