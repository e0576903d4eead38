package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things made when they are asked for. */
class LazyCacheTest {

    private final HeldBackground background = new HeldBackground();
    private final List<Integer> made = new ArrayList<>();
    private final List<String> handed = new ArrayList<>();

    private LazyCache<String> cache(int capacity) {
        return new LazyCache<>(
                background,
                number -> {
                    made.add(number);
                    return "thing " + number;
                },
                capacity);
    }

    @Test
    void a_thing_is_made_once_for_all_who_ask_and_then_kept() {
        LazyCache<String> cache = cache(4);
        cache.ask(1, handed::add);
        cache.ask(1, handed::add);
        background.release(0);
        assertThat(handed).containsExactly("thing 1", "thing 1");
        cache.ask(1, handed::add);
        assertThat(handed).hasSize(3);
        assertThat(made).containsExactly(1);
        assertThat(background.waiting()).isZero();
    }

    @Test
    void a_wish_that_is_taken_back_is_not_made() {
        LazyCache<String> cache = cache(4);
        cache.ask(0, handed::add);
        Runnable takeBack = cache.ask(1, handed::add);
        cache.ask(2, handed::add);
        takeBack.run();
        background.release(0);
        background.release(0);
        assertThat(made).containsExactly(0, 2);
        assertThat(handed).containsExactly("thing 0", "thing 2");
    }

    @Test
    void a_wish_stays_while_somebody_else_has_it() {
        LazyCache<String> cache = cache(4);
        cache.ask(0, handed::add);
        Runnable takeBack = cache.ask(1, thing -> handed.add("mine"));
        cache.ask(1, thing -> handed.add("yours"));
        takeBack.run();
        takeBack.run();
        background.release(0);
        background.release(0);
        assertThat(handed).containsExactly("thing 0", "yours");
    }

    @Test
    void what_was_asked_for_last_is_made_first_and_the_oldest_is_forgotten() {
        LazyCache<String> cache = cache(2);
        cache.ask(0, handed::add);
        for (int i = 1; i <= 20; i++) {
            cache.ask(i, handed::add);
        }
        background.release(0);
        background.release(0);
        assertThat(made).startsWith(0).contains(20, 5).doesNotContain(4);
        background.release(0);
        assertThat(made).hasSize(21).doesNotHaveDuplicates();
        made.clear();
        cache.ask(20, handed::add);
        background.release(0);
        assertThat(made).containsExactly(20);
    }

    @Test
    void nothing_is_handed_over_after_the_end() {
        LazyCache<String> cache = cache(2);
        cache.ask(0, handed::add);
        cache.close();
        background.release(0);
        assertThat(handed).isEmpty();
    }
}
