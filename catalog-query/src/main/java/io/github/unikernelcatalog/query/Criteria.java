package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.LicenceFamily;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What can be asked of a deployment. Made for {@code import static}.
 *
 * <p>Where a criterion takes several words, one of them is enough. A word that is narrower than one
 * asked for will do; a broader one leaves it unknown.
 */
public final class Criteria {

  private Criteria() {}

  /**
   * The program is written in one of some languages.
   *
   * <p>Languages of which only libraries can be linked in do not count.
   *
   * @param languages at least one
   * @return the criterion
   */
  public static Criterion language(Language... languages) {
    return has(Dimension.LANGUAGE, languages);
  }

  /**
   * The language is one of some things to the unikernel.
   *
   * @param roles at least one
   * @return the criterion
   */
  public static Criterion role(LanguageRole... roles) {
    return has(Dimension.ROLE, roles);
  }

  /**
   * The program gets in by one of some modes.
   *
   * @param modes at least one
   * @return the criterion
   */
  public static Criterion mode(PortingMode... modes) {
    return has(Dimension.MODE, modes);
  }

  /**
   * It runs on one of some hypervisors.
   *
   * @param hypervisors at least one
   * @return the criterion
   */
  public static Criterion hypervisor(Hypervisor... hypervisors) {
    return has(Dimension.HYPERVISOR, hypervisors);
  }

  /**
   * It runs on one of some virtual machine monitors or tenders.
   *
   * @param vmms at least one
   * @return the criterion
   */
  public static Criterion vmm(Vmm... vmms) {
    return has(Dimension.VMM, vmms);
  }

  /**
   * It runs on one of some architectures.
   *
   * @param architectures at least one
   * @return the criterion
   */
  public static Criterion architecture(Architecture... architectures) {
    return has(Dimension.ARCHITECTURE, architectures);
  }

  /**
   * It runs on a machine with one of some operating systems.
   *
   * @param hosts at least one
   * @return the criterion
   */
  public static Criterion host(HostSystem... hosts) {
    return has(Dimension.HOST, hosts);
  }

  /**
   * It runs in one of some clouds.
   *
   * @param clouds at least one
   * @return the criterion
   */
  public static Criterion cloud(CloudProvider... clouds) {
    return has(Dimension.CLOUD, clouds);
  }

  /**
   * It is started by one of some container engines.
   *
   * @param engines at least one
   * @return the criterion
   */
  public static Criterion container(ContainerEngine... engines) {
    return has(Dimension.CONTAINER, engines);
  }

  /**
   * It is separated from its surroundings by one of some means.
   *
   * @param isolations at least one
   * @return the criterion
   */
  public static Criterion isolation(Isolation... isolations) {
    return has(Dimension.ISOLATION, isolations);
  }

  /**
   * It belongs to one of some families.
   *
   * @param kinds at least one
   * @return the criterion
   */
  public static Criterion kind(UnikernelKind... kinds) {
    return has(Dimension.KIND, kinds);
  }

  /**
   * It has one of some process models.
   *
   * @param models at least one
   * @return the criterion
   */
  public static Criterion processModel(ProcessModel... models) {
    return has(Dimension.PROCESS_MODEL, models);
  }

  /**
   * It offers one of some features.
   *
   * <p>Ask for each alone to have them all.
   *
   * @param features at least one
   * @return the criterion
   */
  public static Criterion feature(Feature... features) {
    return has(Dimension.FEATURE, features);
  }

  /**
   * The code that ends up in the image is under one of some licences.
   *
   * @param licences at least one
   * @return the criterion
   */
  public static Criterion licence(Licence... licences) {
    return has(Dimension.LICENCE, licences);
  }

  /**
   * The licence of the code that ends up in the image is of one of some families.
   *
   * @param families at least one
   * @return the criterion
   */
  public static Criterion licenceFamily(LicenceFamily... families) {
    return has(Dimension.LICENCE_FAMILY, families);
  }

