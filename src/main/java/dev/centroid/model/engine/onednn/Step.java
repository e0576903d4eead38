package dev.centroid.model.engine.onednn;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;

/**
 * One call of a primitive.
 *
 * @param primitive what is called
 * @param arguments its arrays, by oneDNN's numbers of arguments
 * @param forImages whether only the gradient of the images needs it
 */
record Step(primitive primitive, IntMemoryMap arguments, boolean forImages) {

    void run(stream stream) {
        primitive.execute(stream, arguments);
    }
}
