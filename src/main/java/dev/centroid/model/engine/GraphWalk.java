package dev.centroid.model.engine;

import java.util.List;

/** Runs the steps of a graph forward and backward, and hands the arrays on from step to step. */
final class GraphWalk {

    private final List<GraphPlan.Step> steps;
    private final int[] readers;

    GraphWalk(List<GraphPlan.Step> steps) {
        this.steps = steps;
        this.readers = new int[steps.size() + 1];
        steps.forEach(step -> step.inputs().forEach(i -> readers[i]++));
        readers[steps.size()] = 1;
    }

    /**
     * The forward pass.
     *
     * @param images [B, C, H, W]; let go of here
     * @return the features; the caller lets go of them
     */
    PooledArray forward(PooledArray images, Pass pass) {
        PooledArray[] values = new PooledArray[steps.size() + 1];
        store(values, 0, images);
        for (int i = 0; i < steps.size(); i++) {
            GraphPlan.Step step = steps.get(i);
            List<PooledArray> inputs =
                    step.inputs().stream().map(j -> values[j]).toList();
            store(values, i + 1, step.operation().forward(inputs, pass));
        }
        return values[steps.size()];
    }

    private void store(PooledArray[] values, int position, PooledArray value) {
        values[position] = value;
        for (int extra = 1; extra < readers[position]; extra++) {
            value.hold();
        }
    }

    /**
     * The backward pass for the last forward pass.
     *
     * @param gradient ∂loss/∂features in the shape of the features; let go of here
     * @param imagesNeeded whether the gradient of the images is wanted
     * @return ∂loss/∂images, which the caller lets go of, or null if not wanted
     */
    PooledArray backward(PooledArray gradient, boolean imagesNeeded, Pass pass) {
        PooledArray[] gradients = new PooledArray[steps.size() + 1];
        gradients[steps.size()] = gradient;
        for (int i = steps.size() - 1; i >= 0; i--) {
            GraphPlan.Step step = steps.get(i);
            boolean needed = imagesNeeded || !step.inputs().equals(List.of(0));
            List<PooledArray> results = step.operation().backward(gradients[i + 1], needed, pass);
            for (int j = 0; j < results.size(); j++) {
                addTo(gradients, step.inputs().get(j), results.get(j), pass);
            }
        }
        if (!imagesNeeded && gradients[0] != null) {
            gradients[0].letGo();
            return null;
        }
        return gradients[0];
    }

    /** A value with several readers has the sum of their gradients. */
    private static void addTo(PooledArray[] gradients, int position, PooledArray more, Pass pass) {
        PooledArray present = gradients[position];
        if (present == null) {
            gradients[position] = more;
            return;
        }
        PooledArray sum = present.isSole() ? present.hold() : pass.pool().takeLike(present);
        Ops.add(present.values(), more.values(), sum.values());
        present.letGo();
        more.letGo();
        gradients[position] = sum;
    }
}
