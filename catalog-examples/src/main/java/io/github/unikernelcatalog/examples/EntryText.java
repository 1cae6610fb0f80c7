package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Gaps;
import io.github.unikernelcatalog.data.UnknownFact;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the catalog says about an entry, in its order, with the sources as footnotes. */
final class EntryText {

  private final List<String> lines = new ArrayList<>();
  private final Map<Source, Integer> footnotes = new LinkedHashMap<>();
  private final List<UnknownFact> gaps;

  EntryText(Entry entry, Catalog catalog) {
    gaps =
        Gaps.of(catalog).stream().filter(gap -> gap.entry().equals(entry.id())).toList();
    add(entry, catalog.date());
    lines.add("");
    footnotes.entrySet().forEach(footnote -> lines.add(footnote(footnote)));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private static String footnote(Map.Entry<Source, Integer> footnote) {
    Source source = footnote.getKey();
    return "[" + footnote.getValue() + "] " + source.url() + " ("
        + source.kind().label()
        + source.date().map(date -> ", " + date).orElse(", undated") + ", checked "
        + source.checked() + ")";
  }

  private void add(Entry entry, LocalDate date) {
    Fact<Status> status = entry.status(date);
    String standing = status.find().map(Status::id).orElseGet(() -> "status " + status);
    lines.add(entry.name() + " [" + entry.id() + "], " + standing + ", from " + entry.origin());
    lines.add(entry.summary());
    if (!entry.aliases().isEmpty()) {
      lines.add("also called " + String.join(", ", entry.aliases()));
    }
    lines.add("");
    if (entry instanceof Unikernel unikernel) {
      add(unikernel);
    } else if (entry instanceof Tool tool) {
      add(tool);
    }
    list(Dimension.LICENCE.id(), entry.licences(), LicenceTerms::toString, LicenceTerms::evidence);
    fact(
        Dimension.IMPLEMENTATION_LANGUAGE.id(), entry.implementationLanguages(), EntryText::labels);
    list("event", entry.events(), Event::toString, Event::evidence);
    items("relation", entry.relations(), Relation::toString, Relation::evidence);
    items("measurement", entry.measurements(), EntryText::words, Measurement::evidence);
    entry
        .papers()
        .forEach(paper -> lines.add("paper: " + paper.title() + " (" + paper.venue() + ", "
            + paper.year() + ") " + paper.url()));
    entry.links().forEach(link -> lines.add("link: " + link.label() + " " + link.url()));
  }

  private void add(Unikernel unikernel) {
    fact(Dimension.KIND.id(), unikernel.kind(), Word::label);
    list(
        Dimension.LANGUAGE.id(),
        unikernel.languages(),
        EntryText::words,
        LanguageSupport::evidence);
    lines.add("target");
    for (Target target : unikernel.targets().items()) {
      items(
          target.platforms(),
          platform -> target.name() + ": " + words(platform),
          Platform::evidence);
    }
    end(unikernel.targets());
    items(
        "complete",
        List.copyOf(unikernel.complete().entrySet()),
        each -> "no other " + each.getKey(),
        Map.Entry::getValue);
    items("excluded", unikernel.excluded(), no -> no.word().label(), Statement::evidence);
    statements(Dimension.FEATURE.id(), unikernel.features());
    fact(Dimension.PROCESS_MODEL.id(), unikernel.processModel(), EntryText::labels);
    statements(Dimension.DEVELOPMENT_HOST.id(), unikernel.developmentHosts());
    items("component", unikernel.components(), EntryText::words, Component::evidence);
  }

  private void add(Tool tool) {
    fact("role", tool.roles(), EntryText::labels);
    statements(Dimension.HYPERVISOR.id(), tool.hypervisors());
    statements(Dimension.VMM.id(), tool.vmms());
    statements(Dimension.ARCHITECTURE.id(), tool.architectures());
    statements(Dimension.HOST.id(), tool.hosts());
    statements(Dimension.CLOUD.id(), tool.clouds());
  }

  // Words.

  private static String labels(List<? extends Word> words) {
    return words.stream().map(Word::label).collect(Collectors.joining(", "));
  }

  private static String words(LanguageSupport support) {
    List<String> words = new ArrayList<>();
    words.add(support.language().label());
    support.versions().ifPresent(versions -> words.add("versions " + versions));
    words.add(support.role().label());
    words.add(support.mode().label());
    support.targets().stream().sorted().forEach(target -> words.add("on " + target));
    support.architectures().stream()
        .sorted()
        .forEach(architecture -> words.add("on " + architecture.label()));
    return String.join(", ", words) + limit(support.level());
  }

  private String words(Platform platform) {
    String unknown = gaps.stream()
        .filter(gap -> gap.origin().equals(platform.evidence().origin()))
        .map(gap -> ", " + gap.dimension() + " unknown")
        .collect(Collectors.joining());
    return platform.describe() + unknown + limit(platform.level());
  }

  private static String limit(SupportLevel level) {
    return level == SupportLevel.PARTIAL ? " (partial)" : "";
  }

  private static String words(Component component) {
    return component.name() + ": " + component.purpose()
        + component.licence().map(licence -> ", under " + licence).orElse("");
  }

  private static String words(Measurement it) {
    return it.metric().label() + " " + it.value().toPlainString() + " " + it.unit() + ": "
        + it.workload() + ", VMM " + it.vmm() + ", " + it.hardware() + ", " + it.year() + ", by "
        + it.measuredBy();
  }

  // Facts.

  private <T> void fact(String name, Fact<T> fact, Function<T, String> says) {
    lines.add(name);
    if (fact instanceof Fact.Known<T> known) {
      items(List.of(known), it -> says.apply(it.value()), Fact.Known::evidence);
    } else if (fact instanceof Fact.Unknown<T> unknown) {
      lines.add("  unknown: " + unknown.reason());
    }
  }

  private <W extends Word> void statements(String name, Listing<Statement<W>> list) {
    list(name, list, Statement::describe, Statement::evidence);
  }

  private <T> void list(
      String name, Listing<T> list, Function<T, String> says, Function<T, Evidence> evidence) {
    lines.add(name);
    items(list.items(), says, evidence);
    end(list);
  }

  private void end(Listing<?> list) {
    list.complete().ifPresent(who -> items(List.of(who), it -> "no other", Function.identity()));
    list.unknown().ifPresent(reason -> lines.add("  unknown: " + reason));
  }

  private <T> void items(
      String name, List<T> items, Function<T, String> says, Function<T, Evidence> evidence) {
    if (!items.isEmpty()) {
      lines.add(name);
      items(items, says, evidence);
    }
  }

  /** Several words in one place of the file make several items, which share one note. */
  private <T> void items(List<T> items, Function<T, String> says, Function<T, Evidence> evidence) {
    for (int i = 0; i < items.size(); i++) {
      Evidence who = evidence.apply(items.get(i));
      lines.add("  " + says.apply(items.get(i)) + cited(who.sources()));
      if (i + 1 == items.size()
          || !evidence.apply(items.get(i + 1)).origin().equals(who.origin())) {
        who.note().ifPresent(note -> lines.add("    note: " + note));
        who.contested().forEach(this::against);
      }
    }
  }

  private void against(Contested claim) {
    lines.add("    against: " + claim.says() + cited(claim.sources()) + ": " + claim.why());
  }

  private String cited(List<Source> sources) {
    return sources.stream()
        .map(source -> footnotes.computeIfAbsent(source, unused -> footnotes.size() + 1))
        .map(String::valueOf)
        .collect(Collectors.joining(", ", " [", "]"));
  }
}
