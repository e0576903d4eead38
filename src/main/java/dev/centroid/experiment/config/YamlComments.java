package dev.centroid.experiment.config;

import java.io.StringReader;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;

/** Comments of a configuration file: people's words, which {@link ConfigFile#write} knows nothing of. */
public final class YamlComments {

    private YamlComments() {}

    /**
     * Whether a file has comments.
     *
     * @return false too where it is no YAML
     * @throws dev.centroid.problem.ProblemException if the file cannot be read
     */
    public static boolean areIn(Path file) {
        return areIn(ConfigText.read(file));
    }

    static boolean areIn(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                    return true;
                }
            }
        } catch (YAMLException e) {
            return false;
        }
        return false;
    }
}
