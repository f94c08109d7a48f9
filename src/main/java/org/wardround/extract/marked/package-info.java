/// Marked stories: text and annotation in one file, read, checked and turned into what evaluation
/// and training take.
@NullMarked
package org.wardround.extract.marked;

import org.jspecify.annotations.NullMarked;
