/**
 * The experiment configuration: one record, its YAML file, the table of keys with ranges, defaults and their sources, and
 * everything that can be wrong with them.
 *
 * <p>A file is read in four steps: text ({@code ConfigText}), tree ({@code YamlReader}), flat canonical keys ({@code
 * KeyFlattener}, {@code Overrides}), and values ({@code ConfigValues}); one section per record builds and writes it.
 *
 * <p>May use: {@code data}, {@code episode}, {@code model}, {@code model.engine}, {@code evaluate}, {@code train},
 * {@code problem}; SnakeYAML.
 */
package dev.centroid.experiment.config;
