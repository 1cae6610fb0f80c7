package io.github.unikernelcatalog.examples;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AWS;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.KVM;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.XEN;
import static io.github.unikernelcatalog.model.vocabulary.Language.HASKELL;
import static io.github.unikernelcatalog.model.vocabulary.Language.RUST;
import static io.github.unikernelcatalog.model.vocabulary.Language.ZIG;
import static io.github.unikernelcatalog.query.Criteria.activeWithin;
import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Decision;
import io.github.unikernelcatalog.query.Gap;
import io.github.unikernelcatalog.query.Query;
import io.github.unikernelcatalog.query.Replay;
import io.github.unikernelcatalog.query.Result;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the README, between "snippet" and "end". */
class ReadmeSnippetsTest {

  @Test
  void asks() {
    // snippet ask
    Query query = Unikernels.bundled()
        .where(language(RUST), hypervisor(KVM), activeWithin(Period.ofMonths(18)))
        .prefer(cloud(AWS), 3)
        .prefer(architecture(ARM64));
    Answer answer = query.recommend();
    for (Result result : answer.matches()) {
      System.out.println(result.rank() + ". " + result + ", score " + result.score());
    }
    for (Result result : answer.undetermined()) {
      for (Gap gap : result.gaps()) {
        System.out.println("would settle it: " + gap); // entry, fact, file and line
      }
    }
    // end
    assertThat(answer.matches()).isNotEmpty();
  }

  @Test
  void readsText() {
    // snippet text
    Query query = Unikernels.bundled()
        .where(
            "language:rust and hypervisor:kvm and active within 18 months prefer cloud:aws*3, architecture:arm64");
    // end
    assertThat(query.list()).isNotEmpty();
  }

  @Test
  void saysWhyNot() {
    // snippet whynot
    Answer answer =
        Unikernels.bundled().where(language(HASKELL), not(hypervisor(XEN))).recommend();
    answer
        .relaxations()
        .forEach(System.out::println); // all minimal ones, each with what it would find
    answer.conflicts().forEach(System.out::println);
    System.out.println(answer.whyNot("halvm")); // exactly what to drop
    answer.closest(3).forEach(System.out::println); // near misses
    // end
    assertThat(answer.whyNot("halvm").drop()).isNotEmpty();
  }

  @Test
  void keepsADecision() {
    Answer answer = Unikernels.bundled().where(language(RUST)).recommend();
    // snippet decision
    String saved = Decision.of(answer).toJson(); // query, weights, date, digest of the data, answer
    Replay replay = Decision.parse(saved).replay(Unikernels.bundled());
    replay.changes().forEach(System.out::println); // the facts that changed the outcome
    replay.require(); // fails, with the changes as its message, unless the choice still stands
    // end
    assertThat(replay.stands()).isTrue();
  }

  @Test
  void laysOver(@TempDir Path ours) throws Exception {
    try (InputStream json =
        Objects.requireNonNull(Fork.class.getResourceAsStream("house-kernel.json"))) {
      Files.copy(json, ours.resolve("house-kernel.json"));
    }
    // snippet overlay
    Catalog catalog = CatalogLoader.bundled().with(Layer.directory(ours)).load();
    Unikernel house =
        Unikernels.in(catalog).where(language(ZIG), hypervisor(KVM)).first();
    // end
    assertThat(house.name()).isNotBlank();
  }
}
