package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cites all that an entry tells and a query can ask for. */
final class CoreFacts {

  private final List<Ground> facts = new ArrayList<>();

  private CoreFacts() {}

  static List<Ground> of(Unikernel entry) {
    CoreFacts facts = new CoreFacts();
    facts.addAll(entry);
    return List.copyOf(facts.facts);
  }

  private void addAll(Unikernel entry) {
    fact("kind", entry.kind());
    list("licence", entry.licences(), terms -> terms.expression(), terms -> terms.evidence());
    fact("written in", entry.implementationLanguages());
    list("language", entry.languages(), CoreFacts::says, LanguageSupport::evidence);
    for (Target target : entry.targets().items()) {
      target.platforms().forEach(platform -> add(says(target, platform), platform.evidence()));
    }
    entry.targets().complete().ifPresent(evidence -> add("no other target", evidence));
    entry.complete().forEach((dimension, evidence) -> add("no other " + dimension, evidence));
    entry.excluded().forEach(no -> add("no " + no.word().label(), no.evidence()));
    list("development host", entry.developmentHosts(), Statement::describe, Statement::evidence);
    fact("process model", entry.processModel());
    list("feature", entry.features(), Statement::describe, Statement::evidence);
    list("event", entry.events(), event -> event.toString(), event -> event.evidence());
    entry.relations().forEach(relation -> add(relation.toString(), relation.evidence()));
    entry
        .measurements()
        .forEach(
            measurement -> add("measured " + measurement.metric().label(), measurement.evidence()));
  }

  private void fact(String name, Fact<?> fact) {
    if (fact instanceof Fact.Known<?> known) {
      add(name + " " + known.value(), known.evidence());
    }
  }

  private <T> void list(
      String name, Listing<T> list, Function<T, String> says, Function<T, Evidence> evidence) {
    list.items().forEach(item -> add(says.apply(item), evidence.apply(item)));
    list.complete().ifPresent(complete -> add("no other " + name, complete));
  }

  private void add(String says, Evidence evidence) {
    facts.add(new Ground(says, evidence));
  }

  private static String says(LanguageSupport support) {
    return support.language().label() + inPart(support.level());
  }

  private static String says(Target target, Platform platform) {
    return target.name() + ": " + platform.describe() + inPart(platform.level());
  }

  private static String inPart(SupportLevel level) {
    return level == SupportLevel.PARTIAL ? " (partial)" : "";
  }
}
