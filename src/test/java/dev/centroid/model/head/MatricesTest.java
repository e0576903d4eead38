package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The blocked loops against plain ones, with every remainder. */
class MatricesTest {

    @Property(tries = 200)
    void blocksEqualPlainLoops(
            @ForAll @IntRange(min = 1, max = 11) int rows,
            @ForAll @IntRange(min = 1, max = 11) int others,
            @ForAll @IntRange(min = 1, max = 19) int size) {
        float[] a = values(rows * size, 1);
        float[] b = values(others * size, 2);
        float[][] rowsA = Matrices.rows(a, rows, size);
        float[][] rowsB = Matrices.rows(b, others, size);
        QueryProducts found = QueryProducts.of(rowsA, rowsB);
        float[][] distances = QueryDistances.of(rowsA, rowsB);
        float[][] products = new float[rows][others];
        float[][] sums = new float[rows][size];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < others; j++) {
                products[i][j] = found.products()[j][i];
                assertThat(Matrices.dot(rowsA[i], rowsB[j])).isCloseTo(products[i][j], within(1e-5f));
            }
        }
        Matrices.addProduct(products, rowsB, sums);
        for (int i = 0; i < rows; i++) {
            double square = 0;
            double[] sum = new double[size];
            for (int j = 0; j < others; j++) {
                double product = 0;
                double distance = 0;
                for (int d = 0; d < size; d++) {
                    double x = a[i * size + d];
                    double y = b[j * size + d];
                    product += x * y;
                    distance += (x - y) * (x - y);
                }
                assertThat((double) products[i][j]).isCloseTo(product, within(1e-5));
                assertThat((double) distances[j][i]).isCloseTo(distance, within(1e-5));
                for (int d = 0; d < size; d++) {
                    sum[d] += product * b[j * size + d];
                }
            }
            for (int d = 0; d < size; d++) {
                square += (double) a[i * size + d] * a[i * size + d];
                assertThat((double) sums[i][d]).isCloseTo(sum[d], within(1e-4));
            }
            assertThat((double) found.squares()[i]).isCloseTo(square, within(1e-5));
        }
        assertThat(Matrices.columns(a, rows, size)[size - 1][rows - 1]).isEqualTo(a[a.length - 1]);
    }

    private static float[] values(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }
}
