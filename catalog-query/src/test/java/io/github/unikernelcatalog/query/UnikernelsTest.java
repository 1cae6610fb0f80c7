package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.vmm;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way in, and the bundled catalog behind it. */
class UnikernelsTest {

  @Test
  void theBundledCatalogIsReadOnce() {
    assertThat(Unikernels.bundled().catalog()).isSameAs(Unikernels.bundled().catalog());
  }

  @Test
  void withoutARequirementEveryUnikernelMatches() {
    assertThat(Unikernels.bundled().recommend().matches())
        .hasSameSizeAs(Unikernels.bundled().catalog().unikernels());
  }

  @Test
  void theExampleOfTheJavadocFindsSomethingThatRunsOnFirecracker() {
    Answer answer = Unikernels.bundled()
        .where(language(Language.GO), vmm(Vmm.FIRECRACKER), architecture(Architecture.ARM64))
        .prefer(cloud(CloudProvider.AWS), 3)
        .recommend();

    assertThat(answer.all().map(Result::unikernel))
        .hasSameSizeAs(answer.query().catalog().unikernels());
    assertThat(answer.matches()).allSatisfy(match -> {
      assertThat(match.deployment().isRecorded() || match.deployment().place().isPresent())
          .isTrue();
      assertThat(match.findings())
          .hasSize(3)
          .allSatisfy(finding -> assertThat(finding.grounds())
              .isNotEmpty()
              .allSatisfy(ground -> assertThat(ground.evidence().sources()).isNotEmpty()));
    });
  }

  @Test
  void everyVerdictOnTheBundledCatalogIsThatOfTheDesign() {
    assertVerdicts(Dimension.LANGUAGE);
    assertVerdicts(Dimension.HYPERVISOR);
    assertVerdicts(Dimension.HOST);
  }

  private static <W extends Enum<W> & Word> void assertVerdicts(Dimension<W> dimension) {
    for (W word : dimension.vocabulary().words()) {
      Criterion has = new Criterion.Has<>(dimension, word, Optional.empty());
      Query query = Unikernels.bundled().where(has, Criteria.not(architecture(Architecture.ARM64)));
      assertThat(query.recommend().all())
          .allSatisfy(result -> assertThat(result.verdict())
              .as("%s on %s", query, result.unikernel().id())
              .isEqualTo(Oracle.verdict(result.unikernel(), query.requirements(), query.asOf())));
    }
  }

  @Test
  void kontainIsNotForKali() {
    assertThat(Unikernels.bundled()
            .where("id:kontain and host:kali-linux")
            .recommend()
            .rejected())
        .map(Result::unikernel)
        .map(Unikernel::id)
        .contains("kontain");
  }
}
