package dev.centroid.experiment.folder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * What of the log reaches the console: our own warnings and errors, other people's errors. The rest, and every stack trace,
 * goes to the run's log file only. Named in {@code logback.xml}.
 */
public final class ConsoleLogFilter extends Filter<ILoggingEvent> {

    private static final String OURS = "dev.centroid";

    /** Made by Logback. */
    public ConsoleLogFilter() {
        super();
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        Level least = event.getLoggerName().startsWith(OURS) ? Level.WARN : Level.ERROR;
        return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
