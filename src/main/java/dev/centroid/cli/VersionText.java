package dev.centroid.cli;

import dev.centroid.experiment.folder.Software;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"centroid " + Software.current().centroid(), "Java " + Runtime.version()};
    }
}
