package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.data.CompiledCatalog.Part;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Entry;
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
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Compiles the bundled catalog into what {@link CompiledCatalog} loads. The build runs it after the
 * classes are compiled; nothing else does.
 */
final class CatalogCompiler {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Numbering<Source> sources = new Numbering<>();
  private final Numbering<Evidence> evidence = new Numbering<>();
  private final Map<Content, Integer> contents = new LinkedHashMap<>();
  private final Map<String, Class<?>> vocabularies = new TreeMap<>();

  /** What evidence is equal by. */
  private record Content(List<Source> sources, Optional<String> note, List<Contested> contested) {}

  private CatalogCompiler() {}

  /**
   * Compiles the bundle.
   *
   * @param arguments the directory to write to
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : Bundle.compile().entrySet()) {
      Files.write(Path.of(arguments[0], file.getKey()), file.getValue());
    }
  }

  /**
   * Compiles a catalog that was read strictly from files with these checksums.
   *
   * @return the two files by their names
   */
  static Map<String, byte[]> compile(Catalog catalog, Map<String, Integer> files) {
    return new CatalogCompiler().write(catalog, files);
  }

  private Map<String, byte[]> write(Catalog catalog, Map<String, Integer> files) {
    Map<Part, Out> parts = new EnumMap<>(Part.class);
    parts.put(Part.ORIGIN, new Out().with(out -> origin(out, catalog, files)));
    parts.put(
        Part.ENTRIES,
        new Out().with(out -> out.list(catalog.entries().toList(), CatalogCompiler::entry)));
    rows(parts, Part.EVIDENCE_TABLE, Part.EVIDENCE, evidence.all, CatalogCompiler::evidence);
    vocabularies.put(SourceKind.class.getSimpleName(), SourceKind.class);
    parts.put(
        Part.VOCABULARIES,
        new Out().with(out -> out.list(vocabularies.entrySet(), CatalogCompiler::vocabulary)));
    int textsOfFirst = texts.size();
    rows(
        parts,
        Part.CONTENT_TABLE,
        Part.CONTENTS,
        List.copyOf(contents.keySet()),
        CatalogCompiler::content);
    rows(parts, Part.SOURCE_TABLE, Part.SOURCES, sources.all, CatalogCompiler::source);
    rows(
        parts,
        Part.TEXT_TABLE,
        Part.TEXTS,
        List.copyOf(texts.keySet()),
        (out, text) -> out.bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
    int cut = texts.keySet().stream()
        .limit(textsOfFirst)
        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
    return joined(parts, cut);
  }

  /** Rows, and a table of where each begins and the last ends, counted from the first for now. */
  private <T> void rows(
      Map<Part, Out> parts, Part table, Part rows, List<T> items, BiConsumer<Out, T> writer) {
    Out positions = new Out();
    Out content = new Out();
    for (T item : items) {
      positions.integer(content.bytes.size());
      writer.accept(content, item);
    }
    positions.integer(content.bytes.size());
    parts.put(table, positions);
    parts.put(rows, content);
  }

  /** Joins the sections and cuts them at a place in the texts. */
  private Map<String, byte[]> joined(Map<Part, Out> parts, int cutOfTexts) {
    Out positions = new Out();
    Out body = new Out();
    int start = CompiledCatalog.TABLES + 4 * Part.values().length;
    int cut = 0;
    for (Part part : Part.values()) {
      cut = part == Part.TEXTS ? body.bytes.size() + cutOfTexts : cut;
      positions.integer(start + body.bytes.size());
      body.bytes.writeBytes(Objects.requireNonNull(parts.get(part)).bytes.toByteArray());
    }
    byte[] sections = body.bytes.toByteArray();
    byte[] first = Arrays.copyOfRange(sections, 0, cut);
    byte[] second = Arrays.copyOfRange(sections, cut, sections.length);
    Out rest = new Out();
    rest.integer(checksum(second));
    rest.bytes.writeBytes(positions.bytes.toByteArray());
    rest.bytes.writeBytes(first);
    Out head = new Out();
    head.integer(CompiledCatalog.MAGIC);
    head.integer(CompiledCatalog.VERSION);
    head.integer(checksum(rest.bytes.toByteArray()));
    head.bytes.writeBytes(rest.bytes.toByteArray());
    return Map.of(Bundle.COMPILED, head.bytes.toByteArray(), Bundle.EVIDENCE, second);
  }

  private static int checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return (int) checksum.getValue();
  }

  // What has a number.

  private static void origin(Out out, Catalog catalog, Map<String, Integer> files) {
    out.date(catalog.date());
    out.text(catalog.digest());
    out.list(files.entrySet(), (row, file) -> {
      row.text(file.getKey());
      row.integer(file.getValue());
    });
  }

  private static void evidence(Out out, Evidence evidence) {
    out.origin(evidence.origin());
    out.flag(evidence.isNoted());
    out.integer(evidence.hashCode());
    out.content(new Content(evidence.sources(), evidence.note(), evidence.contested()));
  }

