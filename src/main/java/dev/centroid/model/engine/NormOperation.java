package dev.centroid.model.engine;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalisation over images and positions (Ioffe and Szegedy 2015, arXiv 1502.03167), x̂ = (x − mean)/√(variance + ε),
 * y = γ·x̂ + β. With batch statistics the gradient goes through mean and variance, and the backward pass moves the running
 * statistics by the batch's (biased) ones; frozen, mean and variance are the running ones and constants.
 */
final class NormOperation implements Operation {

    private final double epsilon;
    private final double decay;
    private final NormParameters parameters;

    private PooledArray normalised;
    private PooledArray inverseDeviation;
    private PooledArray batchMean;
    private PooledArray batchVariance;

    /**
     * The parameters of the layer and its gradients, each a view [1, C, 1] into a flat vector.
     *
     * @param mean the running mean
     * @param variance the running variance
     */
    record NormParameters(
            INDArray gamma,
            INDArray beta,
            INDArray mean,
            INDArray variance,
            INDArray gammaGradient,
            INDArray betaGradient) {

        long channels() {
            return gamma.length();
        }
    }

    NormOperation(double epsilon, double decay, NormParameters parameters) {
        this.epsilon = epsilon;
        this.decay = decay;
        this.parameters = parameters;
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray x = ownCopy(inputs.get(0), pass);
        return pass.isTraining() ? train(x, pass) : infer(x, pass);
    }

    private PooledArray ownCopy(PooledArray input, Pass pass) {
        if (input.isSole()) {
            return input;
        }
        PooledArray copy = pass.pool().takeLike(input);
        copy.values().assign(input.values());
        input.letGo();
        return copy;
    }

    /** y = scale·x + shift in place. */
    private PooledArray infer(PooledArray x, Pass pass) {
        PooledArray scale = inverseDeviation(parameters.variance(), pass);
        PooledArray shift = perChannel(pass);
        scale.values().muli(parameters.gamma());
        Ops.multiply(parameters.mean(), scale.values(), shift.values());
        Ops.subtract(parameters.beta(), shift.values(), shift.values());
        INDArray planes = x.planes();
        Ops.multiply(planes, scale.values(), planes);
        Ops.add(planes, shift.values(), planes);
        scale.letGo();
        shift.letGo();
        return x;
    }

    private PooledArray train(PooledArray x, Pass pass) {
        PooledArray y = pass.pool().takeLike(x);
        INDArray planes = x.planes();
        INDArray result = y.planes();
        if (pass.norm() == NormMode.BATCH_STATISTICS) {
            batchMean = perChannel(pass);
            batchVariance = perChannel(pass);
            mean(planes, batchMean, pass);
            Ops.subtract(planes, batchMean.values(), planes);
            // Squares of what is centred already: E[x²] − E[x]² would lose the small variances to rounding.
            Ops.multiply(planes, planes, result);
            mean(result, batchVariance, pass);
            inverseDeviation = inverseDeviation(batchVariance.values(), pass);
        } else {
            Ops.subtract(planes, parameters.mean(), planes);
            inverseDeviation = inverseDeviation(parameters.variance(), pass);
        }
        Ops.multiply(planes, inverseDeviation.values(), planes);
        normalised = x;
        Ops.multiply(planes, parameters.gamma(), result);
        Ops.add(result, parameters.beta(), result);
        return y;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        PooledArray product = pass.pool().takeLike(gradient);
        INDArray planes = normalised.planes();
        Ops.multiply(gradient.planes(), planes, product.planes());
        sum(product.planes(), parameters.gammaGradient(), pass);
        sum(gradient.planes(), parameters.betaGradient(), pass);
        product.letGo();
        if (pass.norm() == NormMode.BATCH_STATISTICS) {
            // dL/dx = γ/σ · (g − mean(g) − x̂·mean(g·x̂)), built in the place of x̂, which nobody needs afterwards.
            PooledArray share = perChannel(pass);
            double count = (double) gradient.values().length() / parameters.channels();
            share.values().assign(parameters.gammaGradient()).divi(-count);
            Ops.multiply(planes, share.values(), planes);
            share.values().assign(parameters.betaGradient()).divi(count);
            Ops.subtract(planes, share.values(), planes);
            Ops.add(planes, gradient.planes(), planes);
            share.letGo();
            move(parameters.mean(), batchMean);
            move(parameters.variance(), batchVariance);
            batchMean = null;
            batchVariance = null;
        } else {
            planes.assign(gradient.planes());
        }
        inverseDeviation.values().muli(parameters.gamma());
        Ops.multiply(planes, inverseDeviation.values(), planes);
        gradient.letGo();
        inverseDeviation.letGo();
        inverseDeviation = null;
        PooledArray result = normalised;
        normalised = null;
        return List.of(result);
    }

    /** running = decay·running + (1 − decay)·batch. */
    private void move(INDArray running, PooledArray batch) {
        running.muli(decay);
        running.addi(batch.values().muli(1 - decay));
        batch.letGo();
    }

    private PooledArray inverseDeviation(INDArray variance, Pass pass) {
        PooledArray result = perChannel(pass);
        result.values().assign(variance).addi(epsilon);
        Transforms.sqrt(result.values(), false);
        result.values().rdivi(1);
        return result;
    }

    private PooledArray perChannel(Pass pass) {
        return pass.pool().take(1, parameters.channels(), 1);
    }

    private static void mean(INDArray planes, PooledArray result, Pass pass) {
        sum(planes, result.values(), pass);
        result.values().divi(planes.size(0) * planes.size(2));
    }

    /** Sums of each channel, first over a plane and then over the images: one long row of additions loses digits. */
    private static void sum(INDArray planes, INDArray result, Pass pass) {
        PooledArray perPlane = pass.pool().take(planes.size(0), planes.size(1));
        planes.sum(perPlane.values(), 2);
        perPlane.values().sum(result.reshape(result.length()), 0);
        perPlane.letGo();
    }
}
