package dev.centroid.ui.chart;

/** What a chart does on demand of its menu, its tools and its keys. */
interface ChartActions {

    /** Shows everything. */
    void reset();

    /** Switches between dragging a zoom frame and dragging the picture. */
    void toggleHand();

    /** Switches between the linear and the logarithmic axis. */
    void toggleLog();

    /** Puts the picture on the clipboard. */
    void copyPicture();

    /** Puts the numbers on the clipboard. */
    void copyValues();

    /** Asks for a file and writes it. */
    void save(ChartFormat format);

    /** Hides a curve or shows it again. */
    void toggleCurve(String id);

    /** Enlarges the chart, or makes it small again, where its place offers that. */
    void enlarge();

    /** Makes the chart small again; false if it was not enlarged. */
    boolean shrink();

    /** Opens the menu at the chart's middle. */
    void showMenu();

    /** Moves the reading line to the next point, or to the one before. */
    void readNext(int direction);

    /** Takes the reading line away; false if there was none. */
    boolean stopReading();
}
