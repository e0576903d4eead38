/** The launcher and the one composition root: makes everything and hands it to those who need it. May use everything. */
package dev.centroid.app;
