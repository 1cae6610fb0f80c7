package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.Knowledge.Form;
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
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A dimension of a deployment that has a vocabulary, and the one way to what is known in it.
 *
 * <p>The constants are all there are; {@link #all()} lists them. The first ones vary from
 * deployment to deployment, the others are the same for all deployments of a unikernel.
 *
 * @param <W> the vocabulary
 */
public final class Dimension<W extends Enum<W> & Word> {

  /** The part of a deployment that a dimension is about. The set is closed. */
  public enum Scope {
    /** The language support; where it is not recorded, what is recorded for the same place. */
    LANGUAGE,
    /** The platform. */
    PLATFORM,
    /** The unikernel as a whole. */
    PROJECT
  }

  /**
   * The language or runtime of the program. Languages of which only libraries can be linked in do
   * not count.
   */
  public static final Dimension<Language> LANGUAGE = ofLanguage(
      "language", Language.class, LanguageSupport::language, Dimension::languagesRecordedFor);

  /** What the language is to the unikernel. */
  public static final Dimension<LanguageRole> ROLE =
      ofLanguage("role", LanguageRole.class, LanguageSupport::role, deployment -> List.of());

  /** How the program gets in. */
  public static final Dimension<PortingMode> MODE =
      ofLanguage("mode", PortingMode.class, LanguageSupport::mode, deployment -> List.of());

  /** The hypervisor. */
  public static final Dimension<Hypervisor> HYPERVISOR =
      ofPlatform("hypervisor", Hypervisor.class, Platform::hypervisor);

  /** The virtual machine monitor or tender. */
  public static final Dimension<Vmm> VMM = ofPlatform("vmm", Vmm.class, Platform::vmm);

  /** The instruction set architecture. */
  public static final Dimension<Architecture> ARCHITECTURE =
      ofPlatform("architecture", Architecture.class, Platform::architecture);

  /** The operating system of the machine that runs it. */
  public static final Dimension<HostSystem> HOST =
      ofPlatform("host", HostSystem.class, Platform::host);

  /** The cloud. */
  public static final Dimension<CloudProvider> CLOUD =
      ofPlatform("cloud", CloudProvider.class, Platform::cloud);

  /** The container engine. */
  public static final Dimension<ContainerEngine> CONTAINER =
      ofPlatform("container", ContainerEngine.class, Platform::container);

  /** What separates it from its surroundings. */
  public static final Dimension<Isolation> ISOLATION =
      ofPlatform("isolation", Isolation.class, Platform::isolation);

  /** The family of the unikernel. */
  public static final Dimension<UnikernelKind> KIND = ofProject(
      "kind",
      UnikernelKind.class,
      unikernel -> ofFact(unikernel.kind().find().stream().toList(), unikernel.kind()));

  /** How many processes and threads it can have. */
  public static final Dimension<ProcessModel> PROCESS_MODEL = ofProject(
      "process-model",
      ProcessModel.class,
      unikernel ->
          ofFact(unikernel.processModel().find().orElse(List.of()), unikernel.processModel()));

  /** What programs can rely on. */
  public static final Dimension<Feature> FEATURE =
      ofProject("feature", Feature.class, Dimension::featuresOf);

  /**
   * The licence of the code that ends up in the image. Each licence that its expression names
   * counts.
   */
  public static final Dimension<Licence> LICENCE =
      ofProject("licence", Licence.class, unikernel -> ofLicence(unikernel, Function.identity()));

  /** The family of that licence. */
  public static final Dimension<LicenceFamily> LICENCE_FAMILY = ofProject(
      "licence-family", LicenceFamily.class, unikernel -> ofLicence(unikernel, Licence::family));

  /** The language that the unikernel itself is written in. */
  public static final Dimension<Language> IMPLEMENTATION_LANGUAGE = ofProject(
      "implementation-language",
      Language.class,
      unikernel -> ofFact(
          unikernel.implementationLanguages().find().orElse(List.of()),
          unikernel.implementationLanguages()));

  /** The system on which images are built. */
  public static final Dimension<HostSystem> DEVELOPMENT_HOST = ofProject(
      "development-host",
      HostSystem.class,
      unikernel -> ofListing(unikernel.developmentHosts(), List.of(), "development host"));

  private static final List<Dimension<?>> ALL = List.of(
      LANGUAGE,
      ROLE,
      MODE,
      HYPERVISOR,
      VMM,
      ARCHITECTURE,
      HOST,
      CLOUD,
      CONTAINER,
      ISOLATION,
      KIND,
      PROCESS_MODEL,
      FEATURE,
      LICENCE,
      LICENCE_FAMILY,
      IMPLEMENTATION_LANGUAGE,
      DEVELOPMENT_HOST);

  private final String id;
  private final Scope scope;
  private final Vocabulary<W> vocabulary;
  private final Function<Deployment, Knowledge<W>> knowledge;

  private Dimension(
      String id, Scope scope, Class<W> words, Function<Deployment, Knowledge<W>> knowledge) {
    this.id = id;
    this.scope = scope;
    this.vocabulary = Vocabulary.of(words);
    this.knowledge = knowledge;
  }

  /**
   * All dimensions.
   *
   * @return the dimensions, those of the platform and language first
   */
  public static List<Dimension<?>> all() {
    return ALL;
  }

  /**
   * Finds a dimension.
   *
   * @param id its id
   * @return the dimension, or empty if there is none of that id
   */
  public static Optional<Dimension<?>> find(String id) {
    Objects.requireNonNull(id, "id");
    return ALL.stream().filter(dimension -> dimension.id.equals(id)).findFirst();
  }

  /**
   * The permanent id, in kebab case.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * What the dimension is about. Deployments of one unikernel that have this part in common have
   * the same knowledge in the dimension.
   *
   * @return the part of the deployment that decides
   */
  public Scope scope() {
    return scope;
  }

  /**
   * The words of the dimension.
   *
   * @return its vocabulary
   */
  public Vocabulary<W> vocabulary() {
    return vocabulary;
  }

  /**
   * What is known in this dimension.
   *
   * @param deployment the deployment, recorded or not
   * @return what is known of it
   */
  public Knowledge<W> of(Deployment deployment) {
    return knowledge.apply(Objects.requireNonNull(deployment, "deployment"));
  }

  @Override
  public String toString() {
    return id;
  }

  // How the knowledge comes from the entry.

  private static <W extends Enum<W> & Word> Dimension<W> ofLanguage(
      String id,
      Class<W> words,
      Function<LanguageSupport, W> word,
      Function<Deployment, List<Statement<W>>> apart) {
    return new Dimension<>(
        id,
        Scope.LANGUAGE,
        words,
        deployment -> deployment
            .language()
            .map(support -> exactly(
                statedIn(
                    deployment.unikernel(),
                    words,
                    new Statement<>(word.apply(support), support.level(), support.evidence())),
                deployment
                    .unikernel()
                    .languages()
                    .complete()
                    .map(complete -> new Ground("no other language", complete))
                    .orElse(new Ground(support.language().label(), support.evidence()))))
            .orElseGet(() -> new Knowledge<>(
                Form.AT_LEAST,
                ruledOut(deployment.unikernel(), words),
                Optional.empty(),
                apart.apply(deployment),
                deployment.unikernel().languages().origin())));
  }

  /**
   * A language that is recorded for a place has a deployment there; one of an unrecorded language
   * is another.
   */
  private static List<Statement<Language>> languagesRecordedFor(Deployment deployment) {
    return deployment.unikernel().languages().items().stream()
        .filter(support -> support.role() != LanguageRole.LINKED_LIBRARY)
        .filter(support -> deployment
            .place()
            .map(place -> support.holdsOn(place.target(), place.platform()) == Truth.TRUE)
            .orElse(support.targets().isEmpty() && support.architectures().isEmpty()))
        .map(support -> new Statement<>(support.language(), support.level(), support.evidence()))
        .toList();
  }

  private static <W extends Enum<W> & Word> Dimension<W> ofPlatform(
      String id, Class<W> words, Function<Platform, Cell<W>> cell) {
    class OfPlatform implements Function<Deployment, Knowledge<W>> {
      @Override
      public Knowledge<W> apply(Deployment deployment) {
        if (deployment.place().isEmpty()) {
          return unstated(
              deployment.unikernel(), deployment.unikernel().targets().origin());
        }
        Deployment.Place place = deployment.place().orElseThrow();
        Platform platform = place.platform();
        Ground ground =
            new Ground(place.target().name() + ": " + platform.describe(), platform.evidence());
        Cell<W> said = cell.apply(platform);
        if (said instanceof Cell.Of<W> of) {
          Statement<W> stated = new Statement<>(of.word(), platform.level(), platform.evidence());
          return exactly(statedIn(deployment.unikernel(), words, stated), ground);
        }
        return said instanceof Cell.None<W>
            ? exactly(List.of(), ground)
            : unstated(deployment.unikernel(), platform.evidence().origin());
      }

      private Knowledge<W> unstated(Unikernel unikernel, Origin origin) {
        List<Statement<W>> no = ruledOut(unikernel, words);
        Optional<Ground> complete = unikernel.complete().entrySet().stream()
            .filter(entry -> entry.getKey().id().equals(id))
            .map(entry -> new Ground("no other " + id, entry.getValue()))
            .findFirst();
        List<Platform> platforms = unikernel.targets().items().stream()
            .flatMap(target -> target.platforms().stream())
            .toList();
        List<Statement<W>> choice = platforms.stream()
            .flatMap(platform -> cell.apply(platform) instanceof Cell.Of<W> of
                ? Stream.of(new Statement<>(of.word(), platform.level(), platform.evidence()))
                : Stream.empty())
            .toList();
        boolean orNone =
            platforms.stream().anyMatch(platform -> cell.apply(platform) instanceof Cell.None<W>);
        if (complete.isEmpty() || (choice.isEmpty() && !orNone)) {
          return new Knowledge<>(Form.AT_LEAST, no, Optional.empty(), origin);
        }
        return new Knowledge<>(
            choice.isEmpty() ? Form.EXACTLY : orNone ? Form.AT_MOST_ONE_OF : Form.ONE_OF,
            Stream.concat(no.stream(), choice.stream()).distinct().toList(),
            complete,
            origin);
      }
    }

    return new Dimension<>(id, Scope.PLATFORM, words, new OfPlatform());
  }

  private static <W extends Enum<W> & Word> Dimension<W> ofProject(
      String id, Class<W> words, Function<Unikernel, Knowledge<W>> knowledge) {
    return new Dimension<>(
        id, Scope.PROJECT, words, deployment -> knowledge.apply(deployment.unikernel()));
  }

  private static <W extends Word> Knowledge<W> ofFact(List<W> words, Fact<?> fact) {
    return fact instanceof Fact.Known<?> known
        ? exactly(
            words.stream()
                .map(word -> new Statement<>(word, SupportLevel.FULL, known.evidence()))
                .toList(),
            new Ground(known.toString(), known.evidence()))
        : new Knowledge<>(Form.AT_LEAST, List.of(), Optional.empty(), fact.origin());
  }

  private static <W extends Word> Knowledge<W> ofLicence(
      Unikernel unikernel, Function<Licence, W> word) {
    Listing<LicenceTerms> licences = unikernel.licences();
    return licences.items().stream()
        .findFirst()
        .map(terms -> exactly(
            terms.licences().stream()
                .map(word)
                .distinct()
                .map(each -> new Statement<>(each, SupportLevel.FULL, terms.evidence()))
                .toList(),
            new Ground(terms.expression(), terms.evidence())))
        .orElseGet(() -> new Knowledge<>(
            Form.AT_LEAST, List.of(), Optional.empty(), List.of(), licences.origin()));
  }

  private static Knowledge<Feature> featuresOf(Unikernel unikernel) {
    return ofListing(unikernel.features(), ruledOut(unikernel, Feature.class), "feature");
  }

  private static <W extends Word> Knowledge<W> ofListing(
      Listing<Statement<W>> listing, List<Statement<W>> no, String what) {
    Optional<Ground> complete =
        listing.complete().map(evidence -> new Ground("no other " + what, evidence));
    return new Knowledge<>(
        complete.isPresent() ? Form.EXACTLY : Form.AT_LEAST,
        Stream.concat(listing.items().stream(), no.stream()).toList(),
        complete,
        listing.origin());
  }

  private static <W extends Word> Knowledge<W> exactly(
      List<Statement<W>> statements, Ground ground) {
    return new Knowledge<>(
        Form.EXACTLY, statements, Optional.of(ground), ground.evidence().origin());
  }

  /** What is stated, and which of the words that it leaves open are ruled out. */
  private static <W extends Enum<W> & Word> List<Statement<W>> statedIn(
      Unikernel unikernel, Class<W> words, Statement<W> stated) {
    Stream<Statement<W>> no = ruledOut(unikernel, words).stream()
        .filter(each -> stated.word().mayBe(each.word()) && each.word() != stated.word());
    return Stream.concat(Stream.of(stated), no).toList();
  }

  private static <W extends Enum<W> & Word> List<Statement<W>> ruledOut(
      Unikernel unikernel, Class<W> words) {
    return unikernel.excluded().stream()
        .filter(statement -> words.isInstance(statement.word()))
        .map(statement ->
            new Statement<>(words.cast(statement.word()), SupportLevel.NONE, statement.evidence()))
        .toList();
  }
}
