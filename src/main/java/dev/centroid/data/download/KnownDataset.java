package dev.centroid.data.download;

/** The published datasets that Centroid reads: it fetches one of them, and says how to get the others. */
public enum KnownDataset {
    /** Handwritten characters; anybody may pass them on. */
    OMNIGLOT("omniglot", "Omniglot", ""),
    /** 100 classes of ImageNet. */
    MINI_IMAGENET("mini-imagenet", "miniImageNet", "download.guide.mini-imagenet"),
    /** 608 classes of ImageNet. */
    TIERED_IMAGENET("tiered-imagenet", "tieredImageNet", "download.guide.tiered-imagenet");

    private final String key;
    private final String title;
    private final String guide;

    KnownDataset(String key, String title, String guide) {
        this.key = key;
        this.title = title;
        this.guide = guide;
    }

    /** The name that people type. */
    public String key() {
        return key;
    }

    /** The name that its authors gave it, in every language. */
    public String title() {
        return title;
    }

    /** Whether it may be fetched; its licence decides. */
    public boolean isFetched() {
        return guide.isEmpty();
    }

    /** The bundle key of the steps by which people get it themselves; empty where it is fetched. */
    public String guide() {
        return guide;
    }
}
