package io.github.unikernelcatalog.model.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  private static final String EVERY =
      "io.github.unikernelcatalog.model.vocabulary.Vocabularies#all";

  @Nested
  class Names {

    @Test
    void noVocabularyIsLeftOut() {
      assertThat(new ClassFileImporter()
              .importPackagesOf(Word.class).stream()
                  .filter(type -> type.isEnum() && type.isAssignableTo(Word.class))
                  .map(JavaClass::getSimpleName))
          .containsExactlyInAnyOrderElementsOf(Vocabularies.all()
              .map(vocabulary -> vocabulary.words().get(0).getDeclaringClass().getSimpleName())
              .toList());
    }

    @ParameterizedTest
    @MethodSource(EVERY)
    void idsAreInKebabCaseButForLicences(Vocabulary<?> vocabulary) {
      String spdx = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";
      String kebab = "[a-z0-9]+(-[a-z0-9]+)*";

      assertThat(vocabulary.ids())
          .allMatch(id -> id.matches(vocabulary.name().equals("licence") ? spdx : kebab));
    }

    @ParameterizedTest
    @MethodSource(EVERY)
    void noTwoWordsShareANameWhateverItsCase(Vocabulary<?> vocabulary) {
      Map<String, Word> owners = new HashMap<>();
      for (Word word : vocabulary.words()) {
        Stream.concat(Stream.of(word.id(), word.label()), word.aliases().stream())
            .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"))
            .forEach(name -> assertThat(owners.put(name, word))
                .as("owner of %s before %s", name, word)
                .isIn(null, word));
      }
    }

    @ParameterizedTest
    @MethodSource(EVERY)
    void namesAreNeitherBlankNorPadded(Vocabulary<?> vocabulary) {
      assertThat(vocabulary.words()).allSatisfy(word -> {
        assertThat(word.label()).isNotBlank().isEqualTo(word.label().strip());
        assertThat(word.aliases())
            .doesNotHaveDuplicates()
            .allMatch(alias -> !alias.isBlank() && alias.equals(alias.strip()));
      });
    }

    /**
     * Whoever renames a constant or its id breaks somebody's files and code. New words may be added
     * to the list at a release, and are bound from then on.
     */
    @Test
    void idsThatWereOncePublishedStayForEver() throws IOException {
      assertThat(published()).hasSizeGreaterThan(250).allSatisfy(line -> {
        String[] parts = line.split(" ", -1);
        Vocabulary<?> vocabulary = Vocabularies.all()
            .filter(each -> each.name().replace(" ", "-").equals(parts[0]))
            .findFirst()
            .orElseThrow();
        assertThat(vocabulary.find(parts[2])).map(Word::id).contains(parts[2]);
        assertThat(vocabulary.find(parts[2])).map(Enum::name).contains(parts[1]);
      });
    }

    private List<String> published() throws IOException {
      try (InputStream in = VocabularyTest.class.getResourceAsStream("published.txt")) {
        return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
            .lines()
            .toList();
      }
    }

    @Test
    void aVocabularyIsCalledByTheNameOfItsEnum() {
      assertThat(Vocabulary.of(HostSystem.class).name()).isEqualTo("host system");
      assertThat(Vocabulary.of(Vmm.class))
          .hasToString("vmm " + Vocabulary.of(Vmm.class).ids());
    }
  }

  @Nested
  class LookUp {

    @ParameterizedTest
    @MethodSource(EVERY)
    void findsEveryWordByEveryName(Vocabulary<?> vocabulary) {
      assertThat(vocabulary.words())
          .allSatisfy(word -> Stream.concat(
                  Stream.of(word.id(), word.label()), word.aliases().stream())
              .forEach(name -> {
                assertThat(vocabulary.find(name).<Word>map(each -> each)).contains(word);
                assertThat(vocabulary.find(name.toUpperCase(Locale.ROOT)).<Word>map(each -> each))
                    .contains(word);
                assertThat(vocabulary.find(" " + name.replace('-', ' ') + "\n").<Word>map(e -> e))
                    .contains(word);
                assertThat(vocabulary.find(name.replace('-', '_')).<Word>map(each -> each))
                    .contains(word);
              }));
    }

    @Test
    void takesSpacesOrAnUnderscoreForAHyphen() {
      Vocabulary<Hypervisor> hypervisors = Vocabulary.of(Hypervisor.class);

      assertThat(hypervisors.get("hyper V")).isEqualTo(Hypervisor.HYPER_V);
      assertThat(hypervisors.get("hyper  V")).isEqualTo(Hypervisor.HYPER_V);
      assertThat(hypervisors.get("HYPER_V")).isEqualTo(Hypervisor.HYPER_V);
      assertThat(Vocabulary.of(Architecture.class).get("x86_64")).isEqualTo(Architecture.X86_64);
    }

    @Test
    void doesNotDependOnTheLocale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(Vocabulary.of(Hypervisor.class).get("VIRTUALBOX"))
            .isEqualTo(Hypervisor.VIRTUALBOX);
        assertThat(Vocabulary.of(LicenceFamily.class).name()).isEqualTo("licence family");
        assertThat(Vocabulary.of(Vmm.class).nearest("FIRECRACKR")).containsExactly("firecracker");
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void doesNotGuess() {
      assertThat(Vocabulary.of(Hypervisor.class).find("xenn")).isEmpty();
      assertThat(Vocabulary.of(Hypervisor.class).find("")).isEmpty();
    }

    @Test
    void namesTheNearestWordsAndTheAllowedOnes() {
      assertThatThrownBy(() -> Vocabulary.of(PortingMode.class).get("nativ"))
          .isInstanceOf(UnknownWordException.class)
          .hasMessage("unknown porting mode \"nativ\"; did you mean native?"
              + " (allowed: native, unmodified-binary, relink, source-port)");
      assertThatThrownBy(() -> Vocabulary.of(PortingMode.class).get("telepathy"))
          .hasMessage("unknown porting mode \"telepathy\""
              + " (allowed: native, unmodified-binary, relink, source-port)");
    }

    @Test
    void namesSeveralNearestWordsOnceEach() {
      assertThatThrownBy(() -> Vocabulary.of(Architecture.class).get("arm6"))
          .isInstanceOfSatisfying(UnknownWordException.class, e -> {
            assertThat(e)
                .hasMessageStartingWith(
                    "unknown architecture \"arm6\"; did you mean arm or arm64? (allowed: arm, arm64,");
            assertThat(e.text()).isEqualTo("arm6");
            assertThat(e.nearest()).containsExactly("arm", "arm64");
          });
    }

    @Test
    void findsTheNearestWordByItsAliasesToo() {
      assertThat(Vocabulary.of(Language.class).nearest("golagn")).containsExactly("go");
    }
  }

  @Nested
  class WordsOfTheUsersTable {

    @ParameterizedTest
    @CsvSource({
      "Docker,     container engine, docker",
      "KVM,        hypervisor,       kvm",
      "Xen,        hypervisor,       xen",
      "Linux,      host system,      linux",
      "QEMU,       vmm,              qemu",
      "Qemu,       vmm,              qemu",
      "Amazon,     cloud provider,   aws",
      "Amzn,       cloud provider,   aws",
      "Google,     cloud provider,   google-cloud",
      "ggle,       cloud provider,   google-cloud",
      "Hyper-V,    hypervisor,       hyper-v",
      "hyper V,    hypervisor,       hyper-v",
      "VirtualBox, hypervisor,       virtualbox",
      "Vbox,       hypervisor,       virtualbox",
      "ESXi,       hypervisor,       esxi",
      "VMware,     hypervisor,       vmware"
    })
    void runtimeEnvironmentsHaveOneHomeEach(String word, String vocabulary, String id) {
      assertThat(Stream.of(
                  Hypervisor.class,
                  Vmm.class,
                  HostSystem.class,
                  CloudProvider.class,
                  ContainerEngine.class)
              .flatMap(type -> Vocabularies.all()
                  .filter(each -> each.words().get(0).getDeclaringClass() == type))
              .filter(each -> each.find(word).isPresent()))
          .singleElement()
          .satisfies(home -> {
            assertThat(home.name()).isEqualTo(vocabulary);
            assertThat(home.find(word)).map(Word::id).contains(id);
          });
    }

    @ParameterizedTest
    @CsvSource({
      "Rust, RUST",
      "Ocaml, OCAML",
      "Go, GO",
      "ErLang, ERLANG",
      "Pascal, PASCAL",
      "Java, JAVA",
      "C++, CPP",
      "NodeJS, NODE_JS",
      "Haskell, HASKELL",
      "Any, ANY",
      "All, ANY"
    })
    void languagesHaveAHome(String word, Language language) {
      assertThat(Vocabulary.of(Language.class).get(word)).isEqualTo(language);
    }

    @Test
    void systemsHaveAHome() {
      assertThat(Vocabulary.of(HostSystem.class).get("Kali")).isEqualTo(HostSystem.KALI_LINUX);
      assertThat(Vocabulary.of(HostSystem.class).get("OpenBSD")).isEqualTo(HostSystem.OPENBSD);
    }
  }
}
