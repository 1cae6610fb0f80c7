package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The meaning of a query once more, written down from the design alone and knowing nothing of
 * {@code Knowledge}, {@code Dimension} and {@code Evaluator}. Truths only, no reasons.
 */
final class Oracle {

  private static final Map<String, Function<Platform, Cell<?>>> CELLS = Map.of(
      "hypervisor", Platform::hypervisor,
      "vmm", Platform::vmm,
      "architecture", Platform::architecture,
      "host", Platform::host,
      "cloud", Platform::cloud,
      "container", Platform::container,
      "isolation", Platform::isolation);
  private static final Map<String, Function<LanguageSupport, Word>> PARTS = Map.of(
      "language", LanguageSupport::language,
      "role", LanguageSupport::role,
      "mode", LanguageSupport::mode);

  private record Row(Optional<LanguageSupport> program, Optional<Deployment.Place> place) {}

  private final Unikernel unikernel;
  private final LocalDate asOf;

  private Oracle(Unikernel unikernel, LocalDate asOf) {
    this.unikernel = unikernel;
    this.asOf = asOf;
  }

  static Truth verdict(Unikernel unikernel, List<Criterion> requirements, LocalDate asOf) {
    Oracle oracle = new Oracle(unikernel, asOf);
    return oracle.rows().stream()
        .map(row -> requirements.stream()
            .map(each -> oracle.truth(each, row, SupportLevel.FULL))
            .reduce(Truth.TRUE, Truth::and))
        .reduce(Truth.FALSE, Truth::or);
  }

  /** Every recorded pair, and unrecorded ones for lists that are open. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<Optional<LanguageSupport>> programs = new ArrayList<>();
    unikernel.languages().items().stream()
        .filter(program -> program.role() != LanguageRole.LINKED_LIBRARY)
        .forEach(program -> programs.add(Optional.of(program)));
    for (Target target : unikernel.targets().items()) {
      for (Platform platform : target.platforms()) {
        Optional<Deployment.Place> place = Optional.of(new Deployment.Place(target, platform));
        boolean doubtful = false;
        for (Optional<LanguageSupport> program : programs) {
          Truth runs = program.orElseThrow().holdsOn(target, platform);
          doubtful |= runs == Truth.UNKNOWN;
          if (runs == Truth.TRUE) {
            rows.add(new Row(program, place));
          }
        }
        if (doubtful || unikernel.languages().complete().isEmpty()) {
          rows.add(new Row(Optional.empty(), place));
        }
      }
    }
    if (unikernel.languages().complete().isEmpty()) {
      programs.add(Optional.empty());
    }
    if (unikernel.targets().complete().isEmpty()) {
      programs.forEach(program -> rows.add(new Row(program, Optional.empty())));
    }
    return rows;
  }

  /** The level is what a word needs if the criterion does not say: less, the more is ruled out. */
  private Truth truth(Criterion criterion, Row row, SupportLevel level) {
    SupportLevel opposite = level == SupportLevel.FULL ? SupportLevel.PARTIAL : SupportLevel.FULL;
    if (criterion instanceof Criterion.AllOf all) {
      return all.criteria().stream()
          .map(each -> truth(each, row, level))
          .reduce(Truth.TRUE, Truth::and);
    } else if (criterion instanceof Criterion.AnyOf any) {
      return any.criteria().stream()
          .map(each -> truth(each, row, level))
          .reduce(Truth.FALSE, Truth::or);
    } else if (criterion instanceof Criterion.Not not) {
      return truth(not.criterion(), row, opposite).not();
    } else if (criterion instanceof Criterion.Nowhere nowhere) {
      return rows().stream()
          .map(any -> truth(nowhere.criterion(), any, opposite))
          .reduce(Truth.FALSE, Truth::or)
          .not();
    } else if (criterion instanceof Criterion.Has<?> has) {
      return has(has.dimension().id(), has.word(), has.level().orElse(level), row);
    } else if (criterion instanceof Criterion.IsKnown known) {
      return Truth.of(isKnown(known.dimension(), row));
    } else if (criterion instanceof Criterion.HasStatus status) {
      return unikernel
          .status(
              status.date().orElse(asOf),
              status.period().orElse(Period.ofMonths(Status.DEFAULT_MONTHS)))
          .find()
          .map(found -> Truth.of(found == status.status()))
          .orElse(Truth.UNKNOWN);
    } else if (criterion instanceof Criterion.OnTarget on) {
      return row.place
          .map(place -> Truth.of(place.target().name().equalsIgnoreCase(on.name())))
          .orElse(Truth.UNKNOWN);
    } else if (criterion instanceof Criterion.InVersion in) {
      return row.program
          .flatMap(LanguageSupport::versions)
          .map(versions -> Truth.of(versions.contains(in.version())))
          .orElse(Truth.UNKNOWN);
    } else if (criterion instanceof Criterion.InRelease in) {
      return row.place
          .flatMap(place -> place.platform().releases())
          .map(releases -> Truth.of(releases.contains(in.release())))
          .orElse(Truth.UNKNOWN);
    } else if (criterion instanceof Criterion.IsNamed named) {
      return Truth.of(unikernel.id().equals(named.id()));
    } else if (criterion instanceof Criterion.IsRelated) {
      return unikernel.relations().isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
    } else if (criterion instanceof Criterion.IsMeasured) {
      return unikernel.measurements().isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
    } else if (criterion instanceof Criterion.RestsOn rests) {
      return evidence(row, source -> source.kind().compareTo(rests.weakest()) <= 0);
    } else if (criterion instanceof Criterion.CheckedWithin checked) {
      LocalDate from = asOf.minus(checked.period());
      return evidence(
          row, source -> !source.checked().isBefore(from) && !source.checked().isAfter(asOf));
    } else if (criterion instanceof Criterion.Custom custom) {
      return custom.test().apply(new Deployment(unikernel, row.program, row.place));
    }
    throw new AssertionError(criterion);
  }

