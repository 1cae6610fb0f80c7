package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the text form of a query:
 *
 * <pre>
 * query     = [ criteria | "all" ] [ "prefer" welcome { "," welcome } ] [ "as" "of" date ]
 * criteria  = conjunction { "or" conjunction }
 * conjunction = unary { "and" unary }
 * unary     = ( "not" | "nowhere" ) unary | primary [ "at" "least" ( "partial" | "full" ) ]
 * primary   = "(" criteria ")" | key ":" value | key ":" "(" value { "or" value } ")"
 *           | "status" ":" status [ "within" period ] [ "at" date ]
 *           | ( "active" | "checked" ) "within" period [ "at" date ]
 * welcome   = unary [ "*" weight ]
 * period    = number ( "years" | "months" | "weeks" | "days" ) { number ( … ) }
 * value     = a word, or a text in double quotes
 * </pre>
 *
 * <p>Not binds closest, then and, then or. The keys are the ids of the dimensions and of the
 * relations, and a few more. Written by hand: the grammar is small, its errors matter most, and the
 * module has no dependency that could parse it.
 */
final class QueryText {

  private static final String MARKS = "():,*";
  private static final int DEEPEST = 100;

  /** More of any unit than a period may have. */
  private static final int MOST = 1_000_000;

  private record Token(String text, int position) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;
  private int depth;

