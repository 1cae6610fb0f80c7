package io.github.unikernelcatalog.model;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What the model knows, and what of it is known. */
@AnalyzeClasses(
    packages = "io.github.unikernelcatalog.model",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String MODEL = "io.github.unikernelcatalog.model";
  private static final String VOCABULARY = MODEL + ".vocabulary";

  /** Those of JSpecify and Immutables are annotations, which nobody needs at run time. */
  @ArchTest
  static final ArchRule itKnowsTheJdkAndNothingElse = classes()
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          MODEL + "..",
          "java..",
          "org.jspecify..",
          "org.immutables.value..",
          "javax.annotation.processing..");

  @ArchTest
  static final ArchRule itReadsAndWritesNothing = noClasses()
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "java.io..", "java.nio..", "java.net.http..", "java.sql..", "java.util.logging.."))
      .orShould()
      .dependOnClassesThat()
      .haveFullyQualifiedName("java.net.URL");

  @ArchTest
  static final ArchRule itDoesNotLookAtTheClock = noClasses()
      .should()
      .callMethod(java.time.LocalDate.class, "now")
      .orShould()
      .dependOnClassesThat()
      .belongToAnyOf(java.time.Clock.class, java.time.Instant.class);

  @ArchTest
  static final ArchRule theVocabularyDoesNotKnowTheModel = noClasses()
      .that()
      .resideInAPackage(VOCABULARY)
      .should()
      .dependOnClassesThat(
          resideInAnyPackage(MODEL + "..").and(not(resideInAnyPackage(VOCABULARY))));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.github.unikernelcatalog.(**)").should().beFreeOfCycles();

  @ArchTest
  static void onlyWhatIsMeantIsPublic(JavaClasses classes) {
    assertThat(publicIn(MODEL, classes))
        .containsExactlyInAnyOrder(
            "Catalog",
            "Cell",
            "Component",
            "Contested",
            "Deployment",
            "Dimension",
            "Entry",
            "Event",
            "Evidence",
            "Fact",
            "Ground",
            "Knowledge",
            "LanguageSupport",
            "LicenceTerms",
            "Link",
            "Listing",
            "Measurement",
            "Origin",
            "Paper",
            "Platform",
            "Relation",
            "Source",
            "Statement",
            "Status",
            "SupportLevel",
            "Target",
            "Tool",
            "Truth",
            "Unikernel",
            "VersionRange");
    assertThat(publicIn(VOCABULARY, classes).filter(name -> !name.equals("Licence")))
        .contains("NearestWords", "Term", "UnknownWordException", "Vocabulary", "Word")
        .hasSize(24);
  }

  private static Stream<String> publicIn(String where, JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getPackageName().equals(where))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(JavaClass::isTopLevelClass)
        .map(JavaClass::getSimpleName);
  }
}
