/**
 * What a DL4J graph computes, as plain records: read once, for every engine.
 *
 * <p>May use: DL4J and ND4J.
 */
package dev.centroid.model.engine.network;
