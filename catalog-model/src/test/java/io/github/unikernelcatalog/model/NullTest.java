package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.DATE;
import static io.github.unikernelcatalog.model.Samples.evidence;
import static io.github.unikernelcatalog.model.Samples.platform;
import static io.github.unikernelcatalog.model.Samples.program;
import static io.github.unikernelcatalog.model.Samples.source;
import static io.github.unikernelcatalog.model.Samples.target;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.unikernelcatalog.model.Knowledge.Form;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null argument is answered with an exception that names the parameter. */
@SuppressWarnings("NullAway")
class NullTest {

  private static final Catalog CATALOG = Catalog.of(DATE, "digest", List.of());

  /** One of each public record. */
  static Stream<Record> samples() {
    Target target = target("t", platform());
    return Stream.of(
        new Cell.Of<>(Vmm.QEMU),
        new Cell.None<Vmm>(),
        new Cell.Unstated<Vmm>(),
        new Component("name", "purpose", Optional.empty(), Optional.empty(), evidence()),
        new Contested("says", "why", List.of(source("docs"))),
        new Deployment(unikernel("a").build(), Optional.empty(), Optional.empty()),
        new Deployment.Place(target, target.platforms().get(0)),
        new Event(EventType.COMMIT, DATE, Optional.empty(), evidence()),
        new Fact.Known<>("value", evidence()),
        new Fact.Unknown<>("reason", Origin.CODE),
        new Ground("says", evidence()),
        new Knowledge<Vmm>(Form.AT_LEAST, List.of(), Optional.empty(), List.of(), Origin.CODE),
        new Knowledge.Decision(Truth.TRUE, Knowledge.Reason.STATED, List.of()),
        new LicenceTerms("component", "MIT", evidence()),
        new Link("label", URI.create("https://example.org")),
        Listing.open(List.of("item")),
        Origin.CODE,
        new Paper("title", "venue", 2020, URI.create("https://example.org")),
        new Relation(RelationType.PART_OF, "other", false, evidence()),
        new Statement<>(Feature.SMP, SupportLevel.FULL, evidence()),
        target,
        new VersionRange(Optional.of("1"), Optional.empty()));
  }

