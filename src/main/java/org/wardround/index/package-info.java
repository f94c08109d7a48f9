/// Lucene: the coverage, searchable. Disposable, derived from the ledger.
@NullMarked
package org.wardround.index;

import org.jspecify.annotations.NullMarked;
