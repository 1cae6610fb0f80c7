package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to a catalog: requirements, preferences and a date. An immutable value; every call
 * that changes something returns a new query.
 *
 * <p>A unikernel matches when one of its deployments fulfils all requirements. {@link #list()} and
 * its likes return the matches by rank; {@link #recommend()} tells in addition what was found, what
 * is undetermined, and what was rejected.
 *
 * <p>A query to the bundled catalog is serialised as its text, so that it can be sent to where the
 * same catalog is; with a criterion of one's own it has no text and is refused, as is a query to
 * another catalog. Thread-safe.
 */
public final class Query implements Serializable {

  private static final long serialVersionUID = 1;

  private final transient IndexedCatalog catalog;
  private final transient List<Criterion> requirements;
  private final transient List<Preference> preferences;
  private final transient LocalDate asOf;

  /** The lists have to be immutable. */
  private Query(
      IndexedCatalog catalog,
      List<Criterion> requirements,
      List<Preference> preferences,
      LocalDate asOf) {
    this.catalog = catalog;
    this.requirements = requirements;
    this.preferences = preferences;
    this.asOf = asOf;
  }

  static Query to(Catalog catalog, @Nullable StoredIndex stored) {
    return new Query(new IndexedCatalog(catalog, stored), List.of(), List.of(), catalog.date());
  }

  /**
   * Asks for more.
   *
   * @param criteria the further requirements, all of which have to hold
   * @return the query with these requirements after its own
   */
  public Query where(Criterion... criteria) {
    for (Criterion criterion : Objects.requireNonNull(criteria, "criteria")) {
      Objects.requireNonNull(criterion, "criterion");
    }
    List<Criterion> added = List.of(criteria);
    if (requirements.isEmpty()) {
      return new Query(catalog, added, preferences, asOf);
    }
    List<Criterion> more = new ArrayList<>(requirements);
    more.addAll(added);
    return withRequirements(more);
  }

  /**
   * Asks for more, in the text form that {@link #toString()} writes, such as {@code language:go and
   * hypervisor:(kvm or xen) and not licence:proprietary and active within 18 months prefer
   * cloud:aws*3 as of 2026-01-01}. Not binds closest, then and, then or.
   *
   * @param text requirements, preferences and date, each of which may be missing
   * @return the query with these requirements and preferences after its own
   * @throws QueryTextException if the text is not a query; the message tells where and what is
   *     expected
   */
  public Query where(String text) {
    return QueryText.addTo(this, Objects.requireNonNull(text, "text"));
  }

  /**
   * Welcomes something, with weight 1.
   *
   * @param criterion what is welcome
   * @return the query with this preference after its own
   */
  public Query prefer(Criterion criterion) {
    return prefer(criterion, 1);
  }

  /**
   * Welcomes something.
   *
   * @param criterion what is welcome
   * @param weight what it is worth, at least 1
   * @return the query with this preference after its own
   */
  public Query prefer(Criterion criterion, int weight) {
    List<Preference> more = new ArrayList<>(preferences);
    more.add(new Preference(criterion, weight));
    return withPreferences(more);
  }

  /**
   * Asks for every word of the requirements so far at a level. Without this, a word that is wanted
   * is asked for in full, and so are those of requirements that come later.
   *
   * @param level the level, partial or full
   * @return the query with its requirements at that level
   */
  public Query atLeast(SupportLevel level) {
    if (Objects.requireNonNull(level, "level") == SupportLevel.NONE) {
      throw new IllegalArgumentException("level must be partial or full");
    }
    List<Criterion> atThatLevel = new ArrayList<>();
    for (Criterion requirement : requirements) {
      atThatLevel.add(requirement.atLeast(level));
    }
    return withRequirements(atThatLevel);
  }

  /**
   * Asks as of a date, which matters to the status of projects and the age of evidence.
   *
   * @param date the date, in one of the years 1 to 9999; if never set, it is that of the catalog
   * @return the query at that date
   * @throws IllegalArgumentException if the year is another
   */
  public Query asOf(LocalDate date) {
    if (Objects.requireNonNull(date, "date").getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException("date must be in a year from 1 to 9999, but is " + date);
    }
    return new Query(catalog, requirements, preferences, date);
  }

  /**
   * The catalog that is asked.
   *
   * @return the catalog
   */
  public Catalog catalog() {
    return catalog.catalog();
  }

  /**
   * What is required.
   *
   * @return the requirements in the order in which they were given
   */
  public List<Criterion> requirements() {
    return requirements;
  }

  /**
   * What is welcome.
   *
   * @return the preferences in the order in which they were given
   */
  public List<Preference> preferences() {
    return preferences;
  }

  /**
   * The date of the question.
   *
   * @return the date
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * What may be misspelt: the names of unikernels, of targets and of what others are related to
   * that the catalog does not have. They are no error, since a query is asked of other catalogs,
   * too, such as a later one, or one with layers of one's own.
   *
   * @return a sentence for each, with the nearest names that the catalog has; empty if it has all
   */
  public List<String> hints() {
    return Hints.of(this);
  }

  // Answers.

  /**
   * The matches.
   *
   * @return the unikernels that match, by rank; empty if none does
   */
  public List<Unikernel> list() {
    return matches().unikernels();
  }

  Results matches() {
    return new Results(this, plan(), Truth.TRUE);
  }

  /**
   * The matches as a stream.
   *
   * @return the unikernels that match, by rank
   */
  public Stream<Unikernel> stream() {
    return list().stream();
  }

  /**
   * The best match.
   *
   * @return the first of {@link #list()}
   * @throws NoSuchElementException if nothing matches; the message tells the query, its hints and
   *     what comes nearest
   */
  public Unikernel first() {
    List<Unikernel> matches = list();
    if (matches.isEmpty()) {
      throw new NoSuchElementException(nothing());
    }
    return matches.get(0);
  }

  /**
   * The best match, if there is one.
   *
   * @return the first of {@link #list()}, or empty
   */
  public Optional<Unikernel> findFirst() {
    List<Unikernel> matches = list();
    return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(0));
  }

  /**
   * The only match.
   *
   * @return the unikernel that matches
   * @throws NoSuchElementException if nothing matches; the message tells the query, its hints and
   *     what comes nearest
   * @throws IllegalStateException if several match; the message names them
   */
  public Unikernel one() {
    List<Unikernel> matches = list();
    if (matches.size() > 1) {
      String names = matches.stream().map(Unikernel::id).collect(Collectors.joining(", "));
      throw new IllegalStateException(matches.size() + " unikernels match " + this + ": " + names);
    }
    return first();
  }

  private String nothing() {
    Answer answer = recommend();
    Optional<Result> partial = answer.partialMatches().stream().findFirst();
    String nearest = partial
        .or(() -> answer.closest(1).stream().findFirst())
        .map(result -> "; " + result.unikernel().id() + how(result, partial.isPresent()))
        .orElse("");
    String hints = hints().stream().map(hint -> "; " + hint).collect(Collectors.joining());
    return "nothing matches " + this + hints + nearest;
  }

  private static String how(Result nearest, boolean inPart) {
    if (inPart) {
      return " does with partial support";
    }
    return nearest.verdict() == Truth.UNKNOWN ? " may, for all that is known" : " comes nearest";
  }

  /**
   * The number of matches.
   *
   * @return how many unikernels match
   */
  public long count() {
    return plan().count(Truth.TRUE);
  }

  /**
   * The whole answer: matches, undetermined and rejected, each with its deployment and findings.
   *
   * @return the answer; that nothing matches is an answer too
   */
  public Answer recommend() {
    Plan plan = plan();
    return new Answer(
        this,
        new Results(this, plan, Truth.TRUE),
        new Results(this, plan, Truth.UNKNOWN),
        new Results(this, plan, Truth.FALSE));
  }

  /** The requirements in terms of the index. */
  Plan plan() {
    return new Plan(catalog.index(), requirements, asOf);
  }

  /**
   * Puts unikernels side by side, as of the date of the query, in the dimensions that its
   * requirements and preferences speak of; in all if they speak of none.
   *
   * @param names the ids or aliases of at least two unikernels
   * @return the comparison
   * @throws NoSuchElementException if there is no unikernel of a name; the message names the
   *     nearest ones
   */
  public Comparison compare(String... names) {
    Set<String> askedFor = Stream.concat(
            requirements.stream(), preferences.stream().map(Preference::criterion))
        .flatMap(Query::dimensions)
        .collect(Collectors.toSet());
    return Comparison.of(
        Arrays.stream(names).map(catalog()::unikernel).toList(),
        asOf,
        row -> askedFor.isEmpty() || askedFor.contains(row));
  }

  private static Stream<String> dimensions(Criterion criterion) {
    if (criterion instanceof Criterion.Has<?> has) {
      return Stream.of(has.dimension().id());
    } else if (criterion instanceof Criterion.IsKnown known) {
      return Stream.of(known.dimension().id());
    } else if (criterion instanceof Criterion.HasStatus) {
      return Stream.of(Comparison.STATUS);
    }
    return criterion.parts().stream().flatMap(Query::dimensions);
  }

  /** The same where partial support will do for every word that is wanted. */
  Query inPart() {
    List<Criterion> inPart = new ArrayList<>();
    for (Criterion requirement : requirements) {
      inPart.add(inPart(requirement, false));
    }
    return withRequirements(inPart);
  }

  /** What is ruled out is ruled out as before. */
  private static Criterion inPart(Criterion criterion, boolean negated) {
    if (criterion instanceof Criterion.Has<?>) {
      return negated ? criterion : criterion.atLeast(SupportLevel.PARTIAL);
    }
    boolean inner =
        negated ^ (criterion instanceof Criterion.Not || criterion instanceof Criterion.Nowhere);
    return Criteria.withParts(criterion, part -> inPart(part, inner));
  }

  Query withRequirements(List<Criterion> changed) {
    return new Query(catalog, List.copyOf(changed), preferences, asOf);
  }

  Query withPreferences(List<Preference> changed) {
    return new Query(catalog, requirements, List.copyOf(changed), asOf);
  }

  /**
   * Sends the text in place of the query.
   *
   * @return what is written
   * @throws NotSerializableException if the query is not to the bundled catalog, or has no text
   */
  private Object writeReplace() throws NotSerializableException {
    return SavedQuery.of(this);
  }

  /**
   * Refuses what did not come by {@link SavedQuery}.
   *
   * @param in not read
   * @throws InvalidObjectException always
   */
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    SavedQuery.refuse();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Query that
        && catalog().digest().equals(that.catalog().digest())
        && requirements.equals(that.requirements)
        && preferences.equals(that.preferences)
        && asOf.equals(that.asOf);
  }

  @Override
  public int hashCode() {
    return Objects.hash(catalog().digest(), requirements, preferences, asOf);
  }

  /**
   * The query in words, for instance {@code language:go and vmm:firecracker prefer cloud:aws*3}.
   *
   * @return the text form
   */
  @Override
  public String toString() {
    String asked = requirements.isEmpty() ? "all" : joined(requirements, " and ");
    String welcome = preferences.isEmpty() ? "" : " prefer " + joined(preferences, ", ");
    return asked + welcome + (asOf.equals(catalog().date()) ? "" : " as of " + asOf);
  }

  private static String joined(List<?> items, String with) {
    StringJoiner joined = new StringJoiner(with);
    for (Object item : items) {
      joined.add(item.toString());
    }
    return joined.toString();
  }
}
