/// Tests of reading feeds.
@NullMarked
package org.wardround.feed;

import org.jspecify.annotations.NullMarked;
