package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Knowledge;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a criterion comes to on a deployment. Plain and without an index: the meaning that
 * everything else is held to.
 *
 * <p>Criteria are evaluated with a polarity. Under an odd number of negations a word without a
 * level is asked for at any level, so that ruling out a word rules out half support too; apart from
 * that the logic is Kleene's.
 */
final class Evaluator {

  private final LocalDate asOf;

  Evaluator(LocalDate asOf) {
    this.asOf = asOf;
  }

  Finding find(Criterion criterion, Deployment deployment) {
    return find(criterion, deployment, false);
  }

  Truth truth(Criterion criterion, Deployment deployment) {
    return find(criterion, deployment).truth();
  }

  private Finding find(Criterion criterion, Deployment deployment, boolean negated) {
    if (criterion instanceof Criterion.Has<?> has) {
      return has(has, deployment, negated);
    } else if (criterion instanceof Criterion.AllOf all) {
      return all(all, deployment, negated);
    } else if (criterion instanceof Criterion.AnyOf any) {
      return any(any, deployment, negated);
    } else if (criterion instanceof Criterion.Not not) {
      Finding inner = find(not.criterion(), deployment, !negated);
      return new Finding(
          criterion, inner.truth().not(), inner.sentence(), inner.grounds(), inner.gaps());
    } else if (criterion instanceof Criterion.Nowhere nowhere) {
      return nowhere(nowhere, deployment.unikernel(), negated);
    } else if (criterion instanceof Criterion.HasStatus status) {
      return status(status, deployment.unikernel());
    } else if (criterion instanceof Criterion.IsKnown known) {
      Knowledge<?> knowledge = known.dimension().of(deployment);
      return decided(
          known,
          knowledge.isKnown(),
          known.dimension() + " is " + knowledge.describe(),
          citations(knowledge));
    } else if (criterion instanceof Criterion.OnTarget target) {
      return target(target, deployment);
    } else if (criterion instanceof Criterion.InVersion version) {
      return version(version, deployment);
    } else if (criterion instanceof Criterion.InRelease release) {
      return release(release, deployment);
    } else if (criterion instanceof Criterion.IsNamed named) {
      Unikernel unikernel = deployment.unikernel();
      boolean same = Stream.concat(Stream.of(unikernel.id()), unikernel.aliases().stream())
          .anyMatch(named.id()::equalsIgnoreCase);
      return decided(named, same, "it is " + unikernel.id(), List.of());
    } else if (criterion instanceof Criterion.IsRelated related) {
      return related(related, deployment.unikernel());
    } else if (criterion instanceof Criterion.IsMeasured measured) {
      return measured(measured, deployment.unikernel());
    } else if (criterion instanceof Criterion.RestsOn evidence) {
      return evidence(
          evidence,
          deployment,
          source -> source.kind().compareTo(evidence.weakest()) <= 0,
          evidence.weakest().label() + " or stronger");
    } else if (criterion instanceof Criterion.CheckedWithin checked) {
      LocalDate to = checked.date().orElse(asOf);
      LocalDate from = to.minus(checked.period());
      return evidence(
          checked,
          deployment,
          source -> !source.checked().isBefore(from) && !source.checked().isAfter(to),
          "a check between " + from + " and " + to);
    } else if (criterion instanceof Criterion.Custom custom) {
      Truth truth = custom.test().apply(deployment);
      return new Finding(custom, truth, custom.description(), List.of(), List.of());
    }
    throw new IllegalStateException("no evaluation for " + criterion.getClass());
  }

  // Words.

  private static <W extends Enum<W> & Word> Finding has(
      Criterion.Has<W> has, Deployment deployment, boolean negated) {
    SupportLevel level = has.levelAskedFor(negated);
    Dimension<W> dimension = has.dimension();
    Knowledge<W> knowledge = dimension.of(deployment);
    Knowledge.Decision decision = knowledge.decide(has.word(), level);
    String word = has.word().label();
    String sentence = switch (decision.reason()) {
      case STATED -> dimension + " is " + stated(decision, word, level);
      case LEVEL_TOO_LOW ->
        dimension + " is " + decision.grounds().get(0).says() + ", full support is asked for"
            + note(decision);
      case RULED_OUT -> dimension + " is not " + word + ", a source rules it out" + note(decision);
      case SOMETHING_ELSE -> dimension + " is " + knowledge.describe() + ", not " + word;
      case NOT_PRECISE ->
        dimension + " is " + knowledge.describe() + ", which leaves open whether " + word;
      case LEVEL_NOT_KNOWN ->
        dimension + " is " + knowledge.describe() + ", but whether in full is not recorded";
      case RECORDED_APART -> dimension + " " + word + " is recorded, but only in part";
      case NOT_RECORDED -> notRecorded(has, deployment.unikernel());
    };
    List<Gap> gaps = decision.truth() == Truth.UNKNOWN
        ? List.of(gap(deployment, dimension + " " + word, knowledge.origin()))
        : List.of();
    return new Finding(has, decision.truth(), sentence, decision.grounds(), gaps);
  }

