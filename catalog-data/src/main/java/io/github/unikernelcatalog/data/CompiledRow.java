package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the bytes of a {@link CompiledCatalog} one after the other. Not thread-safe. */
final class CompiledRow {

  private final CompiledCatalog catalog;
  private int position;

  CompiledRow(CompiledCatalog catalog, int position) {
    this.catalog = catalog;
    this.position = position;
  }

  /** Reads again from where this stands now. */
  CompiledRow again() {
    return new CompiledRow(catalog, position);
  }

  /** Reads from where this stands now, which then goes on behind it. */
  CompiledRow inner() {
    int length = number();
    CompiledRow inner = again();
    position += length;
    return inner;
  }

  /** A number that is not negative, seven bits a byte. */
  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = catalog.at(position++);
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  int integer() {
    position += 4;
    return catalog.integer(position - 4);
  }

  boolean flag() {
    return catalog.at(position++) != 0;
  }

  String text() {
    return catalog.text(number());
  }

  LocalDate date() {
    return LocalDate.of(number(), number(), number());
  }

  <E extends Enum<E>> E word(Class<E> type) {
    return word(type, number());
  }

  <E extends Enum<E>> E word(Class<E> type, int number) {
    return catalog.word(type, number);
  }

  Evidence evidence() {
    return catalog.evidence(number());
  }

  Source source() {
    return catalog.source(number());
  }

  Origin origin() {
    return new Origin(Bundle.NAME, text(), number(), text());
  }

  Optional<String> findText() {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  Optional<LocalDate> findDate() {
    return flag() ? Optional.of(date()) : Optional.empty();
  }

  Optional<Evidence> findEvidence() {
    return flag() ? Optional.of(evidence()) : Optional.empty();
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  <E extends Enum<E>> List<E> words(Class<E> type) {
    List<E> words = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      words.add(word(type));
    }
    return words;
  }

  <T> List<T> list(Function<CompiledRow, T> reader) {
    List<T> items = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      items.add(reader.apply(this));
    }
    return items;
  }
}
