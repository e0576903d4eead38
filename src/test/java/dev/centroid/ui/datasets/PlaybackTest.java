package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time of a drawing, without a clock. */
class PlaybackTest {

    private final Playback playback = new Playback();

    @BeforeEach
    void load() {
        playback.load(3000);
    }

    private double millis() {
        return playback.millisProperty().get();
    }

    private boolean playing() {
        return playback.playingProperty().get();
    }

    @Test
    void a_drawing_stands_still_at_its_end_until_somebody_plays_it() {
        assertThat(millis()).isEqualTo(3000);
        assertThat(playing()).isFalse();
        playback.advance(100);
        assertThat(millis()).isEqualTo(3000);
        playback.play();
        assertThat(millis()).isZero();
        playback.advance(40);
        playback.advance(60);
        assertThat(millis()).isEqualTo(100);
        assertThat(playing()).isTrue();
    }

    @Test
    void it_stops_at_the_end_and_begins_again_from_there() {
        playback.play();
        playback.advance(2900);
        playback.advance(500);
        assertThat(millis()).isEqualTo(3000);
        assertThat(playing()).isFalse();
        playback.toggle();
        assertThat(millis()).isZero();
        assertThat(playing()).isTrue();
    }

    @Test
    void a_pause_keeps_the_moment_and_the_slider_moves_it() {
        playback.play();
        playback.advance(500);
        playback.toggle();
        playback.advance(500);
        assertThat(millis()).isEqualTo(500);
        playback.millisProperty().set(1200);
        playback.toggle();
        playback.advance(100);
        assertThat(millis()).isEqualTo(1300);
    }

    @Test
    void speed_is_a_multiple_of_the_hands_own() {
        playback.play();
        playback.advance(100);
        playback.speedProperty().set(Speed.FOURFOLD);
        playback.advance(100);
        assertThat(millis()).isEqualTo(500);
    }

    @Test
    void a_shorter_drawing_after_a_longer_one_is_whole_too() {
        playback.play();
        playback.load(800);
        assertThat(playing()).isFalse();
        assertThat(millis()).isEqualTo(800);
        assertThat(playback.lengthProperty().get()).isEqualTo(800);
    }

    @Test
    void a_dot_without_length_never_plays() {
        playback.load(0);
        playback.play();
        assertThat(playing()).isFalse();
    }
}
