/// From phrases to claims: the patterns, how sure the story is, and what the story as a whole adds.
@NullMarked
package org.wardround.extract.claim;

import org.jspecify.annotations.NullMarked;
