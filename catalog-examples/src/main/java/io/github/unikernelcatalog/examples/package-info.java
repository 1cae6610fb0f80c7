/**
 * Programs that use the catalog as anybody would, and the command line {@code unikernels} that runs
 * them.
 */
@NullMarked
package io.github.unikernelcatalog.examples;

import org.jspecify.annotations.NullMarked;
