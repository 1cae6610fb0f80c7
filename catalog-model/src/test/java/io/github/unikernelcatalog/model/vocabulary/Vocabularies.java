package io.github.unikernelcatalog.model.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/** All vocabularies there are. */
final class Vocabularies {

  static final List<Vocabulary<?>> ALL = List.of(
      Vocabulary.of(Architecture.class),
      Vocabulary.of(CloudProvider.class),
      Vocabulary.of(ContainerEngine.class),
      Vocabulary.of(EventType.class),
      Vocabulary.of(Feature.class),
      Vocabulary.of(HostSystem.class),
      Vocabulary.of(Hypervisor.class),
      Vocabulary.of(Isolation.class),
      Vocabulary.of(Language.class),
      Vocabulary.of(LanguageRole.class),
      Vocabulary.of(Licence.class),
      Vocabulary.of(LicenceFamily.class),
      Vocabulary.of(Metric.class),
      Vocabulary.of(PortingMode.class),
      Vocabulary.of(ProcessModel.class),
      Vocabulary.of(RelationType.class),
      Vocabulary.of(SourceKind.class),
      Vocabulary.of(ToolRole.class),
      Vocabulary.of(UnikernelKind.class),
      Vocabulary.of(Vmm.class));

  private Vocabularies() {}

  static Stream<Vocabulary<?>> all() {
    return ALL.stream();
  }
}
