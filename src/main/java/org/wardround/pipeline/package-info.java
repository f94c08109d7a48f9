/// The story told once: the stages in their order, and the report of a run.
@NullMarked
package org.wardround.pipeline;

import org.jspecify.annotations.NullMarked;
