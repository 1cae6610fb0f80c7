package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import java.time.LocalDate;
import java.util.List;

/** Small entries, of which a test says only what it is about. */
final class Sample {

  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private Sample() {}

  /** An entry with one event and one source, {@code head}. */
  static String unikernel(String id) {
    return Skeleton.unikernel(id, DATE)
        .replace("0".repeat(40), "1".repeat(40))
        .replace("What it is, in a sentence of your own.", "A unikernel for tests.")
        .replace("not looked at yet", "looked at everything");
  }

  /** The entry {@code one} with some of its keys replaced. */
  static Catalog with(String replaced) {
    return with(replaced, "");
  }

  static Catalog with(String replaced, String sources) {
    return load(unikernel("one"), """
        {"id": "one", "overlay": "amend", "sources": {%s}, "replace": {
        %s
        }}
        """.formatted(sources, replaced));
  }

  static Catalog load(String... files) {
    CatalogLoader loader = CatalogLoader.empty(DATE);
    for (int i = 0; i < files.length; i++) {
      loader = loader.with(Layer.text("file-" + i + ".json", files[i]));
    }
    return loader.load();
  }

  /** A source as a member of the key {@code sources}. */
  static String source(String key, String kind, String date) {
    return """
        "%s": {"url": "https://example.org/%s", "kind": "%s", "date": "%s", "checked": "%s"}""".formatted(key, key, kind, date, DATE);
  }

  /** The key {@code targets} with one platform. */
  static String target(String hypervisor, String vmm, String architecture, String host) {
    return """
        "targets": [{"name": "it", "platforms": [
        {"hypervisor": "%s", "vmm": "%s", "architecture": "%s", "host": "%s", "cloud": "none",
        "container": "none", "isolation": "hardware-vm", "level": "full", "sources": ["head"]}]}]""".formatted(hypervisor, vmm, architecture, host);
  }

  static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
