package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries at a date. Whatever the order in which they were given, they are kept by id. */
public final class Catalog {

  private final LocalDate date;
  private final String digest;
  private final List<Unikernel> unikernels;
  private final List<Tool> tools;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  private Catalog(LocalDate date, String digest, Collection<? extends Entry> entries) {
    this.date = Objects.requireNonNull(date, "date");
    this.digest = Objects.requireNonNull(digest, "digest");
    List<Entry> sorted = new ArrayList<>(Objects.requireNonNull(entries, "entries"));
    sorted.sort(new ById());
    List<Unikernel> unikernelsById = new ArrayList<>();
    List<Tool> toolsById = new ArrayList<>();
    for (Entry entry : sorted) {
      if (entry instanceof Unikernel unikernel) {
        unikernelsById.add(unikernel);
      } else if (entry instanceof Tool tool) {
        toolsById.add(tool);
      }
      Entry other = byName.put(entry.id().toLowerCase(Locale.ROOT), entry);
      if (other != null) {
        throw clash(other, entry, entry.id());
      }
    }
    this.unikernels = List.copyOf(unikernelsById);
    this.tools = List.copyOf(toolsById);
    for (Entry entry : sorted) {
      for (String alias : entry.aliases()) {
        name(entry, alias);
      }
    }
  }

  /** A class and no lambda, because it is on the way of every program to its first answer. */
  private static final class ById implements Comparator<Entry> {
    @Override
    public int compare(Entry one, Entry other) {
      return one.id().compareTo(other.id());
    }
  }

  private void name(Entry entry, String name) {
    Entry other = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), entry);
    if (other != null && other != entry) {
      throw clash(other, entry, name);
    }
  }

  private static IllegalArgumentException clash(Entry one, Entry other, String name) {
    return new IllegalArgumentException(
        "both " + one.id() + " and " + other.id() + " are called \"" + name + "\"");
  }

  /**
   * A catalog of entries.
   *
   * @param date the date of the data
   * @param digest what tells these data from any other, such as a hash
   * @param entries the entries, in any order
   * @return the catalog
   * @throws IllegalArgumentException if two entries share an id or alias, whatever the case
   */
  public static Catalog of(LocalDate date, String digest, Collection<? extends Entry> entries) {
    return new Catalog(date, digest, entries);
  }

  /**
   * The date of the data. Where a question depends on a date and none is given, it is this one,
   * never today's.
   *
   * @return the date
   */
  public LocalDate date() {
    return date;
  }

  /**
   * What tells these data from any other.
   *
   * @return the digest
   */
  public String digest() {
    return digest;
  }

  /**
   * The unikernels.
   *
   * @return the unikernels by id
   */
  public List<Unikernel> unikernels() {
    return unikernels;
  }

  /**
   * The tools.
   *
   * @return the tools by id
   */
  public List<Tool> tools() {
    return tools;
  }

  /**
   * All entries.
   *
   * @return the unikernels, then the tools
   */
  public Stream<Entry> entries() {
    return Stream.concat(unikernels.stream(), tools.stream());
  }

  /**
   * Finds an entry.
   *
   * @param name an id or alias, in any case
   * @return the entry, or empty if none is called so
   */
  public Optional<Entry> find(String name) {
    return Optional.ofNullable(
        byName.get(Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT)));
  }

  /**
   * Gets an entry.
   *
   * @param name an id or alias, in any case
   * @return the entry
   * @throws NoSuchElementException if none is called so; the message names the nearest ones
   */
  public Entry get(String name) {
    return find(name).orElseThrow(() -> {
      List<String> nearest = NearestWords.to(name, byName.keySet());
      String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
      return new NoSuchElementException("no entry \"" + name + "\"" + hint);
    });
  }

  /**
   * Gets a unikernel.
   *
   * @param name an id or alias, in any case
   * @return the unikernel
   * @throws NoSuchElementException if no entry is called so, or it is a tool
   */
  public Unikernel unikernel(String name) {
    if (get(name) instanceof Unikernel unikernel) {
      return unikernel;
    }
    throw new NoSuchElementException("\"" + name + "\" is a tool, not a unikernel");
  }

  @Override
  public String toString() {
    return "catalog of " + date + ": " + unikernels.size() + " unikernels, " + tools.size()
        + " tools";
  }
}
