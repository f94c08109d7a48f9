/// The learned reader: what a fine-tuned encoder sees in a story. Words as pieces, mentions, links
/// between people, posts and organisations.
@NullMarked
package org.wardround.extract.reader;

import org.jspecify.annotations.NullMarked;
