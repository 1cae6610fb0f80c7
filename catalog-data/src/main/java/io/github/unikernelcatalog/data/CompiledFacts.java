package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Link;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Paper;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decodes the facts of an entry, in the order in which {@link CatalogCompiler} writes them. */
final class CompiledFacts {

  /** How a cell without a word is written; the number of a word follows. */
  static final int NONE = 0;

  static final int UNSTATED = 1;
  static final int WORDS = 2;

  private CompiledFacts() {}

  // What most questions ask for. Loops, because lambdas cost a program that asks once too much.

  static Listing<LanguageSupport> languages(CompiledRow row) {
    List<LanguageSupport> items = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      items.add(languageSupport(row));
    }
    return listing(row, items);
  }

  private static LanguageSupport languageSupport(CompiledRow row) {
    return LanguageSupport.builder()
        .language(row.word(Language.class))
        .role(row.word(LanguageRole.class))
        .mode(row.word(PortingMode.class))
        .level(row.word(SupportLevel.class))
        .versions(versions(row))
        .targets(row.texts())
        .architectures(row.words(Architecture.class))
        .evidence(row.evidence())
        .build();
  }

  static Listing<Target> targets(CompiledRow row) {
    List<Target> items = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      items.add(target(row));
    }
    return listing(row, items);
  }

  private static Target target(CompiledRow row) {
    String name = row.text();
    List<Platform> platforms = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      platforms.add(platform(row));
    }
    return new Target(name, platforms);
  }

  private static Platform platform(CompiledRow row) {
    return Platform.builder()
        .hypervisor(cell(row, Hypervisor.class))
        .vmm(cell(row, Vmm.class))
        .architecture(cell(row, Architecture.class))
        .host(cell(row, HostSystem.class))
        .cloud(cell(row, CloudProvider.class))
        .container(cell(row, ContainerEngine.class))
        .isolation(cell(row, Isolation.class))
        .level(row.word(SupportLevel.class))
        .releases(versions(row))
        .evidence(row.evidence())
        .build();
  }

  static Map<Dimension<?>, Evidence> complete(CompiledRow row) {
    Map<Dimension<?>, Evidence> complete = new LinkedHashMap<>();
    for (int left = row.number(); left > 0; left--) {
      complete.put(Dimension.find(row.text()).orElseThrow(), row.evidence());
    }
    return Collections.unmodifiableMap(complete);
  }

  static List<Statement<?>> excluded(CompiledRow row) {
    List<Statement<?>> excluded = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      excluded.add(new Statement<>(excludedWord(row), SupportLevel.NONE, row.evidence()));
    }
    return Collections.unmodifiableList(excluded);
  }

  private static Word excludedWord(CompiledRow row) {
    String vocabulary = row.text();
    return switch (vocabulary) {
      case "Architecture" -> row.word(Architecture.class);
      case "CloudProvider" -> row.word(CloudProvider.class);
      case "ContainerEngine" -> row.word(ContainerEngine.class);
      case "Feature" -> row.word(Feature.class);
      case "HostSystem" -> row.word(HostSystem.class);
      case "Hypervisor" -> row.word(Hypervisor.class);
      case "Isolation" -> row.word(Isolation.class);
      case "Language" -> row.word(Language.class);
      case "Vmm" -> row.word(Vmm.class);
      default -> throw new IllegalStateException("no word of " + vocabulary + " is excluded");
    };
  }

  static Listing<Event> events(CompiledRow row) {
    List<Event> items = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      items.add(new Event(row.word(EventType.class), row.date(), row.findText(), row.evidence()));
    }
    return listing(row, items);
  }

  private static <W extends Enum<W> & Word> Cell<W> cell(CompiledRow row, Class<W> words) {
    int cell = row.number();
    return switch (cell) {
      case NONE -> Cell.none();
      case UNSTATED -> Cell.unstated();
      default -> Cell.of(row.word(words, cell - WORDS));
    };
  }

  private static Optional<VersionRange> versions(CompiledRow row) {
    return row.flag()
        ? Optional.of(new VersionRange(row.findText(), row.findText()))
        : Optional.empty();
  }

  private static <T> Listing<T> listing(CompiledRow row, List<T> items) {
    return new Listing<>(items, row.findEvidence(), row.findText(), row.origin());
  }

  // The rest.

  static <T> Fact<T> fact(CompiledRow row, Function<CompiledRow, T> value) {
    return row.flag()
        ? new Fact.Known<>(value.apply(row), row.evidence())
        : new Fact.Unknown<>(row.text(), row.origin());
  }

  static <W extends Enum<W> & Word> Listing<Statement<W>> statements(
      CompiledRow row, Class<W> words) {
    return listing(
        row,
        row.list(
            it -> new Statement<>(it.word(words), it.word(SupportLevel.class), it.evidence())));
  }

  static Listing<LicenceTerms> licences(CompiledRow row) {
    return listing(row, row.list(it -> new LicenceTerms(it.text(), it.text(), it.evidence())));
  }

  static Relation relation(CompiledRow row) {
    return new Relation(row.word(RelationType.class), row.text(), row.flag(), row.evidence());
  }

  static Measurement measurement(CompiledRow row) {
    return Measurement.builder()
        .metric(row.word(Metric.class))
        .value(new BigDecimal(row.text()))
        .unit(row.text())
        .workload(row.text())
        .vmm(cell(row, Vmm.class))
        .hardware(row.text())
        .year(row.number())
        .measuredBy(row.text())
        .evidence(row.evidence())
        .build();
  }

  static Paper paper(CompiledRow row) {
    return new Paper(row.text(), row.text(), row.number(), URI.create(row.text()));
  }

  static Link link(CompiledRow row) {
    return new Link(row.text(), URI.create(row.text()));
  }

  static Component component(CompiledRow row) {
    return new Component(row.text(), row.text(), row.findText(), row.findText(), row.evidence());
  }
}