  private static Truth evidence(Row row, Predicate<Source> good) {
    if (row.program.isEmpty() || row.place.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(Stream.of(
            row.program.orElseThrow().evidence(),
            row.place.orElseThrow().platform().evidence())
        .allMatch(evidence -> evidence.sources().stream().anyMatch(good)));
  }

  private Truth has(String dimension, Word asked, SupportLevel level, Row row) {
    Function<LanguageSupport, Word> part = PARTS.get(dimension);
    if (part != null) {
      return row.program
          .map(program -> isNarrowerAndRecordedInPart(dimension, program, asked, level, row)
              ? Truth.FALSE
              : said(part.apply(program), program.level(), asked, level))
          .orElseGet(() -> isExcluded(asked) || isRecordedInPart(asked, level, row)
              ? Truth.FALSE
              : Truth.UNKNOWN);
    }
    Function<Platform, Cell<?>> cells = CELLS.get(dimension);
    if (cells != null) {
      return cell(dimension, cells, asked, level, row);
    }
    return project(dimension, asked, level);
  }

  /** What is recorded for a place in part does not hold there in full under another name. */
  private boolean isRecordedInPart(Word asked, SupportLevel level, Row row) {
    return unikernel.languages().items().stream()
        .filter(program -> program.role() != LanguageRole.LINKED_LIBRARY)
        .filter(program -> row.place
            .map(place -> program.holdsOn(place.target(), place.platform()) == Truth.TRUE)
            .orElse(program.targets().isEmpty() && program.architectures().isEmpty()))
        .anyMatch(program -> asked.isA(program.language()) && !program.level().atLeast(level));
  }

  /** What has a deployment of its own at a place is not what a broader one there means. */
  private boolean isNarrowerAndRecordedInPart(
      String dimension, LanguageSupport program, Word asked, SupportLevel level, Row row) {
    return dimension.equals("language")
        && !program.language().isA(asked)
        && isRecordedInPart(asked, level, row);
  }

  private Truth cell(
      String dimension,
      Function<Platform, Cell<?>> cells,
      Word asked,
      SupportLevel level,
      Row row) {
    Optional<Platform> platform = row.place.map(Deployment.Place::platform);
    Cell<?> cell = platform.<Cell<?>>map(cells).orElse(Cell.unstated());
    if (cell instanceof Cell.Of<?> of) {
      return said(of.word(), platform.orElseThrow().level(), asked, level);
    }
    return cell instanceof Cell.None<?> ? Truth.FALSE : silent(dimension, cells, asked, level);
  }

  /** One word is said, and it is all. */
  private Truth said(Word word, SupportLevel stated, Word asked, SupportLevel level) {
    if (word.isA(asked)) {
      return Truth.of(stated.atLeast(level));
    }
    return isExcluded(asked) || !word.mayBe(asked) || !stated.atLeast(level)
        ? Truth.FALSE
        : Truth.UNKNOWN;
  }

  /** Nothing is said, but perhaps there are no other words than those of other platforms. */
  private Truth silent(
      String dimension, Function<Platform, Cell<?>> column, Word asked, SupportLevel level) {
    List<Cell<?>> cells = unikernel.targets().items().stream()
        .flatMap(target -> target.platforms().stream())
        .<Cell<?>>map(column)
        .filter(cell -> !(cell instanceof Cell.Unstated<?>))
        .toList();
    List<Word> words = cells.stream()
        .flatMap(cell -> cell instanceof Cell.Of<?> of ? Stream.<Word>of(of.word()) : null)
        .toList();
    boolean complete =
        unikernel.complete().keySet().stream().anyMatch(each -> each.id().equals(dimension))
            && !cells.isEmpty();
    if (complete && words.stream().noneMatch(word -> word.isA(asked) || word.mayBe(asked))) {
      return Truth.FALSE;
    }
    if (complete
        && words.size() == cells.size()
        && words.stream().allMatch(word -> word.isA(asked))) {
      return level == SupportLevel.FULL ? Truth.UNKNOWN : Truth.TRUE;
    }
    return isExcluded(asked) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth project(String dimension, Word asked, SupportLevel level) {
    return switch (dimension) {
      case "kind" -> fact(unikernel.kind().find().map(List::of), asked);
      case "process-model" -> fact(unikernel.processModel().find(), asked);
      case "implementation-language" -> fact(unikernel.implementationLanguages().find(), asked);
      case "licence" -> fact(licences(), asked);
      case "licence-family" ->
        fact(licences().map(all -> all.stream().map(Licence::family).toList()), asked);
      case "feature" -> listed(unikernel.features(), asked, level, isExcluded(asked));
      case "development-host" -> listed(unikernel.developmentHosts(), asked, level, false);
      default -> throw new AssertionError(dimension);
    };
  }

  private Optional<List<Licence>> licences() {
    return unikernel.licences().items().stream().findFirst().map(LicenceTerms::licences);
  }

  private static <W extends Word> Truth fact(Optional<List<W>> words, Word asked) {
    return words
        .map(all -> all.stream()
            .map(word ->
                word.isA(asked) ? Truth.TRUE : word.mayBe(asked) ? Truth.UNKNOWN : Truth.FALSE)
            .reduce(Truth.FALSE, Truth::or))
        .orElse(Truth.UNKNOWN);
  }

  private static <W extends Word> Truth listed(
      Listing<Statement<W>> list, Word asked, SupportLevel level, boolean excluded) {
    List<Statement<W>> items = list.items();
    if (items.stream().anyMatch(item -> item.word().isA(asked) && item.level().atLeast(level))) {
      return Truth.TRUE;
    }
    if (excluded || items.stream().anyMatch(item -> item.word() == asked)) {
      return Truth.FALSE;
    }
    return list.isOpen()
            || items.stream()
                .anyMatch(item -> item.word().mayBe(asked) && item.level().atLeast(level))
        ? Truth.UNKNOWN
        : Truth.FALSE;
  }

  private boolean isExcluded(Word asked) {
    return unikernel.excluded().stream().anyMatch(no -> asked.isA(no.word()));
  }

  private boolean isKnown(Dimension<?> dimension, Row row) {
    return switch (dimension.id()) {
      case "language" -> row.program.isPresent();
      case "hypervisor" ->
        row.place
                .filter(place -> !(place.platform().hypervisor() instanceof Cell.Unstated<?>))
                .isPresent()
            || isKnownToHaveNoHypervisor();
      case "kind" -> unikernel.kind() instanceof Fact.Known<?>;
      default -> throw new AssertionError(dimension);
    };
  }

  private boolean isKnownToHaveNoHypervisor() {
    List<Cell<?>> stated = unikernel.targets().items().stream()
        .flatMap(target -> target.platforms().stream())
        .<Cell<?>>map(Platform::hypervisor)
        .filter(cell -> !(cell instanceof Cell.Unstated<?>))
        .toList();
    return unikernel.complete().containsKey(Dimension.HYPERVISOR)
        && !stated.isEmpty()
        && stated.stream().allMatch(Cell.None.class::isInstance);
  }
}
