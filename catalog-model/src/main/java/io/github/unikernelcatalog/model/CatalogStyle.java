package io.github.unikernelcatalog.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the values: hidden classes, and nothing in them that a user's compiler
 * would look for.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    nullableAnnotation = "org.jspecify.annotations.Nullable",
    allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
@interface CatalogStyle {}
