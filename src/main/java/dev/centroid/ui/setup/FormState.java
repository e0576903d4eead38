package dev.centroid.ui.setup;

import java.util.HashMap;
import java.util.Map;

/** How the view of the form was left, for the view after it: views are built anew when the language changes. */
final class FormState {

    private final Map<String, Boolean> open = new HashMap<>();
    private double scroll;
    private double sideScroll;
    private double divider;

    /** @param divider where form and side panel meet at first, as a share of the width */
    FormState(double divider) {
        this.divider = divider;
    }

    /** Whether a section is open; {@code usual} as long as nobody opened or closed it. */
    boolean isOpen(String section, boolean usual) {
        return open.getOrDefault(section, usual);
    }

    void setOpen(String section, boolean now) {
        open.put(section, now);
    }

    double scroll() {
        return scroll;
    }

    void setScroll(double now) {
        scroll = now;
    }

    double sideScroll() {
        return sideScroll;
    }

    void setSideScroll(double now) {
        sideScroll = now;
    }

    double divider() {
        return divider;
    }

    void setDivider(double now) {
        divider = now;
    }
}
