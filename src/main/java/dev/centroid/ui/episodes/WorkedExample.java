package dev.centroid.ui.episodes;

import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.train.HeadKind;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;

/** How the predicted class of a query got its probability: the rule of the head, and the same with this query's numbers. */
final class WorkedExample {

    /** Exponentials that are written out; a sum of more is only hinted at. */
    private static final int WRITTEN_OUT = 5;

    private static final int TEMPERATURE_PLACES = 3;

    private final Words words;

    WorkedExample(Words words) {
        this.words = words;
    }

    /** Logit, probability and loss as formulas, a line each. */
    String rule(EpisodeAnswer answer) {
        return words.text(isCosine(answer) ? "episodes.rule.cosine" : "episodes.rule.squared-euclidean") + "\n"
                + words.text("episodes.rule.softmax");
    }

    /** The same lines with the numbers of a query, worked out for the class that it is taken for. */
    String numbers(EpisodeAnswer answer, QueryAnswer query) {
        int label = query.predicted();
        double logit = query.logits().get(label);
        double temperature = answer.temperature();
        String factor = words.decimals(temperature, TEMPERATURE_PLACES);
        double likeness = isCosine(answer) ? query.cosineSimilarity().get(label) : -logit / temperature;
        String product = (isCosine(answer) ? "" : "− ") + factor + " × "
                + words.decimals(likeness, ScoreTable.SIMILARITY_PLACES) + " = " + exponent(logit);
        String share = words.percent(query.probabilities().get(label));
        return product + "\nexp(" + exponent(logit) + ") / (" + sum(query.logits()) + ") = " + share;
    }

    private static boolean isCosine(EpisodeAnswer answer) {
        return answer.head().equals(HeadKind.COSINE.key());
    }

    private String exponent(double logit) {
        return words.decimals(logit, ScoreTable.LOGIT_PLACES);
    }

    private String sum(List<Double> logits) {
        String terms = logits.stream()
                .limit(WRITTEN_OUT)
                .map(logit -> "exp(" + exponent(logit) + ")")
                .collect(Collectors.joining(" + "));
        return logits.size() > WRITTEN_OUT ? terms + " + …" : terms;
    }
}
