package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.Unikernel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes entries apart into their facts and cells, one for each place in a file: an array of words
 * in a cell is one cell.
 */
final class EntryFacts {

  // The names of the facts that are in no dimension.
  static final String TARGET = "target";
  static final String STATUS = "status";
  static final String TOOL_ROLE = "tool-role";
  static final String MEASUREMENT = "measurement";

  private final Entry entry;
  private final LocalDate date;
  private final List<EntryFact> facts = new ArrayList<>();

  private EntryFacts(Entry entry, LocalDate date) {
    this.entry = entry;
    this.date = date;
  }

  static Stream<EntryFact> of(Catalog catalog) {
    return catalog.entries().flatMap(entry -> new EntryFacts(entry, catalog.date()).read());
  }

  private Stream<EntryFact> read() {
    if (entry instanceof Unikernel unikernel) {
      read(unikernel);
    } else if (entry instanceof Tool tool) {
      read(tool);
    }
    list(Dimension.LICENCE.id(), entry.licences(), LicenceTerms::evidence);
    fact(Dimension.IMPLEMENTATION_LANGUAGE.id(), entry.implementationLanguages());
    events();
    known("relation", entry.relations(), Relation::evidence);
    entry.measurements().forEach(this::measurement);
    return facts.stream();
  }

  private void read(Unikernel unikernel) {
    list(Dimension.LANGUAGE.id(), unikernel.languages(), LanguageSupport::evidence);
    unikernel
        .targets()
        .unknown()
        .ifPresent(reason -> unknown(TARGET, reason, unikernel.targets().origin()));
    for (Target target : unikernel.targets().items()) {
      written(target.platforms(), Platform::evidence).forEach(row -> cells(target, row));
    }
    fact(Dimension.KIND.id(), unikernel.kind());
    fact(Dimension.PROCESS_MODEL.id(), unikernel.processModel());
    list(Dimension.FEATURE.id(), unikernel.features(), Statement::evidence);
    list(Dimension.DEVELOPMENT_HOST.id(), unikernel.developmentHosts(), Statement::evidence);
    known("exclusion", unikernel.excluded(), Statement::evidence);
    known("component", unikernel.components(), Component::evidence);
  }

  private void read(Tool tool) {
    fact(TOOL_ROLE, tool.roles());
    list(Dimension.HYPERVISOR.id(), tool.hypervisors(), Statement::evidence);
    list(Dimension.VMM.id(), tool.vmms(), Statement::evidence);
    list(Dimension.ARCHITECTURE.id(), tool.architectures(), Statement::evidence);
    list(Dimension.HOST.id(), tool.hosts(), Statement::evidence);
    list(Dimension.CLOUD.id(), tool.clouds(), Statement::evidence);
  }

  private void cells(Target target, Platform platform) {
    String missing = "not stated for the target " + target.name();
    cell(Dimension.HYPERVISOR.id(), platform.hypervisor(), platform.evidence(), missing);
    cell(Dimension.VMM.id(), platform.vmm(), platform.evidence(), missing);
    cell(Dimension.ARCHITECTURE.id(), platform.architecture(), platform.evidence(), missing);
    cell(Dimension.HOST.id(), platform.host(), platform.evidence(), missing);
    cell(Dimension.CLOUD.id(), platform.cloud(), platform.evidence(), missing);
    cell(Dimension.CONTAINER.id(), platform.container(), platform.evidence(), missing);
    cell(Dimension.ISOLATION.id(), platform.isolation(), platform.evidence(), missing);
  }

  /** What happened is there for the status; where it does not tell the status, that is a gap. */
  private void events() {
    known(STATUS, entry.events().items(), Event::evidence);
    if (entry.status(date) instanceof Fact.Unknown<Status> unknown) {
      unknown(STATUS, unknown.reason(), unknown.origin());
    }
  }

  private void measurement(Measurement measurement) {
    known(MEASUREMENT, List.of(measurement), Measurement::evidence);
    cell(MEASUREMENT, measurement.vmm(), measurement.evidence(), "VMM not stated");
  }

  private void fact(String dimension, Fact<?> fact) {
    if (fact instanceof Fact.Known<?> known) {
      known(dimension, List.of(known), Fact.Known::evidence);
    } else if (fact instanceof Fact.Unknown<?> unknown) {
      unknown(dimension, unknown.reason(), unknown.origin());
    }
  }

  private <T> void list(String dimension, Listing<T> list, Function<T, Evidence> evidence) {
    known(dimension, list.items(), evidence);
    list.unknown().ifPresent(reason -> unknown(dimension, reason, list.origin()));
  }

  private void cell(String dimension, Cell<?> cell, Evidence evidence, String missing) {
    if (cell instanceof Cell.Unstated<?>) {
      unknown(dimension, missing, evidence.origin());
    } else {
      known(dimension, List.of(evidence), Function.identity());
    }
  }

  private void unknown(String dimension, String reason, Origin origin) {
    facts.add(new EntryFact(entry, dimension, origin, Optional.empty(), reason));
  }

  private <T> void known(String dimension, List<T> items, Function<T, Evidence> evidence) {
    written(items, evidence)
        .map(evidence)
        .forEach(
            who -> facts.add(new EntryFact(entry, dimension, who.origin(), Optional.of(who), "")));
  }

  /** The items that were written apart: an array of words makes several of one place in a file. */
  private static <T> Stream<T> written(List<T> items, Function<T, Evidence> evidence) {
    Set<Origin> seen = new HashSet<>();
    return items.stream().filter(item -> {
      Origin origin = evidence.apply(item).origin();
      return origin.equals(Origin.CODE) || seen.add(origin);
    });
  }
}
