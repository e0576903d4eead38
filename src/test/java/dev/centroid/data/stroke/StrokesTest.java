package dev.centroid.data.stroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.ImageShape;
import dev.centroid.problem.ProblemException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    private static final String TEXT = "START\n10.5,-20,0\n20.5,-20,100\n20.5,-40,400\nBREAK\n60,-60,1000\nBREAK\n";

    private static final PenDrawing DRAWING = StrokeText.read("a.txt", TEXT);

    @Test
    void a_file_gives_strokes_with_their_times_and_y_downwards() {
        assertThat(DRAWING.strokes()).hasSize(2);
        assertThat(DRAWING.strokes().get(0).points())
                .containsExactly(
                        new StrokePoint(10.5, 20, 0), new StrokePoint(20.5, 20, 100), new StrokePoint(20.5, 40, 400));
        assertThat(DRAWING.millis()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "1,2,3,4", "a,b,c", "NaN,1,2", "1,1e9,2", "1,2,-1", "1,2,Infinity", "STOP"})
    void a_damaged_line_is_named(String line) {
        assertThatThrownBy(() -> StrokeText.read("a.txt", "START\n1,-2,0\n" + line))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.txt, line 3");
    }

    @Test
    void a_file_without_strokes_is_refused() {
        assertThatThrownBy(() -> StrokeText.read("a.txt", "START\nBREAK\n")).hasMessageContaining("a.txt");
    }

    @Test
    void resampling_keeps_the_way_and_makes_its_steps_equal() {
        Stroke even = DRAWING.strokes().get(0).resampled(7);
        assertThat(even.points()).hasSize(5);
        for (int i = 1; i < even.points().size(); i++) {
            StrokePoint a = even.points().get(i - 1);
            StrokePoint b = even.points().get(i);
            double alongCorner = Math.abs(b.x() - a.x()) + Math.abs(b.y() - a.y());
            assertThat(alongCorner).isCloseTo(7.5, within(1e-9));
        }
        assertThat(even.points().get(1)).isEqualTo(new StrokePoint(18, 20, 75));
        assertThat(even.points().get(4)).isEqualTo(new StrokePoint(20.5, 40, 400));
        assertThat(DRAWING.strokes().get(1).resampled(7).points()).hasSize(1);
    }

    @Test
    void a_drawing_grows_with_its_own_time() {
        assertThat(DRAWING.until(-1)).isEmpty();
        List<Stroke> half = DRAWING.until(250);
        assertThat(half).hasSize(1);
        assertThat(half.get(0).points()).last().isEqualTo(new StrokePoint(20.5, 30, 250));
        assertThat(DRAWING.until(1000)).isEqualTo(DRAWING.strokes());
    }

    @Test
    void the_pen_is_on_paper_while_it_draws_and_in_the_air_between() {
        assertThat(DRAWING.tip(0)).isEqualTo(new PenTip(10.5, 20, true));
        assertThat(DRAWING.tip(250)).isEqualTo(new PenTip(20.5, 30, true));
        assertThat(DRAWING.tip(700)).isEqualTo(new PenTip(40.25, 50, false));
        assertThat(DRAWING.tip(5000)).isEqualTo(new PenTip(60, 60, true));
        assertThat(DRAWING.tip(-1)).isEqualTo(new PenTip(10.5, 20, false));
    }

    @Test
    void a_slip_over_the_edge_is_still_on_paper() {
        assertThat(DRAWING.leavesPaper()).isFalse();
        assertThat(StrokeText.read("a.txt", "106.9,-20,0\n50,1.9,10").leavesPaper())
                .isFalse();
        assertThat(StrokeText.read("a.txt", "107.1,-20,0").leavesPaper()).isTrue();
        assertThat(StrokeText.read("a.txt", "50,-20,0\n50,2.1,10").leavesPaper())
                .isTrue();
    }

    @Test
    void an_endless_way_of_damaged_numbers_is_compared_too() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i % 2 == 0 ? "-9999,9999," : "9999,-9999,").append(i).append('\n');
        }
        ImageShape shape = new ImageShape(1, 105, 105);
        StrokeFit fit = StrokeFit.of(StrokeText.read("a.txt", text.toString()), new byte[shape.size()], shape);
        assertThat(fit.penOnInk()).isEqualTo(1);
    }

    @Test
    void what_is_drawn_fits_and_another_drawing_does_not() {
        ImageShape shape = new ImageShape(1, 105, 105);
        byte[] pixels = new byte[shape.size()];
        PenRenderer.draw(DRAWING.strokes(), 105, PenRenderer.RADIUS, pixels, 0);
        assertThat(pixels[20 * 105 + 15]).isZero();
        assertThat(pixels[60 * 105 + 60]).as("a dot is drawn").isZero();
        assertThat(pixels[80 * 105 + 80]).isEqualTo((byte) 255);
        assertThat(StrokeFit.of(DRAWING, pixels, shape)).isEqualTo(new StrokeFit(1, 1));
        PenDrawing other = StrokeText.read("b.txt", "START\n90,-10,0\n90,-90,10");
        assertThat(StrokeFit.of(other, pixels, shape).belongTogether()).isFalse();
        PenDrawing part = StrokeText.read("c.txt", "START\n10.5,-20,0\n20.5,-20,100");
        assertThat(StrokeFit.of(part, pixels, shape).penOnInk()).isEqualTo(1);
        assertThat(StrokeFit.of(part, pixels, shape).belongTogether()).isFalse();
    }

    @Test
    void writing_again_follows_the_seed_and_stays_near() {
        List<Stroke> once = StrokeJitter.USUAL.again(DRAWING, new SplittableRandom(5));
        assertThat(once).isEqualTo(StrokeJitter.USUAL.again(DRAWING, new SplittableRandom(5)));
        assertThat(once).isNotEqualTo(StrokeJitter.USUAL.again(DRAWING, new SplittableRandom(6)));
        assertThat(once).hasSize(2);
        PenDrawing even = DRAWING.resampled(2);
        for (int i = 0; i < even.strokes().get(0).points().size(); i++) {
            assertThat(once.get(0)
                            .points()
                            .get(i)
                            .distance(even.strokes().get(0).points().get(i)))
                    .isLessThan(40);
        }
        StrokeJitter none = new StrokeJitter(0, 0, 0, 0, 0, 0);
        StrokePoint still =
                none.again(DRAWING, new SplittableRandom(1)).get(0).points().get(0);
        assertThat(still.x()).isCloseTo(10.5, within(1e-9));
        assertThat(still.y()).isCloseTo(20, within(1e-9));
    }
}
