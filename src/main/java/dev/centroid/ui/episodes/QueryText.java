package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Words;

/** What became of a query, in a sentence: for those who hear the screen instead of seeing it. */
final class QueryText {

    private QueryText() {}

    /**
     * The sentence.
     *
     * @param query counted through all classes
     * @param answer null while that is not known
     */
    static String of(Words words, Episode episode, EpisodeImages images, int query, EpisodeAnswer answer) {
        int perClass = episode.spec().query();
        int place = query % perClass + 1;
        String actual = images.dataset().className(episode.classes()[query / perClass]);
        if (answer == null) {
            return words.text("episodes.query-unknown", place, actual);
        }
        QueryAnswer one = answer.queries().get(query);
        String share = words.percent(one.probabilities().get(one.predicted()));
        String predicted = images.dataset().className(episode.classes()[one.predicted()]);
        return one.isRight()
                ? words.text("episodes.query-right", place, actual, share)
                : words.text("episodes.query-wrong", place, actual, predicted, share);
    }
}
