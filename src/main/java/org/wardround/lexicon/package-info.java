/// What is known before a story is read: the lists of the `models/` folder that more than one stage
/// looks things up in.
@NullMarked
package org.wardround.lexicon;

import org.jspecify.annotations.NullMarked;
