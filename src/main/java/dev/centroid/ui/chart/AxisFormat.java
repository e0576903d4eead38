package dev.centroid.ui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** How the numbers of an axis are written. The same in all languages, as numbers in the field are. */
public enum AxisFormat {
    /** Steps, episodes, epochs: whole numbers only. */
    WHOLE("#,##0", "#,##0", 1, 1e-3),
    /** Losses and the like. */
    NUMBER("0.####", "0.0000", 1, 1e-3),
    /** Shares 0..1, written 0 % to 100 %. */
    PERCENT("0.##' %'", "0.00' %'", 100, 0),
    /** Learning rates: small ones as powers of ten. */
    RATE("0.######", "0.######", 1, 1e-4);

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final String tick;
    private final String value;
    private final int multiplier;

    /** Below it, numbers are written with a power of ten. */
    private final double plainFrom;

    AxisFormat(String tick, String value, int multiplier, double plainFrom) {
        this.tick = tick;
        this.value = value;
        this.multiplier = multiplier;
        this.plainFrom = plainFrom;
    }

    /** A number beside the axis. */
    public String tick(double number) {
        return write(number, tick, "0.##E0");
    }

    /** A number under the mouse, with more digits. */
    public String value(double number) {
        return write(number, value, "0.###E0");
    }

    /** {@link #tick} in the shape that JFreeChart asks for. */
    NumberFormat ticks() {
        return new OneWay(this::tick);
    }

    private String write(double number, String plain, String power) {
        double size = Math.abs(number);
        boolean small = size > 0 && size < plainFrom;
        boolean large = size >= 1e6 && this != WHOLE;
        DecimalFormat format = new DecimalFormat(small || large ? power : plain, SYMBOLS);
        format.setMultiplier(multiplier);
        return format.format(number);
    }

    /** A format that writes and cannot read. */
    private static final class OneWay extends NumberFormat {

        private static final long serialVersionUID = 1L;

        private final transient DoubleFunction<String> text;

        OneWay(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(text.apply(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return to.append(text.apply(number));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("numbers of an axis are only written");
        }
    }
}
