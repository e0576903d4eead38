package dev.centroid.experiment.bench;

import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;

/** The networks that are measured, with the batch that is usual for them. */
public enum BenchNetwork {
    /** ConvNet4 on small grey images. */
    CONVNET4_28(BackboneKind.CONVNET4, 1, 28, 28, 128),
    /** ConvNet4 on photographs. */
    CONVNET4_80(BackboneKind.CONVNET4, 3, 80, 84, 64),
    /** ResNet12 on photographs. */
    RESNET12_80(BackboneKind.RESNET12, 3, 80, 84, 32);

    private final BackboneSpec spec;
    private final int storeSize;
    private final int batch;

    BenchNetwork(BackboneKind kind, int channels, int side, int storeSize, int batch) {
        this.spec = BackboneSpec.published(kind, channels, side);
        this.storeSize = storeSize;
        this.batch = batch;
    }

    BackboneSpec spec() {
        return spec;
    }

    Preprocessing input() {
        return spec.channels() == 1 ? Preprocessing.ink(spec.height()) : Preprocessing.photographs(spec.height());
    }

    /** Side of the stored images. */
    int storeSize() {
        return storeSize;
    }

    int batch() {
        return batch;
    }

    /** For people and files: {@code convnet4 1×28×28}. */
    public String label() {
        return spec.kind().key() + " " + spec.channels() + "×" + spec.height() + "×" + spec.width();
    }

    /** The name of the option. */
    public String key() {
        return spec.kind().key() + "-" + spec.height();
    }
}
