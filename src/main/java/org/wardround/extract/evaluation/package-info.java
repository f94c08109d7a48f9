/// How good extraction is: its figures against stories that people have annotated.
@NullMarked
package org.wardround.extract.evaluation;

import org.jspecify.annotations.NullMarked;
