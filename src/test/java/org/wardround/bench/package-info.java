/// Benchmarks: `./run.sh bench NAME`. Ratios within one run, not absolute seconds.
@NullMarked
package org.wardround.bench;

import org.jspecify.annotations.NullMarked;
