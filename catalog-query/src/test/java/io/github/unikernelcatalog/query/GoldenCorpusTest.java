package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Status;
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
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same questions through every door give the same ids, lists and findings. The command line is
 * a door too; its test is with the examples.
 */
class GoldenCorpusTest {

  static List<String> queries() throws IOException {
    return Golden.queries();
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertThat(queries()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  @Test
  void everyQuestionHasTheAnswerThatItHad() throws IOException {
    String answers = queries().stream()
        .map(query -> answer(query, Golden.ask(query).recommend()))
        .collect(Collectors.joining("\n"));

    Golden.assertSame("answers.txt", answers);
  }

  private static String answer(String query, Answer answer) {
    return query + "\n  matches: " + ids(answer.matches()) + "\n  undetermined: "
        + ids(answer.undetermined()) + "\n  rejected: " + ids(answer.rejected()) + "\n";
  }

  private static String ids(List<Result> results) {
    return results.stream()
        .map(result -> result.rank() + " " + result.unikernel().id())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theJavaApiAnswersAsTheText(String query) {
    Query text = Golden.ask(query);
    Query java = Golden.ask("all")
        .where(text.requirements().stream().map(GoldenCorpusTest::made).toArray(Criterion[]::new))
        .asOf(text.asOf());
    for (Preference preference : text.preferences()) {
      java = java.prefer(made(preference.criterion()), preference.weight());
    }

    assertThat(java).isEqualTo(text);
    assertSame(java.recommend(), text.recommend());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void thePrintedQueryAnswersAsTheText(String query) {
    Query text = Golden.ask(query);

    assertSame(Golden.ask(text.toString()).recommend(), text.recommend());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theSavedDecisionAnswersAsTheText(String query) {
    Answer answer = Golden.ask(query).recommend();

    Decision saved = Decision.parse(Decision.of(answer).toJson());
    Replay replay = saved.replay(Golden.ask("all"));

    assertThat(replay.changes()).isEmpty();
    assertThat(replay.now().toJson()).isEqualTo(saved.toJson());
    assertThat(saved.matches().stream().map(Decision.Match::id))
        .isEqualTo(answer.matches().stream().map(GoldenCorpusTest::id).toList());
    assertThat(saved.undetermined())
        .isEqualTo(answer.undetermined().stream().map(GoldenCorpusTest::id).toList());
    assertThat(saved.rejected())
        .isEqualTo(answer.rejected().stream().map(GoldenCorpusTest::id).toList());
    for (int i = 0; i < saved.matches().size(); i++) {
      assertThat(saved.matches().get(i).facts().stream()
              .map(Decision.CitedFact::says)
              .distinct())
          .isEqualTo(cited(answer.matches().get(i)));
    }
  }

  private static String id(Result result) {
    return result.unikernel().id();
  }

  private static List<String> cited(Result result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    result.terms().forEach(term -> findings.add(term.finding()));
    return findings.stream()
        .flatMap(finding -> finding.grounds().stream())
        .map(Ground::says)
        .distinct()
        .toList();
  }

  private static void assertSame(Answer one, Answer other) {
    assertThat(one.matches()).isEqualTo(other.matches());
    assertThat(one.undetermined()).isEqualTo(other.undetermined());
    assertThat(one.rejected()).isEqualTo(other.rejected());
  }

  // The criteria of a text, made as in Java.

  private static Criterion made(Criterion read) {
    if (read instanceof Criterion.Has<?> has) {
      Criterion made = made(has);
      return has.level().map(made::atLeast).orElse(made);
    } else if (read instanceof Criterion.HasStatus status) {
      return made(status);
    } else if (read instanceof Criterion.IsKnown known) {
      return Criteria.known(known.dimension());
    } else if (read instanceof Criterion.OnTarget target) {
      return Criteria.target(target.name());
    } else if (read instanceof Criterion.InVersion version) {
      return Criteria.version(version.version());
    } else if (read instanceof Criterion.InRelease release) {
      return Criteria.release(release.release());
    } else if (read instanceof Criterion.IsNamed named) {
      return Criteria.id(named.id());
    } else if (read instanceof Criterion.IsRelated related) {
      return Criteria.related(related.type(), related.other());
    } else if (read instanceof Criterion.IsMeasured measured) {
      return Criteria.measured(measured.metric());
    } else if (read instanceof Criterion.RestsOn evidence) {
      return Criteria.evidence(evidence.weakest());
    } else if (read instanceof Criterion.CheckedWithin checked) {
      return checked
          .date()
          .map(date -> Criteria.checkedWithin(checked.period(), date))
          .orElseGet(() -> Criteria.checkedWithin(checked.period()));
    } else if (read instanceof Criterion.AllOf all) {
      return Criteria.allOf(made(all.criteria()));
    } else if (read instanceof Criterion.AnyOf any) {
      return Criteria.anyOf(made(any.criteria()));
    } else if (read instanceof Criterion.Not not) {
      return Criteria.not(made(not.criterion()));
    } else if (read instanceof Criterion.Nowhere nowhere) {
      return Criteria.nowhere(made(nowhere.criterion()));
    }
    throw new AssertionError("not in the text form: " + read);
  }

  private static Criterion[] made(List<Criterion> read) {
    return read.stream().map(GoldenCorpusTest::made).toArray(Criterion[]::new);
  }

  private static Criterion made(Criterion.HasStatus read) {
    boolean plain = read.period().isEmpty() && read.date().isEmpty();
    boolean active = read.status() == Status.ACTIVE;
    if (plain) {
      return Criteria.status(read.status());
    } else if (!active || read.period().isEmpty()) {
      return new Criterion.HasStatus(read.status(), read.period(), read.date());
    }
    return read.date()
        .map(date -> Criteria.activeWithin(read.period().orElseThrow(), date))
        .orElseGet(() -> Criteria.activeWithin(read.period().orElseThrow()));
  }

  private static Criterion made(Criterion.Has<?> read) {
    return switch (read.dimension().id()) {
      case "language" -> Criteria.language((Language) read.word());
      case "role" -> Criteria.role((LanguageRole) read.word());
      case "mode" -> Criteria.mode((PortingMode) read.word());
      case "hypervisor" -> Criteria.hypervisor((Hypervisor) read.word());
      case "vmm" -> Criteria.vmm((Vmm) read.word());
      case "architecture" -> Criteria.architecture((Architecture) read.word());
      case "host" -> Criteria.host((HostSystem) read.word());
      case "cloud" -> Criteria.cloud((CloudProvider) read.word());
      case "container" -> Criteria.container((ContainerEngine) read.word());
      case "isolation" -> Criteria.isolation((Isolation) read.word());
      case "kind" -> Criteria.kind((UnikernelKind) read.word());
      case "process-model" -> Criteria.processModel((ProcessModel) read.word());
      case "feature" -> Criteria.feature((Feature) read.word());
      case "licence" -> Criteria.licence((Licence) read.word());
      case "licence-family" -> Criteria.licenceFamily((LicenceFamily) read.word());
      case "implementation-language" -> Criteria.implementationLanguage((Language) read.word());
      case "development-host" -> Criteria.developmentHost((HostSystem) read.word());
      default -> throw new AssertionError("no such dimension: " + read);
    };
  }
}
