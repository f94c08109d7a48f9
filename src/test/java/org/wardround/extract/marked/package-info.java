@NullMarked
package org.wardround.extract.marked;

import org.jspecify.annotations.NullMarked;