  private QueryText(String text) {
    this.text = text;
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = Character.isWhitespace(text.charAt(start)) ? start + 1 : endOfToken(text, start);
      if (!Character.isWhitespace(text.charAt(start))) {
        tokens.add(new Token(text.substring(start, end), start));
      }
    }
  }

  /** Where a mark, a text in quotes or a word ends. Quotes that do not end are a token alone. */
  private static int endOfToken(String text, int start) {
    if (MARKS.indexOf(text.charAt(start)) >= 0) {
      return start + 1;
    }
    int end = start + 1;
    if (text.charAt(start) == '"') {
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return end < text.length() ? end + 1 : start + 1;
    }
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char letter) {
    return letter != '"' && MARKS.indexOf(letter) < 0 && !Character.isWhitespace(letter);
  }

  /** Adds what a text says to a query. */
  static Query addTo(Query query, String text) {
    return new QueryText(text).query(query);
  }

  private Query query(Query query) {
    Query read = query;
    if (!peek("prefer") && !peek("as") && !atEnd() && !take("all")) {
      read = read.where(criteria().toArray(new Criterion[0]));
    }
    if (take("prefer")) {
      do {
        Criterion welcome = unary();
        read = read.prefer(welcome, take("*") ? weight() : 1);
      } while (take(","));
    }
    if (take("as")) {
      expect("of");
      read = read.asOf(date());
    }
    if (!atEnd()) {
      throw unexpected("and, or, prefer, as of, or the end");
    }
    return read;
  }

  /** What has to hold together: the parts of a conjunction, or one criterion that is none. */
  private List<Criterion> criteria() {
    List<Criterion> first = conjunction();
    if (!peek("or")) {
      return first;
    }
    List<Criterion> alternatives = new ArrayList<>(List.of(whole(first)));
    while (take("or")) {
      alternatives.add(whole(conjunction()));
    }
    return List.of(new Criterion.AnyOf(alternatives));
  }

  private List<Criterion> conjunction() {
    List<Criterion> parts = new ArrayList<>(List.of(unary()));
    while (take("and")) {
      parts.add(unary());
    }
    return parts;
  }

  private static Criterion whole(List<Criterion> parts) {
    return parts.size() == 1 ? parts.get(0) : new Criterion.AllOf(parts);
  }

  private Criterion unary() {
    if (++depth > DEEPEST) {
      throw unexpected("no more than " + DEEPEST + " levels of not, nowhere and parentheses");
    }
    Criterion criterion = negated();
    depth--;
    return criterion;
  }

  private Criterion negated() {
    if (take("not")) {
      return new Criterion.Not(unary());
    }
    if (take("nowhere")) {
      return new Criterion.Nowhere(unary());
    }
    Criterion primary = primary();
    if (take("at")) {
      expect("least");
      return primary.atLeast(level());
    }
    return primary;
  }

  private Criterion primary() {
    if (take("(")) {
      Criterion inner = whole(criteria());
      expect(")");
      return inner;
    }
    if (peek("active") || peek("checked")) {
      boolean active = take("active");
      if (!active) {
        expect("checked");
      }
      expect("within");
      Period period = period();
      return active
          ? new Criterion.HasStatus(Status.ACTIVE, Optional.of(period), at())
          : new Criterion.CheckedWithin(period, at());
    }
    Token key = token("a criterion such as language:go");
    if (key.text().startsWith("\"")) {
      throw error(
          key, "a criterion of one's own, " + key.text() + ", cannot be read from text", List.of());
    }
    Function<Token, Criterion> criterion = criterion(key);
    expect(":");
    if (take("(")) {
      List<Criterion> alternatives = new ArrayList<>();
      do {
        alternatives.add(criterion.apply(token("a value")));
      } while (take("or"));
      expect(")");
      return alternatives.size() == 1 ? alternatives.get(0) : new Criterion.AnyOf(alternatives);
    }
    Criterion read = criterion.apply(token("a value"));
    return read instanceof Criterion.HasStatus status ? status(status) : read;
  }

  private Criterion status(Criterion.HasStatus status) {
    Optional<Period> period = take("within") ? Optional.of(period()) : Optional.empty();
    return new Criterion.HasStatus(status.status(), period, at());
  }

  private Optional<LocalDate> at() {
    boolean dated = peek("at")
        && next + 1 < tokens.size()
        && !tokens.get(next + 1).text().equalsIgnoreCase("least");
    return dated && take("at") ? Optional.of(date()) : Optional.empty();
  }

  // What stands before the colon.

  private Function<Token, Criterion> criterion(Token key) {
    String name = key.text().toLowerCase(Locale.ROOT);
    Optional<Dimension<?>> dimension = Dimension.find(name);
    if (dimension.isPresent()) {
      return new OfDimension(dimension.orElseThrow());
    }
    Optional<RelationType> relation = Vocabulary.of(RelationType.class).words().stream()
        .filter(word -> word.id().equals(name))
        .findFirst();
    if (relation.isPresent()) {
      return value -> new Criterion.IsRelated(relation.orElseThrow(), unquoted(value));
    }
    return switch (name) {
      case "status" ->
        value -> new Criterion.HasStatus(status(value), Optional.empty(), Optional.empty());
      case "known" -> value -> new Criterion.IsKnown(dimension(value));
      case "target" -> value -> new Criterion.OnTarget(unquoted(value));
      case "version" -> value -> new Criterion.InVersion(version(value));
      case "release" -> value -> new Criterion.InRelease(version(value));
      case "id" -> value -> new Criterion.IsNamed(unquoted(value));
      case "evidence" ->
        value -> new Criterion.RestsOn(word(Vocabulary.of(SourceKind.class), value));
      case "measured" ->
        value -> new Criterion.IsMeasured(word(Vocabulary.of(Metric.class), value));
      default -> throw unknownKey(key, name);
    };
  }

  private QueryTextException unknownKey(Token key, String name) {
    List<String> nearest = NearestWords.to(name, keys());
    if (name.contains("=")) {
      return unknown(key, "key", List.of(name.replace('=', ':')), keys());
    }
    return unknown(key, "key", nearest.isEmpty() ? dimensionsOf(name) : nearest, keys());
  }

  /** Where a word stands that was not found where it was looked for. */
  private static List<String> dimensionsOf(String word) {
    return Dimension.all().stream()
        .filter(dimension -> dimension.vocabulary().find(word).isPresent())
        .map(dimension -> dimension.id() + ":" + word)
        .toList();
  }

  /**
   * A class and no lambda, because it is on the way of almost every program to its first answer.
   */
  private final class OfDimension implements Function<Token, Criterion> {

    private final Dimension<?> dimension;

    OfDimension(Dimension<?> dimension) {
      this.dimension = dimension;
    }

    @Override
    public Criterion apply(Token value) {
      return has(dimension, value);
    }
  }

  private static List<String> keys() {
    return Stream.of(
            Dimension.all().stream().map(Dimension::id),
            Vocabulary.of(RelationType.class).ids().stream(),
            Stream.of(
                "status",
                "known",
                "target",
                "version",
                "release",
                "id",
                "evidence",
                "measured",
                "active",
                "checked"))
        .flatMap(Function.identity())
        .toList();
  }

  private <W extends Enum<W> & Word> Criterion has(Dimension<W> dimension, Token value) {
    return new Criterion.Has<>(dimension, word(dimension.vocabulary(), value), Optional.empty());
  }

  private <W extends Enum<W> & Word> W word(Vocabulary<W> vocabulary, Token value) {
    String word = unquoted(value);
    Optional<W> found = vocabulary.find(word);
    if (found.isEmpty()) {
      List<String> elsewhere = dimensionsOf(word);
      List<String> nearest = elsewhere.isEmpty() ? vocabulary.nearest(word) : elsewhere;
      throw unknown(value, vocabulary.name(), nearest, vocabulary.ids());
    }
    return found.orElseThrow();
  }

  private String version(Token value) {
    String version = unquoted(value);
    if (!Criteria.isVersion(version)) {
      throw error(value, "expected a version such as 1.21, found \"" + version + "\"", List.of());
    }
    return version;
  }

  private Dimension<?> dimension(Token value) {
    List<String> ids = Dimension.all().stream().map(Dimension::id).toList();
    return Dimension.find(unquoted(value)).orElseThrow(() -> unknown(value, "dimension", ids));
  }

  private Status status(Token value) {
    List<String> ids = Arrays.stream(Status.values()).map(Status::id).toList();
    return Arrays.stream(Status.values())
        .filter(status -> status.id().equalsIgnoreCase(unquoted(value)))
        .findFirst()
        .orElseThrow(() -> unknown(value, "status", ids));
  }

  private static String unquoted(Token value) {
    String text = value.text();
    return text.startsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }

  // Numbers and dates.

  private SupportLevel level() {
    Token token = token("partial or full");
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "partial" -> SupportLevel.PARTIAL;
      case "full" -> SupportLevel.FULL;
      default ->
        throw error(token, "expected partial or full, found \"" + token.text() + "\"", List.of());
    };
  }

  private int weight() {
    Token token = token("a weight");
    return number(token, "a weight of at least 1")
        .filter(weight -> weight > 0)
        .orElseThrow(() -> error(
            token, "expected a weight of at least 1, found \"" + token.text() + "\"", List.of()));
  }

  private Period period() {
    Period period = Period.ZERO;
    do {
      Token count = token("a number of years, months, weeks or days");
      int number = number(count, "a number of years, months, weeks or days")
          .orElseThrow(
              () -> error(count, "expected a number, found \"" + count.text() + "\"", List.of()));
      period = number > MOST ? Period.ofYears(number) : period.plus(unit(number));
      if (Criteria.isTooLong(period)) {
        throw error(count, "expected a period of a thousand years at most, found more", List.of());
      }
    } while (!atEnd() && tokens.get(next).text().matches("[0-9]+"));
    return period;
  }

  private Period unit(int number) {
    Token unit = token("years, months, weeks or days");
    return switch (unit.text().toLowerCase(Locale.ROOT)) {
      case "year", "years" -> Period.ofYears(number);
      case "month", "months" -> Period.ofMonths(number);
      case "week", "weeks" -> Period.ofWeeks(number);
      case "day", "days" -> Period.ofDays(number);
      default -> throw unknown(unit, "unit", List.of("years", "months", "weeks", "days"));
    };
  }

  private Optional<Integer> number(Token token, String what) {
    try {
      return token.text().matches("[0-9]+")
          ? Optional.of(Integer.parseInt(token.text()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      throw error(token, "expected " + what + ", found a number that is too large", List.of());
    }
  }

  private LocalDate date() {
    Token token = token("a date such as 2026-11-23");
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeParseException e) {
      throw error(
          token, "expected a date such as 2026-11-23, found \"" + token.text() + "\"", List.of());
    }
  }

  // Tokens.

  private boolean atEnd() {
    return next == tokens.size();
  }

  private boolean peek(String word) {
    return !atEnd() && tokens.get(next).text().equalsIgnoreCase(word);
  }

  private boolean take(String word) {
    boolean there = peek(word);
    if (there) {
      next++;
    }
    return there;
  }

  private void expect(String word) {
    if (!take(word)) {
      throw unexpected("\"" + word + "\"");
    }
  }

  private Token token(String expected) {
    if (!atEnd() && tokens.get(next).text().equals("\"")) {
      throw error(tokens.get(next), "the text in quotes that begins here does not end", List.of());
    }
    if (atEnd() || MARKS.contains(tokens.get(next).text())) {
      throw unexpected(expected);
    }
    return tokens.get(next++);
  }

  private QueryTextException unexpected(String expected) {
    String found = atEnd() ? "the end" : "\"" + tokens.get(next).text() + "\"";
    int position = atEnd() ? text.stripTrailing().length() : tokens.get(next).position();
    return new QueryTextException(
        text, position, "expected " + expected + ", found " + found, List.of());
  }

  private QueryTextException unknown(Token token, String what, List<String> allowed) {
    return unknown(token, what, NearestWords.to(unquoted(token), allowed), allowed);
  }

  private QueryTextException unknown(
      Token token, String what, List<String> nearest, List<String> allowed) {
    String expected = nearest.isEmpty() ? ", expected " + String.join(", ", allowed) : "";
    return error(token, "unknown " + what + " \"" + unquoted(token) + "\"" + expected, nearest);
  }

  private QueryTextException error(Token token, String message, List<String> nearest) {
    return new QueryTextException(text, token.position(), message, nearest);
  }
}
