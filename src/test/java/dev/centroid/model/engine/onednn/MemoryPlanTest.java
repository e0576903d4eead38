package dev.centroid.model.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryPlanTest {

    /** A piece that is nothing but numbers. */
    private static final class Numbers implements MemoryPlan.Piece {

        private final long bytes;
        private final int first;
        private final int last;
        private long offset = -1;

        private Numbers(long bytes, int first, int last) {
            this.bytes = bytes;
            this.first = first;
            this.last = last;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public int first() {
            return first;
        }

        @Override
        public int last() {
            return last;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public void placeAt(long place) {
            offset = place;
        }
    }

    @Test
    void piecesOfTheSameTimeDoNotOverlap() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            List<Numbers> pieces = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int first = random.nextInt(30);
                pieces.add(new Numbers(1 + random.nextInt(100_000), first, first + random.nextInt(10)));
            }
            MemoryPlan plan = MemoryPlan.of(pieces);
            for (Numbers a : pieces) {
                assertThat(a.offset).isNotNegative().matches(offset -> offset % 64 == 0);
                assertThat(a.offset + a.bytes).isLessThanOrEqualTo(plan.size());
                for (Numbers b : pieces) {
                    boolean together = a != b && a.first <= b.last && b.first <= a.last;
                    boolean overlap = a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
                    assertThat(together && overlap).isFalse();
                }
            }
        }
    }

    @Test
    void piecesOfDifferentTimesShareAPlace() {
        List<Numbers> pieces = List.of(new Numbers(1000, 0, 1), new Numbers(1000, 2, 3), new Numbers(1000, 4, 4));
        assertThat(MemoryPlan.of(pieces).size()).isEqualTo(1000);
    }
}
