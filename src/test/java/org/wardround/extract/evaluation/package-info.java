/// Tests of the figures.
@NullMarked
package org.wardround.extract.evaluation;

import org.jspecify.annotations.NullMarked;
