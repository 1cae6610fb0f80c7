/**
 * Which unikernel can run a program, there; how sure are we, says who, and if none can, what is the
 * least to give up.
 *
 * <p>{@link io.github.unikernelcatalog.query.Unikernels} is the way in,
 * {@link io.github.unikernelcatalog.query.Query} the question,
 * {@link io.github.unikernelcatalog.query.Criteria} what it is made of,
 * {@link io.github.unikernelcatalog.query.Answer} what comes out, and
 * {@link io.github.unikernelcatalog.query.Finding} why. Everything here is immutable and
 * thread-safe; no parameter may be null.
 */
@NullMarked
package io.github.unikernelcatalog.query;

import org.jspecify.annotations.NullMarked;
