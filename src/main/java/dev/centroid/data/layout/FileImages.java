package dev.centroid.data.layout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Image files below one root: about as many bytes an image as its name has letters, and twenty. */
final class FileImages extends CompactImages {

    private final Path root;
    /** What all names begin with. */
    private final String prefix;
    /** The rest of every name in UTF-8, one behind the other. */
    private final byte[] names;

    private final int[] ends;
    private final long[] bytes;
    private final long[] modified;

    private FileImages(Path root, String prefix, List<ImageSource.InFile> files) {
        this.root = root;
        this.prefix = prefix;
        this.ends = new int[files.size()];
        this.bytes = new long[files.size()];
        this.modified = new long[files.size()];
        byte[] filled = new byte[32 * files.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            ImageSource.InFile file = files.get(i);
            byte[] rest = file.name().substring(prefix.length()).getBytes(StandardCharsets.UTF_8);
            if (end + rest.length > filled.length) {
                filled = Arrays.copyOf(filled, 2 * (end + rest.length));
            }
            System.arraycopy(rest, 0, filled, end, rest.length);
            end += rest.length;
            ends[i] = end;
            bytes[i] = file.bytes();
            modified[i] = file.modifiedNanos();
        }
        this.names = Arrays.copyOf(filled, end);
    }

    /** The same images in compact form; empty where they are not all files below one root, named after their place in it. */
    static Optional<FileImages> of(List<ImageSource> images) {
        if (images.isEmpty() || !(images.get(0) instanceof ImageSource.InFile first)) {
            return Optional.empty();
        }
        Path root = first.file();
        for (int step = Path.of(first.name()).getNameCount(); step > 0 && root != null; step--) {
            root = root.getParent();
        }
        String prefix = first.name().substring(0, first.name().lastIndexOf('/') + 1);
        for (ImageSource image : images) {
            if (root == null
                    || !(image instanceof ImageSource.InFile file)
                    || !file.file().equals(root.resolve(file.name()))) {
                return Optional.empty();
            }
            while (!file.name().startsWith(prefix)) {
                prefix = prefix.substring(0, prefix.lastIndexOf('/', prefix.length() - 2) + 1);
            }
        }
        return Optional.of(new FileImages(
                root,
                prefix,
                images.stream().map(ImageSource.InFile.class::cast).toList()));
    }

    @Override
    public ImageSource get(int index) {
        Objects.checkIndex(index, ends.length);
        int from = index == 0 ? 0 : ends[index - 1];
        String name = prefix + new String(names, from, ends[index] - from, StandardCharsets.UTF_8);
        return new ImageSource.InFile(name, root.resolve(name), bytes[index], modified[index]);
    }

    @Override
    public int size() {
        return ends.length;
    }
}