  /**
   * It is itself written in one of some languages.
   *
   * @param languages at least one
   * @return the criterion
   */
  public static Criterion implementationLanguage(Language... languages) {
    return has(Dimension.IMPLEMENTATION_LANGUAGE, languages);
  }

  /**
   * Its images can be built on one of some systems.
   *
   * @param hosts at least one
   * @return the criterion
   */
  public static Criterion developmentHost(HostSystem... hosts) {
    return has(Dimension.DEVELOPMENT_HOST, hosts);
  }

  /**
   * It has one of some words in a dimension.
   *
   * @param dimension the dimension
   * @param words at least one
   * @param <W> the vocabulary
   * @return the criterion
   */
  @SafeVarargs
  public static <W extends Enum<W> & Word> Criterion has(Dimension<W> dimension, W... words) {
    if (words.length == 0) {
      throw new IllegalArgumentException(dimension.id() + " needs at least one word");
    }
    Criterion[] each = new Criterion[words.length];
    for (int i = 0; i < words.length; i++) {
      each[i] = new Criterion.Has<>(dimension, words[i], Optional.empty());
    }
    return anyOf(each);
  }

  /**
   * The project has a status at the date of the query, with {@link Status#DEFAULT_MONTHS}.
   *
   * @param status the status
   * @return the criterion
   */
  public static Criterion status(Status status) {
    return new Criterion.HasStatus(status, Optional.empty(), Optional.empty());
  }

  /**
   * The project has a status at the date of the query.
   *
   * @param status the status
   * @param period how long activity counts, at most a thousand years
   * @return the criterion
   */
  public static Criterion status(Status status, Period period) {
    return new Criterion.HasStatus(status, Optional.of(period), Optional.empty());
  }

  /**
   * The project has the status {@link Status#ACTIVE} at the date of the query: there is a sign of
   * life after the date that lies so long before it, and nobody has given it up.
   *
   * @param period how long activity counts, at most a thousand years
   * @return the criterion
   */
  public static Criterion activeWithin(Period period) {
    return new Criterion.HasStatus(Status.ACTIVE, Optional.of(period), Optional.empty());
  }

  /**
   * The project has the status {@link Status#ACTIVE} at a date.
   *
   * @param period how long activity counts, at most a thousand years
   * @param date the date
   * @return the criterion
   */
  public static Criterion activeWithin(Period period, LocalDate date) {
    return new Criterion.HasStatus(Status.ACTIVE, Optional.of(period), Optional.of(date));
  }

  /**
   * Something is recorded in a dimension, whatever it is.
   *
   * @param dimension the dimension
   * @return the criterion, which is never unknown
   */
  public static Criterion known(Dimension<?> dimension) {
    return new Criterion.IsKnown(dimension);
  }

  /**
   * The deployment is on a target of a name. If no target in the catalog has it, that is one of
   * {@link Query#hints()}.
   *
   * @param name the name in the project's own words, whatever its case
   * @return the criterion
   */
  public static Criterion target(String name) {
    return new Criterion.OnTarget(name);
  }

  /**
   * The language or runtime is supported in a version.
   *
   * @param version such as {@code 1.21}
   * @return the criterion
   */
  public static Criterion version(String version) {
    return new Criterion.InVersion(version);
  }

  /**
   * The deployment is there in a release of the unikernel.
   *
   * @param release such as {@code 0.16.3}
   * @return the criterion
   */
  public static Criterion release(String release) {
    return new Criterion.InRelease(release);
  }

  /**
   * The unikernel is the one of an id or alias. If there is none in the catalog, none matches, and
   * it is one of {@link Query#hints()}.
   *
   * @param id the id or alias
   * @return the criterion
   */
  public static Criterion id(String id) {
    return new Criterion.IsNamed(id);
  }

