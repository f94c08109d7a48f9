/// Learns the weights of the claim model from annotated stories.
@NullMarked
package org.wardround.extract.training;

import org.jspecify.annotations.NullMarked;
