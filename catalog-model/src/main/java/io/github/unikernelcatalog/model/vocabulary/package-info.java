/**
 * The words of the catalog: one enum a dimension, each word with a permanent id, a label and
 * aliases.
 *
 * <p>{@link io.github.unikernelcatalog.model.vocabulary.Vocabulary} finds words by any of them.
 * Everything here is immutable and thread-safe, and no parameter may be null.
 */
@NullMarked
package io.github.unikernelcatalog.model.vocabulary;

import org.jspecify.annotations.NullMarked;
