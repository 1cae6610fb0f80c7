/**
 * The values of the catalog: entries, facts with their evidence, deployments and what is known of
 * each.
 *
 * <p>Everything here is immutable and thread-safe, keeps the order it was given, and answers a null
 * argument with a {@link java.lang.NullPointerException} that names the parameter.
 */
@NullMarked
package io.github.unikernelcatalog.model;

import org.jspecify.annotations.NullMarked;
