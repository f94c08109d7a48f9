/// What extraction has learned from annotated stories: small linear models, kept as text in
/// `models/`.
@NullMarked
package org.wardround.extract.learned;

import org.jspecify.annotations.NullMarked;
