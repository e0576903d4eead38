/**
 * Fetches Omniglot's official archives when somebody asks for them: resumed where they broke off, verified, and unpacked on
 * request; through the proxy that the system or the environment names. Nothing is ever fetched without being asked for. May use
 * {@code data}, {@code run} and {@code problem}.
 */
package dev.centroid.data.download;
