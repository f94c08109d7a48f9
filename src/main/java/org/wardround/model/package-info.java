/// The glossary of the project: what the stages hand to each other. Records without I/O.
@NullMarked
package org.wardround.model;

import org.jspecify.annotations.NullMarked;
