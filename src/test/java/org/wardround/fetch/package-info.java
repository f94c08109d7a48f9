/// Tests of fetching, against real servers on loopback addresses.
@NullMarked
package org.wardround.fetch;

import org.jspecify.annotations.NullMarked;
