/**
 * oneDNN's primitives: compiles a {@code Network} for a batch size into a plan of primitives and memory, and runs it.
 *
 * <p>May use: {@code model.engine.network}; oneDNN and JavaCPP. Knows no engine, no DL4J graph and no ND4J array.
 */
package dev.centroid.model.engine.onednn;
