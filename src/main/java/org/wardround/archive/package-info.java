/// The raw responses, kept as WARC 1.1. The source of truth.
@NullMarked
package org.wardround.archive;

import org.jspecify.annotations.NullMarked;