  /**
   * What is not recorded here may be recorded for another combination, and that is worth telling.
   */
  private static <W extends Enum<W> & Word> String notRecorded(
      Criterion.Has<W> has, Unikernel unikernel) {
    Dimension<W> dimension = has.dimension();
    String word = has.word().label();
    Optional<SupportLevel> elsewhere = best(has, unikernel);
    if (elsewhere.isEmpty()) {
      return "whether " + dimension + " is " + word + " is not recorded";
    }
    return dimension + " " + word + " is recorded, but "
        + (elsewhere.orElseThrow() == SupportLevel.FULL
            ? "not in this combination"
            : "only in part");
  }

  /** The highest level at which a word is recorded for any deployment. */
  private static <W extends Enum<W> & Word> Optional<SupportLevel> best(
      Criterion.Has<W> has, Unikernel unikernel) {
    Optional<SupportLevel> best = Optional.empty();
    for (Statement<W> statement : has.dimension().recorded(unikernel)) {
      if (statement.word().isA(has.word())
          && (best.isEmpty() || !best.orElseThrow().atLeast(statement.level()))) {
        best = Optional.of(statement.level());
      }
    }
    return best;
  }

  private static String stated(Knowledge.Decision decision, String word, SupportLevel level) {
    String says =
        decision.grounds().isEmpty() ? word : decision.grounds().get(0).says();
    return says + (level == SupportLevel.FULL ? "" : note(decision));
  }

  private static String note(Knowledge.Decision decision) {
    if (decision.grounds().isEmpty() || !decision.grounds().get(0).evidence().isNoted()) {
      return "";
    }
    return " (" + decision.grounds().get(0).evidence().note().orElseThrow() + ")";
  }

  private static List<Ground> citations(Knowledge<?> knowledge) {
    List<Ground> said = knowledge.said().stream()
        .map(statement -> new Ground(statement.word().label(), statement.evidence()))
        .toList();
    return said.isEmpty() ? knowledge.complete().stream().toList() : said;
  }

  // Compositions. Of several findings those are kept that decide, and no more than needed.

  private Finding all(Criterion.AllOf all, Deployment deployment, boolean negated) {
    return composed(all, all.criteria(), Truth.FALSE, deployment, negated);
  }

  private Finding any(Criterion.AnyOf any, Deployment deployment, boolean negated) {
    return composed(any, any.criteria(), Truth.TRUE, deployment, negated);
  }

  /**
   * Composes findings of which one with the deciding truth is enough: false of a conjunction, true
   * of a disjunction.
   */
  private Finding composed(
      Criterion whole,
      List<Criterion> parts,
      Truth deciding,
      Deployment deployment,
      boolean negated) {
    List<Finding> findings =
        parts.stream().map(part -> find(part, deployment, negated)).toList();
    Optional<Finding> decisive =
        findings.stream().filter(finding -> finding.truth() == deciding).findFirst();
    if (decisive.isPresent()) {
      return merged(whole, deciding, List.of(decisive.orElseThrow()));
    }
    List<Finding> unknown =
        findings.stream().filter(finding -> finding.truth() == Truth.UNKNOWN).toList();
    return unknown.isEmpty()
        ? merged(whole, deciding.not(), findings)
        : merged(whole, Truth.UNKNOWN, unknown);
  }

  private static Finding merged(Criterion whole, Truth truth, List<Finding> findings) {
    String sentence =
        findings.stream().map(Finding::sentence).distinct().collect(Collectors.joining("; "));
    return new Finding(
        whole,
        truth,
        sentence,
        findings.stream()
            .flatMap(finding -> finding.grounds().stream())
            .distinct()
            .toList(),
        findings.stream().flatMap(finding -> finding.gaps().stream()).distinct().toList());
  }

  private Finding nowhere(Criterion.Nowhere nowhere, Unikernel unikernel, boolean negated) {
    List<Finding> everywhere = unikernel.deployments().stream()
        .map(deployment -> find(nowhere.criterion(), deployment, !negated))
        .toList();
    Truth somewhere = everywhere.stream().map(Finding::truth).reduce(Truth.FALSE, Truth::or);
    List<Finding> deciding = everywhere.stream()
        .filter(finding -> finding.truth() == somewhere)
        .limit(somewhere == Truth.FALSE ? everywhere.size() : 1)
        .toList();
    return merged(nowhere, somewhere.not(), deciding);
  }

  // Facts of the project.

  private Finding status(Criterion.HasStatus asked, Unikernel unikernel) {
    LocalDate date = asked.date().orElse(asOf);
    Period period = asked.period().orElse(Period.ofMonths(Status.DEFAULT_MONTHS));
    Fact<Status> status = unikernel.status(date, period);
    if (status instanceof Fact.Known<Status> known) {
      String sentence = "status at " + date + " is " + known.value().id();
      return decided(
          asked,
          known.value() == asked.status(),
          sentence,
          List.of(new Ground("status is " + known.value().id(), known.evidence())));
    }
    return unknown(
        asked, "status at " + date + " is " + status, unikernel, "status", status.origin());
  }

