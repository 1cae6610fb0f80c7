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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /**
     * The language support; where it is not recorded or is {@linkplain LanguageSupport#isBroad()
     * broad}, with what is recorded for the same place.
     */
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
  public static final Dimension<Language> LANGUAGE =
      new Dimension<>("language", Scope.LANGUAGE, Language.class);

  /** What the language is to the unikernel. */
  public static final Dimension<LanguageRole> ROLE =
      new Dimension<>("role", Scope.LANGUAGE, LanguageRole.class);

  /** How the program gets in. */
  public static final Dimension<PortingMode> MODE =
      new Dimension<>("mode", Scope.LANGUAGE, PortingMode.class);

  /** The hypervisor. */
  public static final Dimension<Hypervisor> HYPERVISOR =
      new Dimension<>("hypervisor", Scope.PLATFORM, Hypervisor.class);

  /** The virtual machine monitor or tender. */
  public static final Dimension<Vmm> VMM = new Dimension<>("vmm", Scope.PLATFORM, Vmm.class);

  /** The instruction set architecture. */
  public static final Dimension<Architecture> ARCHITECTURE =
      new Dimension<>("architecture", Scope.PLATFORM, Architecture.class);

  /** The operating system of the machine that runs it. */
  public static final Dimension<HostSystem> HOST =
      new Dimension<>("host", Scope.PLATFORM, HostSystem.class);

  /** The cloud. */
  public static final Dimension<CloudProvider> CLOUD =
      new Dimension<>("cloud", Scope.PLATFORM, CloudProvider.class);

  /** The container engine. */
  public static final Dimension<ContainerEngine> CONTAINER =
      new Dimension<>("container", Scope.PLATFORM, ContainerEngine.class);

  /** What separates it from its surroundings. */
  public static final Dimension<Isolation> ISOLATION =
      new Dimension<>("isolation", Scope.PLATFORM, Isolation.class);

  /** The family of the unikernel. */
  public static final Dimension<UnikernelKind> KIND =
      new Dimension<>("kind", Scope.PROJECT, UnikernelKind.class);

  /** How many processes and threads it can have. */
  public static final Dimension<ProcessModel> PROCESS_MODEL =
      new Dimension<>("process-model", Scope.PROJECT, ProcessModel.class);

  /** What programs can rely on. */
  public static final Dimension<Feature> FEATURE =
      new Dimension<>("feature", Scope.PROJECT, Feature.class);

  /**
   * The licence of the code that ends up in the image. Each licence that its expression names
   * counts.
   */
  public static final Dimension<Licence> LICENCE =
      new Dimension<>("licence", Scope.PROJECT, Licence.class);

  /** The family of that licence. */
  public static final Dimension<LicenceFamily> LICENCE_FAMILY =
      new Dimension<>("licence-family", Scope.PROJECT, LicenceFamily.class);

  /** The language that the unikernel itself is written in. */
  public static final Dimension<Language> IMPLEMENTATION_LANGUAGE =
      new Dimension<>("implementation-language", Scope.PROJECT, Language.class);

  /** The system on which images are built. */
  public static final Dimension<HostSystem> DEVELOPMENT_HOST =
      new Dimension<>("development-host", Scope.PROJECT, HostSystem.class);

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
  private final Class<W> words;
  private final Vocabulary<W> vocabulary;

  private Dimension(String id, Scope scope, Class<W> words) {
    this.id = id;
    this.scope = scope;
    this.words = words;
    this.vocabulary = Vocabulary.of(words);
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
    for (Dimension<?> dimension : ALL) {
      if (dimension.id.equals(id)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
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
    Unikernel unikernel = Objects.requireNonNull(deployment, "deployment").unikernel();
    if (scope == Scope.PROJECT) {
      return ofProject(unikernel);
    } else if (scope == Scope.PLATFORM) {
      return deployment.place().isPresent()
          ? ofPlace(unikernel, deployment.place().orElseThrow())
          : ofUnstated(unikernel, unikernel.targets().origin());
    }
    return deployment.language().isPresent()
        ? ofLanguage(deployment, deployment.language().orElseThrow())
        : ofUnrecordedLanguage(deployment);
  }

  @Override
  public String toString() {
    return id;
  }

  /**
   * What is recorded in this dimension for a unikernel, wherever it holds.
   *
   * @param unikernel the unikernel
   * @return what is said of any of its deployments, in part or in full, in declared order
   */
  public List<Statement<W>> recorded(Unikernel unikernel) {
    Objects.requireNonNull(unikernel, "unikernel");
    if (scope == Scope.PROJECT) {
      return ofProject(unikernel).said();
    }
    Set<Statement<W>> recorded = new LinkedHashSet<>();
    if (scope == Scope.PLATFORM) {
      for (Target target : unikernel.targets().items()) {
        for (Platform platform : target.platforms()) {
          if (cell(platform) instanceof Cell.Of<?> of) {
            recorded.add(stated(of, platform));
          }
        }
      }
    } else {
      for (LanguageSupport support : unikernel.languages().items()) {
        if (support.role() != LanguageRole.LINKED_LIBRARY) {
          recorded.add(stated(support));
        }
      }
    }
    return List.copyOf(recorded);
  }

  // Languages.

  private Statement<W> stated(LanguageSupport support) {
    Enum<?> word = switch (id) {
      case "language" -> support.language();
      case "role" -> support.role();
      case "mode" -> support.mode();
      default -> throw new IllegalStateException(id);
    };
    return new Statement<>(words.cast(word), support.level(), support.evidence());
  }

  private Knowledge<W> ofLanguage(Deployment deployment, LanguageSupport support) {
    Unikernel unikernel = deployment.unikernel();
    Optional<Evidence> complete = unikernel.languages().complete();
    Ground ground = complete.isPresent()
        ? new Ground("no other language", complete.orElseThrow())
        : new Ground(support.language().label(), support.evidence());
    return new Knowledge<>(
        Form.EXACTLY,
        statedIn(unikernel, stated(support)),
        Optional.of(ground),
        id.equals("language") && support.isBroad() ? recordedInPartFor(deployment) : List.of(),
        ground.evidence().origin());
  }

  private Knowledge<W> ofUnrecordedLanguage(Deployment deployment) {
    Unikernel unikernel = deployment.unikernel();
    return new Knowledge<>(
        Form.AT_LEAST,
        ruledOut(unikernel),
        Optional.empty(),
        id.equals("language") ? recordedInPartFor(deployment) : List.of(),
        unikernel.languages().origin());
  }

  /**
   * A language that is recorded for a place in part has a deployment there; one of an unrecorded
   * language, or of a broader one, is another.
   */
  private List<Statement<W>> recordedInPartFor(Deployment deployment) {
    List<Statement<W>> recorded = new ArrayList<>();
    for (LanguageSupport support : deployment.unikernel().languages().items()) {
      if (support.level() == SupportLevel.PARTIAL
          && support.role() != LanguageRole.LINKED_LIBRARY
          && isRecordedFor(deployment.place(), support)) {
        recorded.add(
            new Statement<>(words.cast(support.language()), support.level(), support.evidence()));
      }
    }
    return recorded;
  }

  private static boolean isRecordedFor(Optional<Deployment.Place> place, LanguageSupport support) {
    if (place.isEmpty()) {
      return support.targets().isEmpty() && support.architectures().isEmpty();
    }
    Deployment.Place where = place.orElseThrow();
    return support.holdsOn(where.target(), where.platform()) == Truth.TRUE;
  }

  // Platforms.

  private Cell<?> cell(Platform platform) {
    return switch (id) {
      case "hypervisor" -> platform.hypervisor();
      case "vmm" -> platform.vmm();
      case "architecture" -> platform.architecture();
      case "host" -> platform.host();
      case "cloud" -> platform.cloud();
      case "container" -> platform.container();
      case "isolation" -> platform.isolation();
      default -> throw new IllegalStateException(id);
    };
  }

  private Statement<W> stated(Cell.Of<?> cell, Platform platform) {
    return new Statement<>(words.cast(cell.word()), platform.level(), platform.evidence());
  }

  private Knowledge<W> ofPlace(Unikernel unikernel, Deployment.Place place) {
    Platform platform = place.platform();
    Cell<?> said = cell(platform);
    if (said instanceof Cell.Unstated<?>) {
      return ofUnstated(unikernel, platform.evidence().origin());
    }
    Ground ground =
        new Ground(place.target().name() + ": " + platform.describe(), platform.evidence());
    return said instanceof Cell.Of<?> of
        ? exactly(statedIn(unikernel, stated(of, platform)), ground)
        : exactly(List.of(), ground);
  }

  /** What a platform does not say is one of what the others say, if they are declared to be all. */
  private Knowledge<W> ofUnstated(Unikernel unikernel, Origin origin) {
    List<Statement<W>> no = ruledOut(unikernel);
    Evidence complete = unikernel.complete().get(this);
    List<Statement<W>> choice = complete == null ? List.of() : recorded(unikernel);
    boolean orNone = complete != null && isNoneAnywhere(unikernel);
    if (complete == null || (choice.isEmpty() && !orNone)) {
      return new Knowledge<>(Form.AT_LEAST, no, Optional.empty(), origin);
    }
    Set<Statement<W>> statements = new LinkedHashSet<>(no);
    statements.addAll(choice);
    return new Knowledge<>(
        choice.isEmpty() ? Form.EXACTLY : orNone ? Form.AT_MOST_ONE_OF : Form.ONE_OF,
        List.copyOf(statements),
        Optional.of(new Ground("no other " + id, complete)),
        origin);
  }

  private boolean isNoneAnywhere(Unikernel unikernel) {
    for (Target target : unikernel.targets().items()) {
      for (Platform platform : target.platforms()) {
        if (cell(platform) instanceof Cell.None<?>) {
          return true;
        }
      }
    }
    return false;
  }

  // Projects.

  @SuppressWarnings("unchecked") // each dimension is given the knowledge of its own words
  private Knowledge<W> ofProject(Unikernel unikernel) {
    return (Knowledge<W>)
        switch (id) {
          case "kind" -> ofFact(unikernel.kind().find().stream().toList(), unikernel.kind());
          case "process-model" ->
            ofFact(unikernel.processModel().find().orElse(List.of()), unikernel.processModel());
          case "feature" -> ofListing(unikernel.features(), FEATURE.ruledOut(unikernel), "feature");
          case "licence" -> ofLicence(unikernel, Function.identity());
          case "licence-family" -> ofLicence(unikernel, Licence::family);
          case "implementation-language" ->
            ofFact(
                unikernel.implementationLanguages().find().orElse(List.of()),
                unikernel.implementationLanguages());
          case "development-host" ->
            ofListing(unikernel.developmentHosts(), List.of(), "development host");
          default -> throw new IllegalStateException(id);
        };
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

  // Words that are ruled out.

  /** What is stated, and which of the words that it leaves open are ruled out. */
  private List<Statement<W>> statedIn(Unikernel unikernel, Statement<W> stated) {
    List<Statement<W>> statements = new ArrayList<>();
    statements.add(stated);
    for (Statement<W> no : ruledOut(unikernel)) {
      if (stated.word().mayBe(no.word()) && no.word() != stated.word()) {
        statements.add(no);
      }
    }
    return statements;
  }

  private List<Statement<W>> ruledOut(Unikernel unikernel) {
    List<Statement<W>> no = new ArrayList<>();
    for (Statement<?> excluded : unikernel.excluded()) {
      if (words.isInstance(excluded.word())) {
        no.add(
            new Statement<>(words.cast(excluded.word()), SupportLevel.NONE, excluded.evidence()));
      }
    }
    return no;
  }
}
