package dev.centroid.evaluate;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;

/**
 * What an evaluation found.
 *
 * @param spec the task
 * @param accuracy mean and interval over episodes
 * @param meanLoss mean cross-entropy over episodes, in nats
 * @param episodeAccuracies of each episode, 0..1
 * @param episodeLosses of each episode, in nats
 * @param confusion between the classes of the split
 */
public record EvaluationResult(
        EvaluationSpec spec,
        AccuracyEstimate accuracy,
        double meanLoss,
        double[] episodeAccuracies,
        double[] episodeLosses,
        ConfusionMatrix confusion) {

    /** Copies the arrays. */
    public EvaluationResult {
        episodeAccuracies = episodeAccuracies.clone();
        episodeLosses = episodeLosses.clone();
    }

    @Override
    public double[] episodeAccuracies() {
        return episodeAccuracies.clone();
    }

    @Override
    public double[] episodeLosses() {
        return episodeLosses.clone();
    }

    /** The figures in short. */
    public FewShotScore score(Phase phase) {
        EpisodeSpec episode = spec.episode();
        return new FewShotScore(
                phase,
                episode.way(),
                episode.shot(),
                episode.query(),
                accuracy.episodes(),
                accuracy.mean(),
                accuracy.ci95(),
                meanLoss);
    }

    /** Tells every episode as an event. */
    public void tellEpisodes(Stage stage, Phase phase, int epoch, RunListener listener) {
        EpisodeSpec e = spec.episode();
        for (int i = 0; i < episodeAccuracies.length; i++) {
            listener.on(new RunEvent.EpisodeScored(
                    stage, phase, e.way(), e.shot(), e.query(), epoch, i, episodeLosses[i], episodeAccuracies[i]));
        }
    }
}
