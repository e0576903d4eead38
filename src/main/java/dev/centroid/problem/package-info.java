/**
 * What can be wrong, as codes with arguments, and the words for it in each language.
 *
 * <p>May use: the JDK. Every other package may use this one.
 */
package dev.centroid.problem;
