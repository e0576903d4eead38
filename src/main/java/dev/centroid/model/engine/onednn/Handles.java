package dev.centroid.model.engine.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** Owner of native objects; frees them at once, the latest first, and not when the garbage collector finds them. */
final class Handles implements AutoCloseable {

    private final List<Pointer> owned = new ArrayList<>();

    /** Takes an object over. */
    <T extends Pointer> T keep(T object) {
        owned.add(object);
        return object;
    }

    @Override
    public void close() {
        for (int i = owned.size() - 1; i >= 0; i--) {
            owned.get(i).close();
        }
        owned.clear();
    }
}
