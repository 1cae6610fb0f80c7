package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  /** One address for one page, as in the schema: what a pin sees must be what a browser opens. */
  private static final Pattern URL = Pattern.compile(
      "(?![^?#]*/(\\.|%2[eE]){1,2}([/?#]|$))" + "https?://[^ /?#@:A-Z]*[^ /?#@:.A-Z]([/?#][^ ]*)?");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern BLANKS_AROUND = Pattern.compile("^\\p{Z}|\\p{Z}$");
  private static final int LONGEST_TEXT = 600;
  private static final int MOST_DIGITS = 30;
  private static final int FIRST_YEAR = 1960;
  private static final int LAST_YEAR = 2100;

  /** What is read in place of a wrong text. No text of a file is blank, so it is none of those. */
  private static final String PLACEHOLDER = "";

  private final Json.Obj object;
  private final String pointer;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, Problem> missing = new HashMap<>();
  private boolean misspelt;

  Section(Json.Obj object, String pointer, Problems problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
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

  /** The key itself is the problem, and it is there. */
  void keyProblem(String key, String message) {
    Json.Place place =
        Optional.ofNullable(object.members().get(key)).map(Json.Member::key).orElse(object.place());
    problems.add(place, at(key), message);
  }

  /** A name under a key that should be one of the allowed ones. */
  void unknownName(String key, String message, String name, Collection<String> allowed) {
    problems.addUnknown(
        find(key).map(Json::place).orElse(object.place()), at(key), message, name, allowed);
  }

  /** The item of an array that should be one of the allowed names. */
  void unknownItem(String key, int index, String message, String name, Collection<String> allowed) {
    Json.Place place = find(key)
        .filter(Json.Arr.class::isInstance)
        .map(array -> ((Json.Arr) array).items().get(index).place())
        .orElse(object.place());
    problems.addUnknown(place, at(key) + "/" + index, message, name, allowed);
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
    if (value.isEmpty() && !missing.containsKey(key)) {
      missing(List.of(key), "the key \"" + key + "\" is missing");
    }
    return value;
  }

  /** One of some keys should be there. */
  void missing(Collection<String> keys, String message) {
    Problem problem = problems.add(object.place(), pointer, message);
    keys.forEach(key -> missing.put(key, problem));
  }

  private String at(String key) {
    return pointer + "/" + JsonParsing.escape(key);
  }

  // Texts and what is written as text.

  String text(String key) {
    return get(key).map(value -> text(value, at(key))).orElse(PLACEHOLDER);
  }

  static boolean isPlaceholder(String text) {
    return text.equals(PLACEHOLDER);
  }

  Optional<String> findText(String key) {
    return find(key).map(value -> text(value, at(key)));
  }

  private String text(Json value, String where) {
    if (!(value instanceof Json.Text text) || text.value().isBlank()) {
      expected("a text", value, where);
      return PLACEHOLDER;
    }
    int length = text.value().codePointCount(0, text.value().length());
    if (length > LONGEST_TEXT) {
      expected(
          "a text of at most " + LONGEST_TEXT + " characters",
          Integer.toString(length),
          value,
          where);
      return PLACEHOLDER;
    }
    if (CONTROL.matcher(text.value()).find()) {
      expected("a text without control characters", value, where);
      return PLACEHOLDER;
    }
    if (BLANKS_AROUND.matcher(text.value()).find()) {
      expected("a text without blanks around it", value, where);
      return PLACEHOLDER;
    }
    return text.value();
  }

  String id(String key) {
    String id = text(key);
    if (!isPlaceholder(id) && !isId(id)) {
      expected("an id in kebab case", key);
    }
    return id;
  }

  static boolean isId(String text) {
    return text.length() <= LONGEST_TEXT && ID.matcher(text).matches();
  }

  LocalDate date(String key) {
    return date(key, LocalDate.EPOCH);
  }

  LocalDate date(String key, LocalDate placeholder) {
    return parsed(key, "a date like 2026-11-23", Section::parseDate, placeholder);
  }

  private static LocalDate parseDate(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return LocalDate.parse(text);
  }

  URI url(String key) {
    return parsed(
        key,
        "an http or https URL without user, port or dot segments",
        Section::parseUrl,
        URI.create("about:blank"));
  }

  private <T> T parsed(String key, String what, Function<String, T> parser, T placeholder) {
    String text = text(key);
    if (isPlaceholder(text)) {
      return placeholder;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      expected(what, key);
      return placeholder;
    }
  }

  private static URI parseUrl(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() == null || !URL.matcher(text).matches()) {
        throw new IllegalArgumentException(text);
      }
      return url;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  BigDecimal number(String key) {
    return number(key, "a number of at most 30 digits", number -> true);
  }

  int year(String key) {
    String what = "a year from " + FIRST_YEAR + " to " + LAST_YEAR;
    return number(key, what, Section::isYear).intValue();
  }

  private static boolean isYear(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
        && number.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
  }

  private BigDecimal number(String key, String what, Predicate<BigDecimal> allowed) {
    Optional<Json> value = get(key);
    if (value.isEmpty()) {
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> number = number(value.orElseThrow()).filter(allowed);
    if (number.isEmpty()) {
      expected(what, value.orElseThrow(), at(key));
    }
    return number.orElse(BigDecimal.ZERO);
  }

  /** A number that is cheap to write out: a hostile one can have a huge exponent. */
  private static Optional<BigDecimal> number(Json value) {
    if (!(value instanceof Json.Literal literal)
        || !literal.number()
        || literal.value().length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(literal.value()))
          .filter(number -> Math.abs(number.scale()) <= MOST_DIGITS);
    } catch (NumberFormatException e) {
      return Optional.empty(); // the exponent is beyond those of Java
    }
  }

  // Words.

  <W extends Enum<W> & Word> W word(String key, Vocabulary<W> vocabulary) {
    return get(key)
        .map(value -> word(value, at(key), vocabulary, vocabulary.ids()))
        .orElseGet(() -> vocabulary.words().get(0));
  }

  private <W extends Enum<W> & Word> W word(
      Json value, String where, Vocabulary<W> vocabulary, List<String> allowed) {
    String text = text(value, where);
    Optional<W> word =
        vocabulary.words().stream().filter(each -> each.id().equals(text)).findFirst();
    if (word.isEmpty() && !isPlaceholder(text)) {
      unknownWord(value, where, text, vocabulary, allowed);
    }
    return word.orElseGet(() -> vocabulary.words().get(0));
  }

  /** A word in the text under a key that the vocabulary does not have. */
  void unknownWord(String key, String word, Vocabulary<?> vocabulary) {
    find(key).ifPresent(value -> unknownWord(value, at(key), word, vocabulary, vocabulary.ids()));
  }

  private void unknownWord(
      Json value, String where, String word, Vocabulary<?> vocabulary, List<String> allowed) {
    problems.add(
        value.place(),
        where,
        "unknown " + vocabulary.name() + " \"" + word + "\"",
        allowed,
        () -> vocabulary.nearest(word));
  }

  /** One word or a non-empty array of different words. */
  <W extends Enum<W> & Word> List<W> words(String key, Vocabulary<W> vocabulary) {
    Reader<W> reader = (value, where) -> word(value, where, vocabulary, vocabulary.ids());
    return isArray(key)
        ? items(key, reader)
        : get(key).map(value -> List.of(reader.read(value, at(key)))).orElse(List.of());
  }

  /** One cell, or a non-empty array of different words. */
  <W extends Enum<W> & Word> List<Cell<W>> cells(String key, Vocabulary<W> vocabulary) {
    return isArray(key)
        ? words(key, vocabulary).stream().map(Cell::of).toList()
        : List.of(cell(key, vocabulary));
  }

  /** One word, {@code none} or {@code unknown}. */
  <W extends Enum<W> & Word> Cell<W> cell(String key, Vocabulary<W> vocabulary) {
    return get(key).map(value -> cell(value, at(key), vocabulary)).orElseGet(Cell::unstated);
  }

  private <W extends Enum<W> & Word> Cell<W> cell(
      Json value, String where, Vocabulary<W> vocabulary) {
    if (value instanceof Json.Text text && text.value().equals("none")) {
      return Cell.none();
    }
    if (value instanceof Json.Text text && text.value().equals("unknown")) {
      return Cell.unstated();
    }
    List<String> allowed = new ArrayList<>(vocabulary.ids());
    allowed.addAll(List.of("none", "unknown"));
    return Cell.of(word(value, where, vocabulary, allowed));
  }

  private boolean isArray(String key) {
    return find(key).orElse(null) instanceof Json.Arr;
  }

  /** The word of an enum that is part of the logic and not of the vocabulary. */
  <E extends Enum<E>> E choice(String key, List<E> allowed, Function<E, String> id) {
    String text = text(key);
    Optional<E> choice =
        allowed.stream().filter(each -> id.apply(each).equals(text)).findFirst();
    if (choice.isEmpty() && !isPlaceholder(text)) {
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

  /** The value under a key is not what it should be. */
  void expected(String what, String key) {
    find(key).ifPresent(value -> expected(what, value, at(key)));
  }

  private void expected(String what, Json found, String where) {
    expected(what, found.describe(), found, where);
  }

  private void expected(String what, String description, Json found, String where) {
    problems.add(found.place(), where, "expected " + what + ", found " + description);
  }

  /**
   * Makes a value whose own rules may refuse it; the refusal becomes a problem of this object. Is
   * there a key that nobody asked for, then something was not read, and nothing is made.
   */
  <T> Optional<T> make(Supplier<T> maker) {
    if (misspelt) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Reports every key that was not asked for. What it may stand for is not missing, then. */
  void noMoreKeys() {
    List<String> allowed = List.copyOf(asked);
    notAsked().forEach(key -> {
      misspelt = true;
      unknownKey(key, allowed);
    });
  }

  /** Reports keys that may stand for one that is missing, where no others could be asked for. */
  void noneLike(String key) {
    if (missing.containsKey(key)) {
      notAsked().stream()
          .filter(other -> !NearestWords.to(other, List.of(key)).isEmpty())
          .forEach(other -> unknownKey(other, List.of(key)));
    }
  }

  private List<String> notAsked() {
    return keys().stream().filter(key -> !asked.contains(key)).toList();
  }

  private void unknownKey(String key, List<String> allowed) {
    Json.Place place = Objects.requireNonNull(object.members().get(key)).key();
    problems
        .addUnknown(place, at(key), "unknown key \"" + key + "\"", key, allowed)
        .nearest()
        .stream()
        .map(missing::remove)
        .filter(Objects::nonNull)
        .forEach(problems::remove);
  }
}
