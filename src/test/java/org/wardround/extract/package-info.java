/// Tests of extraction.
@NullMarked
package org.wardround.extract;

import org.jspecify.annotations.NullMarked;
