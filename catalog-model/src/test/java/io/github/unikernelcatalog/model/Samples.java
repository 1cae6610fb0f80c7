package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values for tests, in which nothing is known but what a test says. */
final class Samples {

  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private Samples() {}

  static Source source(String key) {
    return Source.builder()
        .key(key)
        .url(URI.create("https://example.org/" + key))
        .kind(SourceKind.DOCUMENTATION)
        .checked(DATE)
        .build();
  }

  static Evidence evidence() {
    return Evidence.of(source("docs"));
  }

  static Evidence evidence(String note) {
    return Evidence.builder().addSources(source("docs")).note(note).build();
  }

  static Platform.Builder platform() {
    return Platform.builder()
        .hypervisor(Cell.unstated())
        .vmm(Cell.unstated())
        .architecture(Cell.unstated())
        .host(Cell.unstated())
        .cloud(Cell.unstated())
        .container(Cell.unstated())
        .isolation(Cell.unstated())
        .level(SupportLevel.FULL)
        .evidence(evidence());
  }

  static Target target(String name, Platform.Builder... platforms) {
    return new Target(name, Stream.of(platforms).map(Platform.Builder::build).toList());
  }

  static LanguageSupport.Builder program(Language language) {
    return LanguageSupport.builder()
        .language(language)
        .role(LanguageRole.APPLICATION)
        .mode(PortingMode.NATIVE)
        .level(SupportLevel.FULL)
        .evidence(evidence());
  }

  static Listing<LanguageSupport> allLanguages(LanguageSupport... programs) {
    return Listing.complete(List.of(programs), evidence());
  }

  static Listing<Target> allTargets(Target... targets) {
    return Listing.complete(List.of(targets), evidence());
  }

  static Unikernel.Builder unikernel(String id) {
    return Unikernel.builder()
        .id(id)
        .name(id)
        .summary("A unikernel for tests.")
        .kind(unknown())
        .licences(Listing.unknown("not looked at"))
        .implementationLanguages(unknown())
        .languages(Listing.unknown("not looked at"))
        .targets(Listing.unknown("not looked at"))
        .developmentHosts(Listing.unknown("not looked at"))
        .processModel(unknown())
        .features(Listing.unknown("not looked at"))
        .events(Listing.unknown("not looked at"))
        .origin(Origin.CODE);
  }

  static Tool.Builder tool(String id) {
    return Tool.builder()
        .id(id)
        .name(id)
        .summary("A tool for tests.")
        .roles(unknown())
        .licences(Listing.unknown("not looked at"))
        .implementationLanguages(unknown())
        .hosts(Listing.unknown("not looked at"))
        .architectures(Listing.unknown("not looked at"))
        .hypervisors(Listing.unknown("not looked at"))
        .vmms(Listing.unknown("not looked at"))
        .clouds(Listing.unknown("not looked at"))
        .events(Listing.unknown("not looked at"))
        .origin(Origin.CODE);
  }

  static <T> Fact<T> unknown() {
    return new Fact.Unknown<>("not looked at", Origin.CODE);
  }

  static <T> Fact<T> known(T value) {
    return new Fact.Known<>(value, evidence());
  }
}
