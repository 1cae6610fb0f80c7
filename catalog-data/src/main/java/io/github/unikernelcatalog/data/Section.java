package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An object of a file while it is read.
 *
 * <p>A key that is missing or wrong is reported, and something harmless is returned in its place:
 * reading goes on and finds the other problems, and the catalog is refused in the end. The keys
 * that were asked for are the allowed ones; {@link #noMoreKeys()} reports the others.
 */
final class Section {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String PLACEHOLDER = "?";

  private final Json.Obj object;
  private final String pointer;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Section(Json.Obj object, String pointer, Problems problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  Origin origin() {
    return origin(object, pointer);
  }

  Origin origin(String key) {
    return find(key).map(value -> origin(value, at(key))).orElseGet(this::origin);
  }

  private static Origin origin(Json json, String pointer) {
    return new Origin(json.place().layer(), json.place().file(), json.place().line(), pointer);
  }

  void problem(String message) {
    problems.add(object.place(), pointer, message);
  }

  void problem(String key, String message) {
    problems.add(find(key).map(Json::place).orElse(object.place()), at(key), message);
  }

  /** A name under a key that should be one of the allowed ones. */
  void unknownName(String key, String message, String name, Set<String> allowed) {
    problems.addUnknown(
        find(key).map(Json::place).orElse(object.place()), at(key), message, name, allowed);
  }

  boolean has(String key) {
    asked.add(key);
    return object.members().containsKey(key);
  }

  Set<String> keys() {
    return object.members().keySet();
  }

  Map<String, Json.Member> members() {
    return object.members();
  }

  Optional<Json> find(String key) {
    asked.add(key);
    return Optional.ofNullable(object.members().get(key)).map(Json.Member::value);
  }

  private Optional<Json> get(String key) {
    Optional<Json> value = find(key);
    if (value.isEmpty()) {
      problems.add(object.place(), pointer, "the key \"" + key + "\" is missing");
    }
    return value;
  }

  private String at(String key) {
    return pointer + "/" + JsonParsing.escape(key);
  }

  // Texts and what is written as text.

  String text(String key) {
    return get(key).map(value -> text(value, at(key))).orElse(PLACEHOLDER);
  }

  Optional<String> findText(String key) {
    return find(key).map(value -> text(value, at(key)));
  }

  private String text(Json value, String where) {
    if (value instanceof Json.Text text && !text.value().isBlank()) {
      return text.value();
    }
    expected("a text", value, where);
    return PLACEHOLDER;
  }

  String id(String key) {
    String id = text(key);
    if (!id.equals(PLACEHOLDER) && !ID.matcher(id).matches()) {
      problem(key, "an id is in kebab case, found \"" + id + "\"");
    }
    return id;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  LocalDate date(String key) {
    return parsed(key, "a date like 2026-11-23", LocalDate::parse, LocalDate.EPOCH);
  }

  URI url(String key) {
    return parsed(key, "an http or https URL", Section::parseUrl, URI.create("about:blank"));
  }

  private <T> T parsed(String key, String what, Function<String, T> parser, T placeholder) {
    String text = text(key);
    if (text.equals(PLACEHOLDER)) {
      return placeholder;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      problem(key, "expected " + what + ", found \"" + text + "\"");
      return placeholder;
    }
  }

  private static URI parseUrl(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() == null
          || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
        throw new IllegalArgumentException(text);
      }
      return url;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  BigDecimal number(String key) {
    Optional<Json> value = get(key);
    if (value.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (value.orElseThrow() instanceof Json.Literal literal
        && literal.number()
        && literal.value().length() <= 30) {
      BigDecimal number = new BigDecimal(literal.value());
      if (Math.abs(number.scale()) <= 30) {
        return number;
      }
    }
    expected("a number of at most 30 digits", value.orElseThrow(), at(key));
    return BigDecimal.ZERO;
  }

  int year(String key) {
    BigDecimal number = number(key);
    boolean missing = number.signum() == 0;
    if (!missing && (number.scale() > 0 || number.intValue() < 1960 || number.intValue() > 2100)) {
      problem(key, "expected a year, found " + number);
    }
    return number.intValue();
  }

  // Words.

  <W extends Enum<W> & Word> W word(String key, Vocabulary<W> vocabulary) {
    return get(key)
        .map(value -> word(value, at(key), vocabulary, List.of()))
        .orElseGet(() -> vocabulary.words().get(0));
  }

  private <W extends Enum<W> & Word> W word(
      Json value, String where, Vocabulary<W> vocabulary, List<String> others) {
    String text = text(value, where);
    Optional<W> word =
        vocabulary.words().stream().filter(each -> each.id().equals(text)).findFirst();
    if (word.isEmpty() && !text.equals(PLACEHOLDER)) {
      List<String> allowed = new ArrayList<>(vocabulary.ids());
      allowed.addAll(others);
      problems.add(
          value.place(),
          where,
          "unknown " + vocabulary.name() + " \"" + text + "\"",
          allowed,
          vocabulary.nearest(text));
    }
    return word.orElseGet(() -> vocabulary.words().get(0));
  }

  /** One word or a non-empty array of different words. */
  <W extends Enum<W> & Word> List<W> words(String key, Vocabulary<W> vocabulary) {
    return alternatives(key, (value, where) -> word(value, where, vocabulary, List.of()));
  }

  /** One word, {@code none}, {@code unknown}, or a non-empty array of words. */
  <W extends Enum<W> & Word, T> List<T> cells(
      String key,
      Vocabulary<W> vocabulary,
      Function<W, T> of,
      Supplier<T> none,
      Supplier<T> unknown) {
    if (find(key).orElse(null) instanceof Json.Text text) {
      if (text.value().equals("none")) {
        return List.of(none.get());
      }
      if (text.value().equals("unknown")) {
        return List.of(unknown.get());
      }
    }
    return alternatives(
        key,
        (value, where) -> of.apply(word(value, where, vocabulary, List.of("none", "unknown"))));
  }

  private <T> List<T> alternatives(String key, Reader<T> reader) {
    Optional<Json> value = get(key);
    if (value.isPresent() && value.orElseThrow() instanceof Json.Arr) {
      return items(key, reader);
    }
    return value.map(single -> List.of(reader.read(single, at(key)))).orElse(List.of());
  }

  /** The word of an enum that is part of the logic and not of the vocabulary. */
  <E extends Enum<E>> E choice(String key, List<E> allowed, Function<E, String> id) {
    String text = text(key);
    Optional<E> choice =
        allowed.stream().filter(each -> id.apply(each).equals(text)).findFirst();
    if (choice.isEmpty() && !text.equals(PLACEHOLDER)) {
      problems.addUnknown(
          find(key).map(Json::place).orElse(object.place()),
          at(key),
          "unknown " + key + " \"" + text + "\"",
          text,
          allowed.stream().map(id).toList());
    }
    return choice.orElse(allowed.get(0));
  }

  // Arrays and objects.

  @FunctionalInterface
  private interface Reader<T> {
    T read(Json value, String pointer);
  }

  List<String> texts(String key) {
    return has(key) ? items(key, this::text) : List.of();
  }

  /** The objects of a non-empty array; those that cannot be made are left out after a problem. */
  <T> List<T> objects(String key, Function<Section, Optional<T>> reader) {
    return items(key, (value, where) -> section(value, where).flatMap(reader)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  <T> List<T> findObjects(String key, Function<Section, Optional<T>> reader) {
    return has(key) ? objects(key, reader) : List.of();
  }

  private <T> List<T> items(String key, Reader<T> reader) {
    Optional<Json> value = get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.orElseThrow() instanceof Json.Arr array) || array.items().isEmpty()) {
      expected("a non-empty array", value.orElseThrow(), at(key));
      return List.of();
    }
    List<T> items = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < array.items().size(); i++) {
      Json item = array.items().get(i);
      if (item instanceof Json.Text text && !seen.add(text.value())) {
        problems.add(item.place(), at(key) + "/" + i, text.describe() + " is here twice");
      }
      items.add(reader.read(item, at(key) + "/" + i));
    }
    return items;
  }

  /** The object under a key. */
  Optional<Section> section(String key) {
    return get(key).flatMap(value -> section(value, at(key)));
  }

  private Optional<Section> section(Json value, String where) {
    if (value instanceof Json.Obj obj) {
      return Optional.of(new Section(obj, where, problems));
    }
    expected("an object", value, where);
    return Optional.empty();
  }

  private void expected(String what, Json found, String where) {
    problems.add(found.place(), where, "expected " + what + ", found " + found.describe());
  }

  /** Makes a value whose own rules may refuse it; the refusal becomes a problem of this object. */
  <T> Optional<T> make(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Reports every key that was not asked for. */
  void noMoreKeys() {
    object.members().forEach((key, member) -> {
      if (!asked.contains(key)) {
        problems.addUnknown(member.key(), at(key), "unknown key \"" + key + "\"", key, asked);
      }
    });
  }
}
