package dev.centroid.ui.common;

/**
 * A controller of a view. Views are thrown away and built anew when the language changes; what they listen to lives longer, so
 * they let go of it in {@link #close()}.
 */
public interface View extends AutoCloseable {

    /** Takes every listener off the view model and stops every timer. Called once, on the screen's thread. */
    @Override
    void close();

    /** The keyboard focus goes to where work at this place begins. */
    default void focus() {}

    /** The theme has changed: what is not coloured by CSS takes its colours now. Also called once after the view was built. */
    default void paint(Theme theme) {}
}
