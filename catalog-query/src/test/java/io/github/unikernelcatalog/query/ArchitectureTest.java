package io.github.unikernelcatalog.query;

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

/** What the query module knows, and what is known of it. */
@AnalyzeClasses(
    packages = "io.github.unikernelcatalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheWayInKnowsWhereCatalogsComeFrom = noClasses()
      .that()
      .resideInAPackage("..query..")
      .and()
      .doNotBelongToAnyOf(Unikernels.class, Decision.class, IndexCompiler.class)
      .should()
      .dependOnClassesThat()
      .resideInAPackage("..data..");

  @ArchTest
  static final ArchRule nothingHereKnowsJackson = noClasses()
      .that()
      .resideInAPackage("..query..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("com.fasterxml..", "tools.jackson..");

  @ArchTest
  static final ArchRule onlyTheWayInReadsAFile = noClasses()
      .that()
      .resideInAPackage("..query..")
      .and()
      .doNotBelongToAnyOf(Unikernels.class, IndexCompiler.class, Query.class, SavedQuery.class)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..");

  @ArchTest
  static final ArchRule nobodyBelowKnowsTheQuery = noClasses()
      .that()
      .resideOutsideOfPackage("..query..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("..query..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.github.unikernelcatalog.(**)").should().beFreeOfCycles();

  @ArchTest
  static void onlyWhatIsMeantIsPublic(JavaClasses classes) {
    assertThat(classes.stream()
            .filter(type -> type.getPackageName().endsWith(".query"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "Answer",
            "Comparison",
            "Conflict",
            "Cover",
            "Criteria",
            "Criterion",
            "Decision",
            "Facet",
            "Finding",
            "Format",
            "FunnelStep",
            "Gap",
            "Preference",
            "Proof",
            "Query",
            "QueryTextException",
            "Relaxation",
            "Replay",
            "Result",
            "Sensitivity",
            "Unikernels",
            "WhyNot");
  }
}
