/// The word lists and tables of the `models/` folder.
@NullMarked
package org.wardround.extract.lexicon;

import org.jspecify.annotations.NullMarked;
