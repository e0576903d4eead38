package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.Stroke;
import dev.centroid.data.stroke.StrokePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers at the beginnings of strokes. */
class StrokeNumbersTest {

    private static Stroke line(double fromX, double fromY, double toX, double toY) {
        return new Stroke(List.of(new StrokePoint(fromX, fromY, 0), new StrokePoint(toX, toY, 1)));
    }

    @Test
    void a_number_stands_behind_the_beginning() {
        List<StrokeNumbers.Place> places =
                StrokeNumbers.of(new PenDrawing(List.of(line(50, 50, 90, 50), line(30, 40, 30, 90))), 6);
        assertThat(places.get(0).x()).isCloseTo(44, within(1e-9));
        assertThat(places.get(0).y()).isCloseTo(50, within(1e-9));
        assertThat(places.get(1).x()).isCloseTo(30, within(1e-9));
        assertThat(places.get(1).y()).isCloseTo(34, within(1e-9));
    }

    @Test
    void strokes_that_begin_alike_have_numbers_apart() {
        Stroke line = line(50, 50, 90, 50);
        List<StrokeNumbers.Place> places = StrokeNumbers.of(new PenDrawing(List.of(line, line, line)), 6);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                StrokeNumbers.Place other = places.get(j);
                assertThat(places.get(i).distance(other.x(), other.y())).isGreaterThanOrEqualTo(6);
            }
        }
    }

    @Test
    void numbers_stay_on_the_paper_and_off_the_beginning() {
        StrokeNumbers.Place place =
                StrokeNumbers.of(new PenDrawing(List.of(line(1, 1, 1, 90))), 6).get(0);
        assertThat(place.x()).isBetween(3.0, 102.0);
        assertThat(place.y()).isBetween(3.0, 102.0);
        assertThat(place.distance(1, 1)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_dot_has_its_number_above() {
        StrokeNumbers.Place place = StrokeNumbers.of(new PenDrawing(List.of(line(50, 50, 50, 50))), 6)
                .get(0);
        assertThat(place.x()).isCloseTo(50, within(1e-9));
        assertThat(place.y()).isCloseTo(44, within(1e-9));
    }
}
