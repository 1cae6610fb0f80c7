package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.Unikernel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down all that an entry holds, to the last origin, which equality leaves out. What the
 * values have is found by reflection, so that a new attribute cannot be forgotten here.
 */
final class Everything {

  private Everything() {}

  static Map<String, String> by(Catalog catalog) {
    return catalog
        .entries()
        .collect(Collectors.toMap(Entry::id, Everything::of, (one, other) -> one, TreeMap::new));
  }

  private static String of(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Everything::of).orElse("-");
    } else if (value instanceof Collection<?> items) {
      return items.stream().map(Everything::of).collect(Collectors.joining(",\n", "[", "]"));
    } else if (value instanceof Map<?, ?> map) {
      return of(map.entrySet().stream()
          .map(entry -> entry.getKey() + " = " + of(entry.getValue()))
          .toList());
    } else if (value instanceof Record) {
      return value.getClass().getSimpleName()
          + of(Arrays.stream(value.getClass().getRecordComponents())
              .map(RecordComponent::getAccessor)
              .map(accessor -> called(accessor, value))
              .toList());
    }
    return Stream.of(
            Unikernel.class,
            Tool.class,
            Platform.class,
            LanguageSupport.class,
            Measurement.class,
            Source.class,
            Evidence.class)
        .filter(type -> type.isInstance(value))
        .findFirst()
        .map(type -> type.getSimpleName() + attributes(type, value))
        .orElseGet(() -> value.getClass().getSimpleName() + " " + value);
  }

  private static String attributes(Class<?> type, Object value) {
    return of(Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0
            && method.getReturnType() != void.class
            && !Modifier.isStatic(method.getModifiers())
            && method.getDeclaringClass() != Object.class
            && !method.getName().equals("deployments"))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> called(method, value))
        .toList());
  }

  private static String called(Method accessor, Object value) {
    try {
      return accessor.getName() + " " + of(accessor.invoke(value));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(accessor.toString(), e);
    }
  }
}
