package io.github.unikernelcatalog.model.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one enum, to be found by id, label or alias.
 *
 * <p>Look-up ignores case, and takes a space or an underscore for a hyphen. Immutable and
 * thread-safe.
 *
 * @param <W> the enum
 */
public final class Vocabulary<W extends Enum<W> & Word> {

  private final Class<W> type;

  // Made when first asked for, as there are many vocabularies and most questions use three.
  private volatile @Nullable List<W> words;
  private volatile @Nullable Map<String, W> byName;

  private Vocabulary(Class<W> type) {
    this.type = Objects.requireNonNull(type, "type");
  }

  /**
   * The vocabulary of an enum.
   *
   * @param type the class of the enum
   * @param <W> the enum
   * @return its words
   */
  public static <W extends Enum<W> & Word> Vocabulary<W> of(Class<W> type) {
    return new Vocabulary<>(type);
  }

  /**
   * The name of the vocabulary in messages, such as {@code host system}.
   *
   * @return the name, in lower case
   */
  public String name() {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * All words.
   *
   * @return the words in the order of the enum
   */
  public List<W> words() {
    List<W> made = words;
    if (made == null) {
      made = List.of(type.getEnumConstants());
      words = made;
    }
    return made;
  }

  private Map<String, W> byName() {
    Map<String, W> made = byName;
    if (made == null) {
      made = new LinkedHashMap<>();
      for (W word : words()) {
        made.put(normal(word.id()), word);
      }
      for (W word : words()) {
        made.putIfAbsent(normal(word.label()), word);
      }
      for (W word : words()) {
        for (String alias : word.aliases()) {
          made.putIfAbsent(normal(alias), word);
        }
      }
      byName = made;
    }
    return made;
  }

  /**
   * The ids of all words.
   *
   * @return the ids in the order of the enum
   */
  public List<String> ids() {
    return words().stream().map(Word::id).toList();
  }

  /**
   * Finds a word.
   *
   * @param text an id, label or alias
   * @return the word, or empty if no word is called so
   */
  public Optional<W> find(String text) {
    Objects.requireNonNull(text, "text");
    for (W word : words()) {
      if (word.id().equals(text)) {
        return Optional.of(word);
      }
    }
    return Optional.ofNullable(byName().get(normal(text)));
  }

  /**
   * Gets a word.
   *
   * @param text an id, label or alias
   * @return the word
   * @throws UnknownWordException if no word is called so; it names the nearest ones
   */
  public W get(String text) {
    return find(text)
        .orElseThrow(() -> new UnknownWordException(name(), text, nearest(text), ids()));
  }

  /**
   * The ids of the words whose names are nearest to a text.
   *
   * @param text what somebody wrote
   * @return at most three ids, nearest first; empty if nothing is near
   */
  public List<String> nearest(String text) {
    Objects.requireNonNull(text, "text");
    return NearestWords.to(normal(text), byName().keySet()).stream()
        .map(name -> Objects.requireNonNull(byName().get(name)).id())
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return name() + " " + ids();
  }

  private static String normal(String text) {
    return String.join("-", Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("[\\s_]+")));
  }
}