  @Test
  void noPublicRecordIsLeftOut() {
    assertThat(new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackagesOf(Entry.class).stream()
                .filter(type -> type.getPackageName().equals(Entry.class.getPackageName()))
                .filter(JavaClass::isRecord)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    || type.getName().contains("Cell$")
                    || type.getName().contains("Fact$"))
                .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            samples().map(sample -> sample.getClass().getName()).toList());
  }

  static Stream<Arguments> components() {
    return samples()
        .flatMap(sample -> IntStream.range(0, sample.getClass().getRecordComponents().length)
            .filter(i -> !sample.getClass().getRecordComponents()[i].getType().isPrimitive())
            .mapToObj(i -> Arguments.of(
                sample.getClass().getSimpleName(),
                sample.getClass().getRecordComponents()[i].getName(),
                sample,
                i)));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("components")
  void aRecordRefusesNullByName(String type, String component, Record sample, int place) {
    assertThatThrownBy(() -> withNull(sample, place))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(component);
  }

  private static void withNull(Record sample, int place) throws Throwable {
    RecordComponent[] components = sample.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == place ? null : components[i].getAccessor().invoke(sample);
    }
    Constructor<?> constructor = sample
        .getClass()
        .getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Every public constructor and factory, and the one builder that is not generated. */
  static Stream<Arguments> parameters() {
    return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
        .importPackagesOf(Entry.class, Word.class).stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::reflect)
            .filter(type -> !type.isEnum())
            .flatMap(type -> Stream.concat(
                Stream.of(type.getConstructors()),
                Stream.of(type.getDeclaredMethods()).filter(NullTest::makesSomething)))
            .flatMap(call -> IntStream.range(0, call.getParameterCount())
                .filter(i -> !call.getParameterTypes()[i].isPrimitive())
                .mapToObj(i -> Arguments.of(call, i)));
  }

  private static boolean makesSomething(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers)
        && !method.isSynthetic()
        && (Modifier.isStatic(modifiers) || method.getDeclaringClass() == Evidence.Builder.class);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("parameters")
  void whateverMakesAValueRefusesNullByAName(Executable call, int place) {
    assertThatThrownBy(() -> callWithNull(call, place))
        .isInstanceOf(NullPointerException.class)
        .message()
        .as("the name of a parameter")
        .matches("[a-z]+[A-Za-z]*");
  }

  private static void callWithNull(Executable call, int place) throws Throwable {
    Object[] values = Stream.of(call.getParameterTypes()).map(NullTest::anyOf).toArray();
    values[place] = null;
    try {
      if (call instanceof Constructor<?> constructor) {
        constructor.newInstance(values);
      } else {
        ((Method) call).invoke(Evidence.builder(), values);
      }
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static final List<Object> VALUES = List.of(
      "text",
      1,
      true,
      DATE,
      Optional.empty(),
      List.of(),
      Origin.CODE,
      evidence(),
      SupportLevel.FULL,
      Vmm.class,
      Vmm.QEMU,
      new Source[] {source("docs")},
      new Contested[] {new Contested("says", "why", List.of(source("docs")))},
      (Supplier<Evidence>) Samples::evidence,
      URI.create("https://example.org"),
      EventType.COMMIT,
      RelationType.PART_OF,
      Form.AT_LEAST,
      Truth.TRUE,
      Knowledge.Reason.STATED,
      unikernel("a").build(),
      platform().build(),
      target("t", platform()));

  private static Object anyOf(Class<?> type) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    return VALUES.stream()
        .filter(boxed::isInstance)
        .findFirst()
        .orElseThrow(() -> new AssertionError("add a value of " + type));
  }

  static Stream<Arguments> calls() {
    Platform platform = platform().build();
    VersionRange range = new VersionRange(Optional.of("1"), Optional.empty());
    Knowledge<Vmm> knowledge =
        new Knowledge<>(Form.AT_LEAST, List.of(), Optional.empty(), Origin.CODE);
    return Stream.of(
        call("other", () -> Truth.TRUE.and(null)),
        call("other", () -> Truth.TRUE.or(null)),
        call("other", () -> SupportLevel.FULL.atLeast(null)),
        call("version", () -> range.contains(null)),
        call("other", () -> range.overlaps(null)),
        call("asked", () -> knowledge.decide(null, SupportLevel.FULL)),
        call("level", () -> knowledge.decide(Vmm.QEMU, null)),
        call("word", () -> Cell.of(null)),
        call("sources", () -> Evidence.of((Source[]) null)),
        call("source", () -> Evidence.of((Source) null)),
        call("claim", () -> Evidence.builder().addContested((Contested) null)),
        call("text", () -> Evidence.builder().note((String) null)),
        call("items", () -> Listing.open(null)),
        call("items", () -> Listing.complete(null, evidence())),
        call("evidence", () -> Listing.complete(List.of("a"), null)),
        call("reason", () -> Listing.unknown(null)),
        call("expression", () -> LicenceTerms.licencesIn(null)),
        call("id", () -> Dimension.find(null)),
        call("deployment", () -> Dimension.VMM.of(null)),
        call("target", () -> program(Language.GO).build().holdsOn(null, platform)),
        call("platform", () -> program(Language.GO).build().holdsOn(target("t", platform()), null)),
        call("date", () -> unikernel("a").build().status(null, Period.ZERO)),
        call("period", () -> unikernel("a").build().status(DATE, null)),
        call("date", () -> Catalog.of(null, "digest", List.of())),
        call("digest", () -> Catalog.of(DATE, null, List.of())),
        call("entries", () -> Catalog.of(DATE, "digest", null)),
        call("name", () -> CATALOG.find(null)),
        call("name", () -> CATALOG.get(null)),
        call("name", () -> CATALOG.unikernel(null)),
        call("key", () -> Source.builder().key(null)),
        call("id", () -> Unikernel.builder().id(null)),
        call("hypervisor", () -> Platform.builder().hypervisor(null)),
        call("language", () -> LanguageSupport.builder().language(null)),
        call("roles", () -> Tool.builder().roles(null)),
        call("metric", () -> Measurement.builder().metric(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void aCallRefusesNullByName(String parameter, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(parameter);
  }

  private static Arguments call(String parameter, ThrowingCallable call) {
    return Arguments.of(parameter, call);
  }
}