  private static void content(Out out, Content content) {
    out.list(content.sources(), Out::source);
    out.optional(content.note(), Out::text);
    out.list(content.contested(), (row, claim) -> {
      row.text(claim.says());
      row.text(claim.why());
      row.list(claim.sources(), Out::source);
    });
  }

  /** An address is written in two texts, the first of which many addresses share. */
  private static void source(Out out, Source source) {
    String url = source.url().toString();
    int shared = url.lastIndexOf('/') + 1;
    out.text(source.key());
    out.text(url.substring(0, shared));
    out.text(url.substring(shared));
    out.word(source.kind());
    out.optional(source.date(), Out::date);
    out.date(source.checked());
    out.optional(source.title(), Out::text);
  }

  private static void vocabulary(Out out, Map.Entry<String, Class<?>> vocabulary) {
    Enum<?>[] words = (Enum<?>[]) vocabulary.getValue().getEnumConstants();
    out.text(vocabulary.getKey());
    out.integer(CompiledCatalog.hash(words));
    out.inner(row -> row.list(List.of(words), (name, word) -> name.text(word.name())));
  }

  // Entries.

  private static void entry(Out out, Entry entry) {
    out.flag(entry instanceof Unikernel);
    out.text(entry.id());
    out.text(entry.name());
    out.list(entry.aliases(), Out::text);
    out.origin(entry.origin());
    if (entry instanceof Unikernel unikernel) {
      out.inner(row -> row.listing(unikernel.languages(), CatalogCompiler::languageSupport));
      out.inner(row -> row.listing(unikernel.targets(), CatalogCompiler::target));
      out.inner(row -> row.list(unikernel.complete().entrySet(), CatalogCompiler::complete));
      out.inner(row -> row.list(unikernel.excluded(), CatalogCompiler::excluded));
      out.inner(row -> row.listing(unikernel.events(), CatalogCompiler::event));
      out.inner(row -> unikernel(row, unikernel));
    } else {
      out.inner(row -> tool(row, (Tool) entry));
    }
  }

  private static void unikernel(Out out, Unikernel unikernel) {
    all(out, unikernel);
    out.fact(unikernel.kind(), Out::word);
    out.listing(unikernel.developmentHosts(), CatalogCompiler::statement);
    out.fact(unikernel.processModel(), Out::words);
    out.listing(unikernel.features(), CatalogCompiler::statement);
    out.list(unikernel.components(), CatalogCompiler::component);
  }

  private static void tool(Out out, Tool tool) {
    out.listing(tool.events(), CatalogCompiler::event);
    all(out, tool);
    out.fact(tool.roles(), Out::words);
    out.listing(tool.hosts(), CatalogCompiler::statement);
    out.listing(tool.architectures(), CatalogCompiler::statement);
    out.listing(tool.hypervisors(), CatalogCompiler::statement);
    out.listing(tool.vmms(), CatalogCompiler::statement);
    out.listing(tool.clouds(), CatalogCompiler::statement);
  }

  /** What unikernels and tools have. */
  private static void all(Out out, Entry entry) {
    out.text(entry.summary());
    out.listing(entry.licences(), CatalogCompiler::licence);
    out.fact(entry.implementationLanguages(), Out::words);
    out.list(entry.relations(), CatalogCompiler::relation);
    out.list(entry.measurements(), CatalogCompiler::measurement);
    out.list(entry.papers(), CatalogCompiler::paper);
    out.list(entry.links(), CatalogCompiler::link);
    out.list(entry.sources(), Out::source);
  }

  private static void languageSupport(Out out, LanguageSupport support) {
    out.word(support.language());
    out.word(support.role());
    out.word(support.mode());
    out.word(support.level());
    out.optional(support.versions(), CatalogCompiler::versions);
    out.list(support.targets(), Out::text);
    out.words(support.architectures());
    out.evidence(support.evidence());
  }

  private static void target(Out out, Target target) {
    out.text(target.name());
    out.list(target.platforms(), CatalogCompiler::platform);
  }

  private static void platform(Out out, Platform platform) {
    out.cell(platform.hypervisor());
    out.cell(platform.vmm());
    out.cell(platform.architecture());
    out.cell(platform.host());
    out.cell(platform.cloud());
    out.cell(platform.container());
    out.cell(platform.isolation());
    out.word(platform.level());
    out.optional(platform.releases(), CatalogCompiler::versions);
    out.evidence(platform.evidence());
  }

  private static void complete(Out out, Map.Entry<Dimension<?>, Evidence> complete) {
    out.text(complete.getKey().id());
    out.evidence(complete.getValue());
  }

  private static void excluded(Out out, Statement<?> no) {
    Enum<?> word = (Enum<?>) no.word();
    out.text(word.getDeclaringClass().getSimpleName());
    out.word(word);
    out.evidence(no.evidence());
  }

  private static void event(Out out, Event event) {
    out.word(event.type());
    out.date(event.date());
    out.optional(event.detail(), Out::text);
    out.evidence(event.evidence());
  }

  private static void versions(Out out, VersionRange versions) {
    out.optional(versions.from(), Out::text);
    out.optional(versions.to(), Out::text);
  }

