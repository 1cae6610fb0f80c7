package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Link;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Paper;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unikernel of the compiled catalog. What most questions ask for is decoded by itself, the rest
 * at once; all of it when it is first asked for.
 */
final class CompiledUnikernel extends Unikernel {

  private final String id;
  private final String name;
  private final List<String> aliases;
  private final Origin origin;
  private final CompiledRow languageRow;
  private final CompiledRow targetRow;
  private final CompiledRow completeRow;
  private final CompiledRow excludedRow;
  private final CompiledRow eventRow;
  private final CompiledRow restRow;

  private @Nullable Listing<LanguageSupport> languages;
  private @Nullable Listing<Target> targets;
  private @Nullable Map<Dimension<?>, Evidence> complete;
  private @Nullable List<Statement<?>> excluded;
  private @Nullable Listing<Event> events;
  private @Nullable List<Deployment> deployments;
  private @Nullable Unikernel whole;

  CompiledUnikernel(CompiledRow row) {
    this.id = row.text();
    this.name = row.text();
    this.aliases = List.copyOf(row.texts());
    this.origin = row.origin();
    this.languageRow = row.inner();
    this.targetRow = row.inner();
    this.completeRow = row.inner();
    this.excludedRow = row.inner();
    this.eventRow = row.inner();
    this.restRow = row.inner();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  // What most questions ask for.

  @Override
  public Listing<LanguageSupport> languages() {
    Listing<LanguageSupport> known = languages;
    if (known == null) {
      known = CompiledFacts.languages(languageRow.again());
      languages = known;
    }
    return known;
  }

  @Override
  public Listing<Target> targets() {
    Listing<Target> known = targets;
    if (known == null) {
      known = CompiledFacts.targets(targetRow.again());
      targets = known;
    }
    return known;
  }

  @Override
  public Map<Dimension<?>, Evidence> complete() {
    Map<Dimension<?>, Evidence> known = complete;
    if (known == null) {
      known = CompiledFacts.complete(completeRow.again());
      complete = known;
    }
    return known;
  }

  @Override
  public List<Statement<?>> excluded() {
    List<Statement<?>> known = excluded;
    if (known == null) {
      known = CompiledFacts.excluded(excludedRow.again());
      excluded = known;
    }
    return known;
  }

  @Override
  public Listing<Event> events() {
    Listing<Event> known = events;
    if (known == null) {
      known = CompiledFacts.events(eventRow.again());
      events = known;
    }
    return known;
  }

  @Override
  public List<Deployment> deployments() {
    List<Deployment> known = deployments;
    if (known == null) {
      known = super.deployments();
      deployments = known;
    }
    return known;
  }

  // The rest.

  private Unikernel whole() {
    Unikernel known = whole;
    if (known == null) {
      known = decode(restRow.again());
      whole = known;
    }
    return known;
  }

  private Unikernel decode(CompiledRow row) {
    return Unikernel.builder()
        .id(id)
        .name(name)
        .aliases(aliases)
        .origin(origin)
        .languages(languages())
        .targets(targets())
        .complete(complete())
        .excluded(excluded())
        .events(events())
        .summary(row.text())
        .licences(CompiledFacts.licences(row))
        .implementationLanguages(CompiledFacts.fact(row, it -> it.words(Language.class)))
        .relations(row.list(CompiledFacts::relation))
        .measurements(row.list(CompiledFacts::measurement))
        .papers(row.list(CompiledFacts::paper))
        .links(row.list(CompiledFacts::link))
        .sources(row.list(CompiledRow::source))
        .kind(CompiledFacts.fact(row, it -> it.word(UnikernelKind.class)))
        .developmentHosts(CompiledFacts.statements(row, HostSystem.class))
        .processModel(CompiledFacts.fact(row, it -> it.words(ProcessModel.class)))
        .features(CompiledFacts.statements(row, Feature.class))
        .components(row.list(CompiledFacts::component))
        .build();
  }

  @Override
  public String summary() {
    return whole().summary();
  }

  @Override
  public Listing<LicenceTerms> licences() {
    return whole().licences();
  }

  @Override
  public Fact<List<Language>> implementationLanguages() {
    return whole().implementationLanguages();
  }

  @Override
  public List<Relation> relations() {
    return whole().relations();
  }

  @Override
  public List<Measurement> measurements() {
    return whole().measurements();
  }

  @Override
  public List<Paper> papers() {
    return whole().papers();
  }

  @Override
  public List<Link> links() {
    return whole().links();
  }

  @Override
  public List<Source> sources() {
    return whole().sources();
  }

  @Override
  public Fact<UnikernelKind> kind() {
    return whole().kind();
  }

  @Override
  public Listing<Statement<HostSystem>> developmentHosts() {
    return whole().developmentHosts();
  }

  @Override
  public Fact<List<ProcessModel>> processModel() {
    return whole().processModel();
  }

  @Override
  public Listing<Statement<Feature>> features() {
    return whole().features();
  }

  @Override
  public List<Component> components() {
    return whole().components();
  }
}
