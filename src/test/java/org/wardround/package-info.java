/// Tests of the whole, and what all tests share.
@NullMarked
package org.wardround;

import org.jspecify.annotations.NullMarked;
