package io.github.unikernelcatalog.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.unikernelcatalog.query",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

  @ArchTest
  static final ArchRule onlyTheWayInAndSavedDecisionsKnowTheData = noClasses()
      .that()
      .doNotHaveFullyQualifiedName(Unikernels.class.getName())
      .and()
      .doNotHaveFullyQualifiedName(Unikernels.class.getName() + "$Bundled")
      .and()
      .doNotHaveFullyQualifiedName(Decision.class.getName())
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.github.unikernelcatalog.data..", "com.fasterxml.jackson..");
}
