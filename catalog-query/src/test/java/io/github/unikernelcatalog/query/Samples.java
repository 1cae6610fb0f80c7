package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values for tests, in which nothing is known but what a test says. */
final class Samples {

  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private Samples() {}

  static Catalog catalog(Unikernel.Builder... unikernels) {
    List<Entry> entries =
        Stream.of(unikernels).<Entry>map(Unikernel.Builder::build).toList();
    return Catalog.of(DATE, "sample", entries);
  }

  static Unikernel.Builder unikernel(String id) {
    return Unikernel.builder()
        .id(id)
        .name(id)
        .summary("A unikernel for tests.")
        .kind(unknown())
        .licences(nothing())
        .implementationLanguages(unknown())
        .languages(nothing())
        .targets(nothing())
        .developmentHosts(nothing())
        .processModel(unknown())
        .features(nothing())
        .events(nothing())
        .origin(Origin.CODE);
  }

  static LanguageSupport.Builder program(Language language) {
    return LanguageSupport.builder()
        .language(language)
        .role(LanguageRole.APPLICATION)
        .mode(PortingMode.NATIVE)
        .level(SupportLevel.FULL)
        .evidence(evidence());
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

  static Listing<LanguageSupport> allLanguages(LanguageSupport.Builder... programs) {
    return Listing.complete(
        Stream.of(programs).map(LanguageSupport.Builder::build).toList(), evidence());
  }

  static Listing<LanguageSupport> someLanguages(LanguageSupport.Builder... programs) {
    return Listing.open(Stream.of(programs).map(LanguageSupport.Builder::build).toList());
  }

  static Listing<Target> allTargets(Target... targets) {
    return Listing.complete(List.of(targets), evidence());
  }

  static Listing<Target> someTargets(Target... targets) {
    return Listing.open(List.of(targets));
  }

  static <W extends Word> Statement<W> full(W word) {
    return new Statement<>(word, SupportLevel.FULL, evidence());
  }

  static <W extends Word> Statement<W> no(W word) {
    return new Statement<>(word, SupportLevel.NONE, evidence("they say so"));
  }

  static <T> Fact<T> known(T value) {
    return new Fact.Known<>(value, evidence());
  }

  static <T> Fact<T> unknown() {
    return new Fact.Unknown<>("not looked at", Origin.CODE);
  }

  static <T> Listing<T> nothing() {
    return Listing.unknown("not looked at");
  }

  static Evidence evidence() {
    return Evidence.of(source("docs", SourceKind.DOCUMENTATION, DATE));
  }

  static Evidence evidence(String note) {
    return Evidence.builder()
        .addSources(source("docs", SourceKind.DOCUMENTATION, DATE))
        .note(note)
        .build();
  }

  static Evidence evidence(SourceKind kind, LocalDate checked) {
    return Evidence.of(source(kind.id(), kind, checked));
  }

  static Source source(String key, SourceKind kind, LocalDate checked) {
    return Source.builder()
        .key(key)
        .url(URI.create("https://example.org/" + key))
        .kind(kind)
        .checked(checked)
        .build();
  }
}
