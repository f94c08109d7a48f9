/// Teaches the reader from marked stories. Not part of the product: it needs PyTorch, which the
/// product does not.
@NullMarked
package org.wardround.training;

import org.jspecify.annotations.NullMarked;
