package dev.centroid.model.engine;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A layer that DL4J itself computes, since we have no operation for it.
 *
 * <p>decision: what the layer keeps between its passes is DL4J's, and freed by the garbage collector; what goes in and comes
 * out is copied from and to arrays of ours, since layers may write over what they are given.
 */
final class StockOperation implements Operation {

    private static final LayerWorkspaceMgr PLAIN = LayerWorkspaceMgr.noWorkspaces();

    private final Layer layer;
    private INDArray kept;
    private boolean disturbed;

    /** For the flat vector of gradients [P], in which the layer writes its own. */
    StockOperation(Layer layer, INDArray gradients) {
        this.layer = layer;
        if (layer.numParams() > 0) {
            long begin = layer.params().offset();
            layer.setBackpropGradientsViewArray(gradients
                    .get(NDArrayIndex.interval(begin, begin + layer.numParams()))
                    .reshape(1, layer.numParams()));
        }
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        INDArray given = in.values().dup('c');
        in.letGo();
        if (pass.isTraining()) {
            kept = given;
            disturbed = false;
        } else {
            disturbed = true;
        }
        PooledArray result = pooled(activate(given, pass.isTraining()), pass);
        if (!pass.isTraining()) {
            layer.clear();
        }
        return result;
    }

    private INDArray activate(INDArray given, boolean training) {
        layer.setInput(given.dup('c'), PLAIN);
        layer.setInputMiniBatchSize((int) given.size(0));
        return layer.activate(training, PLAIN);
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        if (disturbed) {
            // Another pass came in between, and the layer remembers only the last.
            activate(kept, true);
        }
        INDArray given = gradient.values().dup('c');
        gradient.letGo();
        PooledArray result = pooled(layer.backpropGradient(given, PLAIN).getSecond(), pass);
        layer.clear();
        kept = null;
        return List.of(result);
    }

    private static PooledArray pooled(INDArray values, Pass pass) {
        PooledArray result = pass.pool().take(values.shape());
        result.values().assign(values);
        return result;
    }
}
