package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Support that is claimed twice, or on too little. */
final class SupportLints {

  private SupportLints() {}

  /** The same language, got in the same way, on the same target, in the same version. */
  static Stream<Problem> overlappingVersions(Catalog catalog) {
    return catalog.unikernels().stream().flatMap(unikernel -> {
      List<LanguageSupport> all = unikernel.languages().items();
      return IntStream.range(0, all.size())
          .boxed()
          .flatMap(i -> all.subList(0, i).stream()
              .filter(earlier -> contradict(earlier, all.get(i)))
              .map(earlier -> overlap(earlier, all.get(i))));
    });
  }

  private static boolean contradict(LanguageSupport a, LanguageSupport b) {
    return a.language() == b.language()
        && a.role() == b.role()
        && a.mode() == b.mode()
        && a.level() != b.level()
        && meet(a.targets(), b.targets())
        && meet(a.architectures(), b.architectures())
        && a.versions().flatMap(mine -> b.versions().filter(mine::overlaps)).isPresent();
  }

  /** An empty set restricts nothing. */
  private static boolean meet(Set<?> a, Set<?> b) {
    return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
  }

  private static Problem overlap(LanguageSupport earlier, LanguageSupport later) {
    return Lints.at(
        later.evidence().origin(),
        later.language().label() + " " + later.versions().orElseThrow() + " is "
            + later.level().id() + " here and " + earlier.level().id() + " in "
            + earlier.versions().orElseThrow() + " at "
            + earlier.evidence().origin().pointer());
  }

  static Stream<Problem> fullOnThirdPartyOnly(Catalog catalog) {
    return catalog.unikernels().stream()
        .flatMap(SupportLints::fullSupport)
        .filter(evidence ->
            evidence.sources().stream().allMatch(source -> source.kind() == SourceKind.THIRD_PARTY))
        .map(evidence ->
            Lints.at(evidence.origin(), "full support rests on third-party sources only"));
  }

  private static Stream<Evidence> fullSupport(Unikernel unikernel) {
    Stream<Evidence> languages = unikernel.languages().items().stream()
        .filter(support -> support.level() == SupportLevel.FULL)
        .map(LanguageSupport::evidence);
    Stream<Evidence> platforms = unikernel.targets().items().stream()
        .flatMap(target -> target.platforms().stream())
        .filter(platform -> platform.level() == SupportLevel.FULL)
        .map(platform -> platform.evidence());
    return Stream.concat(languages, platforms);
  }

  /** What {@link Skeleton} wrote and nobody filled in. */
  static Stream<Problem> placeholders(Catalog catalog) {
    Stream<Problem> summaries = catalog
        .entries()
        .filter(entry -> Skeleton.isPlaceholder(entry.summary()))
        .map(entry ->
            Lints.at(entry.origin(), "the summary is still the placeholder of a new entry"));
    Stream<Problem> reasons = EntryFacts.of(catalog)
        .filter(fact -> fact.isUnknown() && Skeleton.isPlaceholder(fact.reason()))
        .map(fact -> Lints.at(
            fact.origin(),
            "nobody has looked yet (" + fact.dimension()
                + "); say what is so, or where you looked"));
    Stream<Problem> sources = EntryFacts.of(catalog)
        .flatMap(fact -> fact.evidence().stream())
        .filter(evidence -> evidence.sources().stream().anyMatch(Skeleton::isPlaceholder))
        .map(evidence ->
            Lints.at(evidence.origin(), "the source is still the placeholder of a new entry"));
    return Stream.of(summaries, reasons, sources).flatMap(Function.identity());
  }
}