  private static <W extends Enum<W> & Word> void statement(Out out, Statement<W> statement) {
    out.word(statement.word());
    out.word(statement.level());
    out.evidence(statement.evidence());
  }

  private static void licence(Out out, LicenceTerms licence) {
    out.text(licence.component());
    out.text(licence.expression());
    out.evidence(licence.evidence());
  }

  private static void relation(Out out, Relation relation) {
    out.word(relation.type());
    out.text(relation.other());
    out.flag(relation.catalogued());
    out.evidence(relation.evidence());
  }

  private static void measurement(Out out, Measurement measurement) {
    out.word(measurement.metric());
    out.text(measurement.value().toString());
    out.text(measurement.unit());
    out.text(measurement.workload());
    out.cell(measurement.vmm());
    out.text(measurement.hardware());
    out.number(measurement.year());
    out.text(measurement.measuredBy());
    out.evidence(measurement.evidence());
  }

  private static void paper(Out out, Paper paper) {
    out.text(paper.title());
    out.text(paper.venue());
    out.number(paper.year());
    out.text(paper.url().toString());
  }

  private static void link(Out out, Link link) {
    out.text(link.label());
    out.text(link.url().toString());
  }

  private static void component(Out out, Component component) {
    out.text(component.name());
    out.text(component.purpose());
    out.optional(component.entry(), Out::text);
    out.optional(component.licence(), Out::text);
    out.evidence(component.evidence());
  }

  /** Gives a number to each of the objects, equal or not, and keeps them in this order. */
  private static final class Numbering<T> {

    private final IdentityHashMap<T, Integer> numbers = new IdentityHashMap<>();
    private final List<T> all = new ArrayList<>();

    int of(T item) {
      return numbers.computeIfAbsent(item, added -> {
        all.add(added);
        return all.size() - 1;
      });
    }
  }

  /** Bytes, which {@link CompiledRow} reads. */
  private final class Out {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out with(Consumer<Out> writer) {
      writer.accept(this);
      return this;
    }

    /** A row that can be skipped, because its length is before it. */
    void inner(Consumer<Out> writer) {
      byte[] row = new Out().with(writer).bytes.toByteArray();
      number(row.length);
      bytes.writeBytes(row);
    }

    void number(int number) {
      if (number < 0) {
        throw new IllegalArgumentException("a number must not be negative, but is " + number);
      }
      int rest = number;
      for (; rest >= 0x80; rest >>>= 7) {
        bytes.write(rest | 0x80);
      }
      bytes.write(rest);
    }

    void integer(int integer) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.write(integer >>> shift);
      }
    }

    void flag(boolean flag) {
      bytes.write(flag ? 1 : 0);
    }

    void text(String text) {
      number(texts.computeIfAbsent(text, added -> texts.size()));
    }

    void date(LocalDate date) {
      number(date.getYear());
      number(date.getMonthValue());
      number(date.getDayOfMonth());
    }

    void word(Enum<?> word) {
      number(numberOf(word));
    }

    @SuppressWarnings("EnumOrdinal") // the names are written beside, see vocabulary
    private int numberOf(Enum<?> word) {
      vocabularies.put(word.getDeclaringClass().getSimpleName(), word.getDeclaringClass());
      return word.ordinal();
    }

    void words(Collection<? extends Enum<?>> words) {
      list(words, Out::word);
    }

    void cell(Cell<?> cell) {
      if (cell instanceof Cell.Of<?> of) {
        number(CompiledFacts.WORDS + numberOf((Enum<?>) of.word()));
      } else {
        number(cell instanceof Cell.None<?> ? CompiledFacts.NONE : CompiledFacts.UNSTATED);
      }
    }

    void evidence(Evidence cited) {
      number(evidence.of(cited));
    }

    void content(Content content) {
      number(contents.computeIfAbsent(content, added -> contents.size()));
    }

    void source(Source cited) {
      number(sources.of(cited));
    }

    void origin(Origin origin) {
      if (!origin.layer().equals(Bundle.NAME)) {
        throw new IllegalArgumentException(origin + " is not in the bundle");
      }
      text(origin.file());
      number(origin.line());
      text(origin.pointer());
    }

    <T> void optional(Optional<T> value, BiConsumer<Out, T> writer) {
      flag(value.isPresent());
      value.ifPresent(present -> writer.accept(this, present));
    }

    <T> void list(Collection<? extends T> items, BiConsumer<Out, T> writer) {
      number(items.size());
      items.forEach(item -> writer.accept(this, item));
    }

    <T> void listing(Listing<T> listing, BiConsumer<Out, T> writer) {
      list(listing.items(), writer);
      optional(listing.complete(), Out::evidence);
      optional(listing.unknown(), Out::text);
      origin(listing.origin());
    }

    <T> void fact(Fact<T> fact, BiConsumer<Out, T> writer) {
      if (fact instanceof Fact.Known<T> known) {
        flag(true);
        writer.accept(this, known.value());
        evidence(known.evidence());
      } else {
        flag(false);
        text(((Fact.Unknown<T>) fact).reason());
        origin(fact.origin());
      }
    }
  }
}
