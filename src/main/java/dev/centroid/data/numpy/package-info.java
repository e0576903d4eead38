/**
 * Arrays and plain values out of the files that Python programs leave behind: npy, npz and pickle. Reads data only: a pickle
 * is taken apart by an interpreter of our own that knows dicts, lists, numbers, texts and numpy arrays and refuses everything
 * else by name. Large arrays stay where they are: what is handed out says where their bytes lie.
 *
 * <p>May use: {@code problem}, {@code data}.
 */
package dev.centroid.data.numpy;
