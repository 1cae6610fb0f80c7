package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a deployment has to fulfil. {@link Criteria} makes criteria; this type is for those who take
 * them apart.
 *
 * <p>On a deployment a criterion is true, false or unknown, by Kleene's logic. A word that is asked
 * for has to be supported in full unless {@link #atLeast} says otherwise; a word that is ruled out
 * by {@code not} must not be there even in part. So {@code not(hypervisor(XEN))} is for somebody
 * who has no Xen, and a port to Xen that half works is no help.
 */
public sealed interface Criterion {

  /**
   * The deployment has a word in a dimension.
   *
   * @param dimension the dimension
   * @param word the word
   * @param level the level of support asked for; if empty, full where the word is wanted and any
   *     where it is ruled out
   * @param <W> the vocabulary
   */
  record Has<W extends Enum<W> & Word>(Dimension<W> dimension, W word, Optional<SupportLevel> level)
      implements Criterion {

    /**
     * Refuses null.
     *
     * @param dimension see {@link #dimension()}
     * @param word see {@link #word()}
     * @param level see {@link #level()}
     */
    public Has {
      Objects.requireNonNull(dimension, "dimension");
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(level, "level");
      if (level.isPresent()) {
        requireSupport(level.orElseThrow());
      }
    }

    /** The level at which the word has to be there, or, if it is negated, must not be there. */
    SupportLevel levelAskedFor(boolean negated) {
      return level.orElse(negated ? SupportLevel.PARTIAL : SupportLevel.FULL);
    }

    @Override
    public String toString() {
      String words = dimension.id() + ":" + word.id();
      return level.isPresent() ? words + " at least " + level.orElseThrow().id() : words;
    }
  }

  /**
   * The project has a status.
   *
   * @param status the status
   * @param period how long activity counts, or empty for {@link Status#DEFAULT_MONTHS}
   * @param date at which date, or empty for that of the query
   */
  record HasStatus(Status status, Optional<Period> period, Optional<LocalDate> date)
      implements Criterion {

    /**
     * Refuses null.
     *
     * @param status see {@link #status()}
     * @param period see {@link #period()}
     * @param date see {@link #date()}
     */
    public HasStatus {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(period, "period").ifPresent(Criterion::positive);
      Objects.requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      String what =
          status == Status.ACTIVE && period.isPresent() ? "active" : "status:" + status.id();
      String within = period.map(it -> " within " + Texts.period(it)).orElse("");
      return what + within + date.map(it -> " at " + it).orElse("");
    }
  }

  /**
   * Something is recorded in a dimension, whatever it is. Never unknown itself.
   *
   * @param dimension the dimension
   */
  record IsKnown(Dimension<?> dimension) implements Criterion {

    /**
     * Refuses null.
     *
     * @param dimension see {@link #dimension()}
     */
    public IsKnown {
      Objects.requireNonNull(dimension, "dimension");
    }

    @Override
    public String toString() {
      return "known:" + dimension.id();
    }
  }

  /**
   * The deployment is on a target of a name.
   *
   * @param name the name in the project's own words, whatever its case
   */
  record OnTarget(String name) implements Criterion {

    /**
     * Refuses null.
     *
     * @param name see {@link #name()}
     */
    public OnTarget {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return "target:" + Texts.quoted(name);
    }
  }

  /**
   * The language or runtime is supported in a version.
   *
   * @param version the version
   */
  record InVersion(String version) implements Criterion {

    /**
     * Refuses null, and a text without a digit.
     *
     * @param version see {@link #version()}
     */
    public InVersion {
      requireVersion(version, "version");
    }

    @Override
    public String toString() {
      return "version:" + Texts.quoted(version);
    }
  }

  /**
   * The deployment is there in a release of the unikernel.
   *
   * @param release the release
   */
  record InRelease(String release) implements Criterion {

    /**
     * Refuses null, and a text without a digit.
     *
     * @param release see {@link #release()}
     */
    public InRelease {
      requireVersion(release, "release");
    }

    @Override
    public String toString() {
      return "release:" + Texts.quoted(release);
    }
  }

  /**
   * The unikernel is the one of an id or alias.
   *
   * @param id the id or alias, whatever its case
   */
  record IsNamed(String id) implements Criterion {

    /**
     * Refuses null.
     *
     * @param id see {@link #id()}
     */
    public IsNamed {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "id:" + Texts.quoted(id);
    }
  }

  /**
   * The unikernel stands in a relation to another entry.
   *
   * @param type the relation
   * @param other the id or name of the other, whatever its case
   */
  record IsRelated(RelationType type, String other) implements Criterion {

    /**
     * Refuses null.
     *
     * @param type see {@link #type()}
     * @param other see {@link #other()}
     */
    public IsRelated {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(other, "other");
    }

    @Override
    public String toString() {
      return type.id() + ":" + Texts.quoted(other);
    }
  }

  /**
   * Somebody measured it.
   *
   * @param metric what was measured
   */
  record IsMeasured(Metric metric) implements Criterion {

    /**
     * Refuses null.
     *
     * @param metric see {@link #metric()}
     */
    public IsMeasured {
      Objects.requireNonNull(metric, "metric");
    }

    @Override
    public String toString() {
      return "measured:" + metric.id();
    }
  }

  /**
   * The deployment rests on evidence of a strength: its language support and its platform each cite
   * a source of that kind or a stronger one, in the order of {@link SourceKind}.
   *
   * @param weakest the weakest kind of source that will do
   */
  record RestsOn(SourceKind weakest) implements Criterion {

    /**
     * Refuses null.
     *
     * @param weakest see {@link #weakest()}
     */
    public RestsOn {
      Objects.requireNonNull(weakest, "weakest");
    }

    @Override
    public String toString() {
      return "evidence:" + weakest.id();
    }
  }

  /**
   * The sources of the deployment were checked within a period before a date, its ends included: at
   * least one of its language support and one of its platform. Later checks do not count.
   *
   * @param period how long ago at the most
   * @param date before which date, or empty for that of the query
   */
  record CheckedWithin(Period period, Optional<LocalDate> date) implements Criterion {

    /**
     * Refuses null.
     *
     * @param period see {@link #period()}
     * @param date see {@link #date()}
     */
    public CheckedWithin {
      positive(period);
      Objects.requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      return "checked within " + Texts.period(period)
          + date.map(it -> " at " + it).orElse("");
    }
  }

  /**
   * All of several hold on one deployment.
   *
   * @param criteria the criteria, at least two
   */
  record AllOf(List<Criterion> criteria) implements Criterion {

    /**
     * Copies the criteria, which have to be two at least.
     *
     * @param criteria see {@link #criteria()}
     */
    public AllOf {
      criteria = several(criteria);
    }

    @Override
    public String toString() {
      return joined(criteria, " and ");
    }
  }

  /**
   * At least one of several holds.
   *
   * @param criteria the criteria, at least two
   */
  record AnyOf(List<Criterion> criteria) implements Criterion {

    /**
     * Copies the criteria, which have to be two at least.
     *
     * @param criteria see {@link #criteria()}
     */
    public AnyOf {
      criteria = several(criteria);
    }

    @Override
    public String toString() {
      return joined(criteria, " or ");
    }
  }

  /**
   * Another does not hold on the deployment.
   *
   * @param criterion the other
   */
  record Not(Criterion criterion) implements Criterion {

    /**
     * Refuses null.
     *
     * @param criterion see {@link #criterion()}
     */
    public Not {
      Objects.requireNonNull(criterion, "criterion");
    }

    @Override
    public String toString() {
      return "not " + criterion;
    }
  }

  /**
   * Another holds on no deployment of the unikernel, recorded or not. A statement about the whole
   * entry.
   *
   * @param criterion the other
   */
  record Nowhere(Criterion criterion) implements Criterion {

    /**
     * Refuses null.
     *
     * @param criterion see {@link #criterion()}
     */
    public Nowhere {
      Objects.requireNonNull(criterion, "criterion");
    }

    @Override
    public String toString() {
      return "nowhere " + criterion;
    }
  }

  /**
   * A criterion of one's own.
   *
   * @param description what it asks for, in words
   * @param test its truth on a deployment; has to be free of side effects and thread-safe
   */
  record Custom(String description, Function<Deployment, Truth> test) implements Criterion {

    /**
     * Refuses null.
     *
     * @param description see {@link #description()}
     * @param test see {@link #test()}
     */
    public Custom {
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(test, "test");
    }

    @Override
    public String toString() {
      return Texts.inQuotes(description);
    }
  }

  /**
   * The same criterion with a level of support for all the words in it, wanted or ruled out.
   *
   * @param level the level, {@link SupportLevel#PARTIAL} or {@link SupportLevel#FULL}
   * @return the criterion at that level
   */
  default Criterion atLeast(SupportLevel level) {
    requireSupport(level);
    if (this instanceof Has<?> has) {
      return atLeast(has, level);
    }
    return Criteria.withParts(this, each -> each.atLeast(level));
  }

  /**
   * What it is composed of.
   *
   * @return the criteria within it, or none if it is not composed
   */
  default List<Criterion> parts() {
    if (this instanceof AllOf all) {
      return all.criteria;
    } else if (this instanceof AnyOf any) {
      return any.criteria;
    } else if (this instanceof Not not) {
      return List.of(not.criterion);
    } else if (this instanceof Nowhere nowhere) {
      return List.of(nowhere.criterion);
    }
    return List.of();
  }

  private static void requireSupport(SupportLevel level) {
    if (Objects.requireNonNull(level, "level") == SupportLevel.NONE) {
      throw new IllegalArgumentException("level must be partial or full");
    }
  }

  private static <W extends Enum<W> & Word> Criterion atLeast(Has<W> has, SupportLevel level) {
    return new Has<>(has.dimension, has.word, Optional.of(level));
  }

  private static void requireVersion(String version, String what) {
    if (!Criteria.isVersion(Objects.requireNonNull(version, what))) {
      throw new IllegalArgumentException(
          what + " must have a digit, but is " + Texts.inQuotes(version));
    }
  }

  private static List<Criterion> several(List<Criterion> criteria) {
    if (Objects.requireNonNull(criteria, "criteria").size() < 2) {
      throw new IllegalArgumentException("needs at least two criteria, found " + criteria.size());
    }
    return List.copyOf(criteria);
  }

  private static Period positive(Period period) {
    if (Objects.requireNonNull(period, "period").isNegative()) {
      throw new IllegalArgumentException("period must not be negative, but is " + period);
    }
    if (Criteria.isTooLong(period)) {
      throw new IllegalArgumentException(
          "period must be a thousand years at most, but is " + period);
    }
    return period;
  }

  private static String joined(List<Criterion> criteria, String with) {
    return criteria.stream().map(Criterion::toString).collect(Collectors.joining(with, "(", ")"));
  }
}