  /**
   * The unikernel stands in a relation to something. If none in the catalog does, that is one of
   * {@link Query#hints()}.
   *
   * @param type the relation
   * @param other the id or name of the other
   * @return the criterion
   */
  public static Criterion related(RelationType type, String other) {
    return new Criterion.IsRelated(type, other);
  }

  /**
   * A measurement is recorded.
   *
   * @param metric what was measured
   * @return the criterion
   */
  public static Criterion measured(Metric metric) {
    return new Criterion.IsMeasured(metric);
  }

  /**
   * Language support and platform both rest on a source of a kind, or on a stronger one.
   *
   * @param weakest the weakest kind that will do
   * @return the criterion
   */
  public static Criterion evidence(SourceKind weakest) {
    return new Criterion.RestsOn(weakest);
  }

  /**
   * Language support and platform both rest on a source that was checked within a period before the
   * date of the query.
   *
   * @param period the period
   * @return the criterion
   */
  public static Criterion checkedWithin(Period period) {
    return new Criterion.CheckedWithin(period, Optional.empty());
  }

  /**
   * Language support and platform both rest on a source that was checked within a period before a
   * date.
   *
   * @param period the period
   * @param date the date
   * @return the criterion
   */
  public static Criterion checkedWithin(Period period, LocalDate date) {
    return new Criterion.CheckedWithin(period, Optional.of(date));
  }

  /**
   * All of several hold, on one and the same deployment.
   *
   * @param criteria the criteria, at least one
   * @return the criterion
   */
  public static Criterion allOf(Criterion... criteria) {
    return criteria.length == 1 ? only(criteria[0]) : new Criterion.AllOf(List.of(criteria));
  }

  /**
   * At least one of several holds.
   *
   * @param criteria the criteria, at least one
   * @return the criterion
   */
  public static Criterion anyOf(Criterion... criteria) {
    return criteria.length == 1 ? only(criteria[0]) : new Criterion.AnyOf(List.of(criteria));
  }

  private static Criterion only(Criterion criterion) {
    return Objects.requireNonNull(criterion, "criterion");
  }

  /**
   * Another does not hold on the deployment: the unikernel has a deployment without it.
   *
   * @param criterion the other
   * @return the criterion
   */
  public static Criterion not(Criterion criterion) {
    return new Criterion.Not(criterion);
  }

  /**
   * Another holds on no deployment at all: the unikernel has none with it.
   *
   * @param criterion the other
   * @return the criterion
   */
  public static Criterion nowhere(Criterion criterion) {
    return new Criterion.Nowhere(criterion);
  }

  /**
   * A criterion of one's own.
   *
   * @param description what it asks for, in words
   * @param test its truth on a deployment; has to be free of side effects and thread-safe, and the
   *     same whenever it is asked
   * @return the criterion
   */
  public static Criterion custom(String description, Function<Deployment, Truth> test) {
    return new Criterion.Custom(description, test);
  }

  /**
   * No project is older than a thousand years, and a date less so long a period is still a date.
   */
  @SuppressWarnings("JavaPeriodGetDays") // the months are looked at, too
  static boolean isTooLong(Period period) {
    return period.toTotalMonths() > 12_000 || period.getDays() > 366_000;
  }

  /** A version has a digit; a word like {@code latest} would come after all of them. */
  static boolean isVersion(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** A criterion with its parts changed; if it has none, itself. */
  static Criterion withParts(Criterion criterion, UnaryOperator<Criterion> change) {
    if (criterion instanceof Criterion.AllOf all) {
      return new Criterion.AllOf(all.criteria().stream().map(change).toList());
    } else if (criterion instanceof Criterion.AnyOf any) {
      return new Criterion.AnyOf(any.criteria().stream().map(change).toList());
    } else if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(change.apply(not.criterion()));
    } else if (criterion instanceof Criterion.Nowhere nowhere) {
      return new Criterion.Nowhere(change.apply(nowhere.criterion()));
    }
    return criterion;
  }
}
