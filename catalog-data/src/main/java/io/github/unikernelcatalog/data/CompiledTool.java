package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Link;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Paper;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.ToolRole;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool of the compiled catalog, decoded when more than its names is asked for. */
final class CompiledTool extends Tool {

  private final String id;
  private final String name;
  private final List<String> aliases;
  private final Origin origin;
  private final CompiledRow row;

  private @Nullable Tool whole;

  CompiledTool(CompiledRow row) {
    this.id = row.text();
    this.name = row.text();
    this.aliases = List.copyOf(row.texts());
    this.origin = row.origin();
    this.row = row.inner();
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

  private Tool whole() {
    Tool known = whole;
    if (known == null) {
      known = decode(row.again());
      whole = known;
    }
    return known;
  }

  private Tool decode(CompiledRow rest) {
    return Tool.builder()
        .id(id)
        .name(name)
        .aliases(aliases)
        .origin(origin)
        .events(CompiledFacts.events(rest))
        .summary(rest.text())
        .licences(CompiledFacts.licences(rest))
        .implementationLanguages(CompiledFacts.fact(rest, it -> it.words(Language.class)))
        .relations(rest.list(CompiledFacts::relation))
        .measurements(rest.list(CompiledFacts::measurement))
        .papers(rest.list(CompiledFacts::paper))
        .links(rest.list(CompiledFacts::link))
        .sources(rest.list(CompiledRow::source))
        .roles(CompiledFacts.fact(rest, it -> it.words(ToolRole.class)))
        .hosts(CompiledFacts.statements(rest, HostSystem.class))
        .architectures(CompiledFacts.statements(rest, Architecture.class))
        .hypervisors(CompiledFacts.statements(rest, Hypervisor.class))
        .vmms(CompiledFacts.statements(rest, Vmm.class))
        .clouds(CompiledFacts.statements(rest, CloudProvider.class))
        .build();
  }

  @Override
  public Listing<Event> events() {
    return whole().events();
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
  public Fact<List<ToolRole>> roles() {
    return whole().roles();
  }

  @Override
  public Listing<Statement<HostSystem>> hosts() {
    return whole().hosts();
  }

  @Override
  public Listing<Statement<Architecture>> architectures() {
    return whole().architectures();
  }

  @Override
  public Listing<Statement<Hypervisor>> hypervisors() {
    return whole().hypervisors();
  }

  @Override
  public Listing<Statement<Vmm>> vmms() {
    return whole().vmms();
  }

  @Override
  public Listing<Statement<CloudProvider>> clouds() {
    return whole().clouds();
  }
}
