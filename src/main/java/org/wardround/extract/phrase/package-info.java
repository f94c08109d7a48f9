/// The phrases that claims are made of: roles, posts, dates, people with what stands in apposition
/// to them; and the sentence written as a row of such phrases.
@NullMarked
package org.wardround.extract.phrase;

import org.jspecify.annotations.NullMarked;
