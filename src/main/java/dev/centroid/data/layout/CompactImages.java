package dev.centroid.data.layout;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The images of a class without an object for each: what describes them lies in flat arrays, and a source is made when
 * somebody asks for it. A set of a million images would otherwise take hundreds of megabytes before the first is read.
 */
abstract class CompactImages extends AbstractList<ImageSource> implements RandomAccess {}
