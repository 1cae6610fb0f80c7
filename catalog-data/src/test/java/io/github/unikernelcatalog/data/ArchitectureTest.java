package io.github.unikernelcatalog.data;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URL;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "io.github.unikernelcatalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String DATA = "io.github.unikernelcatalog.data..";
  private static final String JACKSON = "com.fasterxml.jackson";

  @ArchTest
  static void onlyTheMeantTypesArePublic(JavaClasses all) {
    assertThat(all.stream()
            .filter(type -> type.getPackageName().startsWith("io.github.unikernelcatalog.data"))
            .filter(ArchitectureTest::isPublic)
            .map(JavaClass::reflect))
        .containsExactlyInAnyOrder(
            CatalogException.class,
            CatalogLoader.class,
            Claim.class,
            ClaimList.class,
            Claims.class,
            EntryFormat.class,
            Gaps.class,
            JsonText.class,
            Layer.class,
            LayerProvider.class,
            Limits.class,
            Lints.class,
            Problem.class,
            Skeleton.class,
            UnknownFact.class,
            Verdict.class);
  }

  @ArchTest
  static final ArchRule noSignatureNamesJackson =
      classes().that().resideInAPackage(DATA).and().arePublic().should(notNameJackson());

  @ArchTest
  static final ArchRule onlyTheParserKnowsJackson = noClasses()
      .that()
      .resideInAPackage(DATA)
      .and()
      .haveNameNotMatching(".*\\.(JsonParsing|EntrySchema|EntryFormat)(\\$.*)?")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(JACKSON + "..");

  @ArchTest
  static final ArchRule nothingOpensTheNetwork = noClasses()
      .that()
      .resideInAPackage(DATA)
      .should()
      .dependOnClassesThat()
      .haveNameMatching("java\\.net\\.(?!URI|URL$).*|javax\\.net\\..*|java\\.nio\\.channels\\..*")
      .orShould()
      .callMethod(URL.class, "openStream")
      .orShould()
      .callMethod(URL.class, "openConnection");

  @ArchTest
  static final ArchRule nothingReadsOrPrintsBehindTheCaller = noClasses()
      .that()
      .resideInAPackage(DATA)
      .should()
      .accessTargetWhere(targetOwner(type(System.class)));

  @ArchTest
  static final ArchRule nothingIsGlobalAndMutable = fields()
      .that()
      .areDeclaredInClassesThat()
      .resideInAPackage(DATA)
      .and()
      .areStatic()
      .should()
      .beFinal();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.github.unikernelcatalog.(**)").should().beFreeOfCycles();

  /** Whoever is nested in an interface is public, but not for more than the interface is. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static ArchCondition<JavaClass> notNameJackson() {
    return new ArchCondition<>("not name Jackson in a signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                type.getAllRawSuperclasses().stream(),
                type.getMembers().stream()
                    .filter(ArchitectureTest::isVisible)
                    .flatMap(member -> namedBy(member).stream()))
            .filter(named -> named.getPackageName().startsWith(JACKSON))
            .forEach(named -> events.add(
                SimpleConditionEvent.violated(type, type.getName() + " names " + named.getName())));
      }
    };
  }

  private static boolean isVisible(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static Set<JavaClass> namedBy(JavaMember member) {
    return member instanceof JavaField field
        ? field.getAllInvolvedRawTypes()
        : ((JavaCodeUnit) member).getAllInvolvedRawTypes();
  }
}