  private static Finding related(Criterion.IsRelated asked, Unikernel unikernel) {
    String other = asked.type().label() + " " + asked.other();
    return unikernel.relations().stream()
        .filter(relation ->
            relation.type() == asked.type() && relation.other().equalsIgnoreCase(asked.other()))
        .findFirst()
        .map(relation -> decided(
            asked,
            true,
            "the relation " + Texts.inQuotes(other) + " is recorded",
            List.of(new Ground(relation.toString(), relation.evidence()))))
        .orElseGet(() -> unknown(
            asked,
            "the relation " + Texts.inQuotes(other) + " is not recorded",
            unikernel,
            "relation " + other,
            unikernel.origin()));
  }

  private static Finding measured(Criterion.IsMeasured asked, Unikernel unikernel) {
    String metric = asked.metric().label();
    List<Ground> grounds = unikernel.measurements().stream()
        .filter(measurement -> measurement.metric() == asked.metric())
        .map(measurement -> new Ground(
            metric + " " + measurement.value().toPlainString() + " " + measurement.unit() + " ("
                + measurement.workload() + ")",
            measurement.evidence()))
        .toList();
    return grounds.isEmpty()
        ? unknown(asked, "no " + metric + " is recorded", unikernel, metric, unikernel.origin())
        : decided(asked, true, grounds.get(0).says(), grounds);
  }

  // Facts of the deployment that have no vocabulary.

  private static Finding target(Criterion.OnTarget asked, Deployment deployment) {
    return deployment
        .place()
        .map(place -> decided(
            asked,
            place.target().name().equalsIgnoreCase(asked.name()),
            "target is " + place.target().name(),
            List.of(new Ground(place.target().name(), place.platform().evidence()))))
        .orElseGet(() -> unknown(
            asked,
            "whether there is a target " + asked.name() + " is not recorded",
            deployment.unikernel(),
            "target " + asked.name(),
            deployment.unikernel().targets().origin()));
  }

  private static Finding version(Criterion.InVersion asked, Deployment deployment) {
    Optional<LanguageSupport> support = deployment.language();
    Optional<VersionRange> versions = support.flatMap(LanguageSupport::versions);
    if (support.isPresent() && versions.isPresent()) {
      String sentence = support.orElseThrow().language().label() + " is supported in version "
          + versions.orElseThrow();
      return decided(
          asked,
          versions.orElseThrow().contains(asked.version()),
          sentence,
          List.of(new Ground(sentence, support.orElseThrow().evidence())));
    }
    Origin origin = support
        .map(LanguageSupport::evidence)
        .map(Evidence::origin)
        .orElse(deployment.unikernel().languages().origin());
    return unknown(
        asked,
        "the versions of the language are not recorded",
        deployment.unikernel(),
        "language versions",
        origin);
  }

  private static Finding release(Criterion.InRelease asked, Deployment deployment) {
    Optional<Platform> platform = deployment.place().map(Deployment.Place::platform);
    Optional<VersionRange> releases = platform.flatMap(Platform::releases);
    if (platform.isPresent() && releases.isPresent()) {
      String sentence = deployment.place().orElseThrow().target().name() + " is there in releases "
          + releases.orElseThrow();
      return decided(
          asked,
          releases.orElseThrow().contains(asked.release()),
          sentence,
          List.of(new Ground(sentence, platform.orElseThrow().evidence())));
    }
    return unknown(
        asked,
        "the releases in which the target is there are not recorded",
        deployment.unikernel(),
        "target releases",
        platform
            .map(Platform::evidence)
            .map(Evidence::origin)
            .orElse(deployment.unikernel().targets().origin()));
  }

  private static Finding evidence(
      Criterion asked, Deployment deployment, Predicate<Source> good, String what) {
    if (!deployment.isRecorded()) {
      return unknown(
          asked,
          "the deployment is not recorded, so it has no evidence",
          deployment.unikernel(),
          "deployment",
          deployment.unikernel().origin());
    }
    LanguageSupport support = deployment.language().orElseThrow();
    Deployment.Place place = deployment.place().orElseThrow();
    List<Ground> grounds = List.of(
        new Ground(support.language().label(), support.evidence()),
        new Ground(place.target().name(), place.platform().evidence()));
    List<String> weak = grounds.stream()
        .filter(ground -> ground.evidence().sources().stream().noneMatch(good))
        .map(Ground::says)
        .toList();
    String sentence = weak.isEmpty()
        ? "language and platform rest on " + what
        : String.join(" and ", weak) + (weak.size() == 1 ? " does" : " do") + " not rest on "
            + what;
    return decided(asked, weak.isEmpty(), sentence, grounds);
  }

  private static Finding decided(
      Criterion criterion, boolean truth, String sentence, List<Ground> grounds) {
    return new Finding(criterion, Truth.of(truth), sentence, grounds, List.of());
  }

  private static Finding unknown(
      Criterion criterion, String sentence, Unikernel unikernel, String what, Origin origin) {
    return new Finding(
        criterion,
        Truth.UNKNOWN,
        sentence,
        List.of(),
        List.of(new Gap(unikernel.id(), what, origin)));
  }

  private static Gap gap(Deployment deployment, String what, Origin origin) {
    return new Gap(deployment.unikernel().id(), what, origin);
  }
}
