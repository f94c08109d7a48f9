/// The people and organisations of a story, and where it names them.
@NullMarked
package org.wardround.extract.names;

import org.jspecify.annotations.NullMarked;
