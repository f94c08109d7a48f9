/// A story's words: paragraphs, sentences and tokens with parts of speech and name guesses. The
/// only package that knows CoreNLP.
@NullMarked
package org.wardround.extract.text;

import org.jspecify.annotations.NullMarked;
