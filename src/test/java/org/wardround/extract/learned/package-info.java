@NullMarked
package org.wardround.extract.learned;

import org.jspecify.annotations.NullMarked;
