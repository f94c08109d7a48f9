/// From a story to people, organisations, roles and claims. The only home of CoreNLP.
@NullMarked
package org.wardround.extract;

import org.jspecify.annotations.NullMarked;
