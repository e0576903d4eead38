package dev.centroid.ui.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/**
 * Pictures of a chart for papers and slides, with title and legend. Needs no FX thread.
 *
 * <p>decision: always the light palette on white, whatever the window's theme, since pictures go onto white pages. They show
 * what the screen shows: the same stretch, the same curves.
 */
final class ChartPictures {

    /** Pixels of a PNG for each of the screen. */
    private static final int SCALE = 2;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final ChartPalette PALETTE = ChartPalette.LIGHT;

    private ChartPictures() {}

    /**
     * The picture in pixels.
     *
     * @param width in pixels of the screen
     * @param height in pixels of the screen
     */
    static BufferedImage image(ChartContent content, Zoom zoom, int width, int height) {
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(SCALE, SCALE);
        draw(content, zoom, width, height, g2);
        g2.dispose();
        return image;
    }

    /** Writes the picture as PNG. */
    static void png(ChartContent content, Zoom zoom, int width, int height, OutputStream to) throws IOException {
        if (!ImageIO.write(image(content, zoom, width, height), "png", to)) {
            throw new IOException("no writer for PNG");
        }
    }

    /** Writes the picture as SVG 1.1; text stays text. */
    static void svg(ChartContent content, Zoom zoom, int width, int height, OutputStream to) throws IOException {
        SVGGraphics2D g2 = new SVGGraphics2D(emptyDocument());
        g2.setSVGCanvasSize(new Dimension(width, height));
        draw(content, zoom, width, height, g2);
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        g2.stream(writer, true);
        writer.flush();
    }

    private static void draw(ChartContent content, Zoom zoom, int width, int height, Graphics2D g2) {
        JFreeChart chart = CurvePlot.chart(content, zoom, PALETTE, width * SCALE, height * SCALE, 1);
        chart.setBackgroundPaint(PALETTE.background());
        chart.setPadding(new RectangleInsets(8, 8, 8, CurvePlot.RIGHT));
        if (content.curves().size() > 1) {
            chart.addLegend(legend(chart));
        }
        if (!content.title().isEmpty()) {
            TextTitle title = new TextTitle(content.title(), new Font(CurvePlot.FONT, Font.BOLD, 14));
            title.setPaint(PALETTE.text());
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setMargin(2, 6, 4, 6);
            chart.setTitle(title);
        }
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
    }

    private static LegendTitle legend(JFreeChart chart) {
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(new Font(CurvePlot.FONT, Font.PLAIN, 12));
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
        legend.setItemPaint(PALETTE.text());
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        return legend;
    }

    private static Document emptyDocument() throws IOException {
        try {
            DOMImplementation dom =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
            return dom.createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
