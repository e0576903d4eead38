package dev.centroid.run;

/**
 * Few-shot accuracy over a number of episodes.
 *
 * @param phase which classes the episodes were drawn from
 * @param way classes in an episode
 * @param shot support images per class
 * @param query query images per class
 * @param episodes number of episodes, at least 1
 * @param accuracy mean over episodes, 0..1
 * @param ci95 half-width of the 95 % interval of the mean (Student's t), 0..1; NaN for a single episode
 */
public record FewShotScore(Phase phase, int way, int shot, int query, int episodes, double accuracy, double ci95) {}
