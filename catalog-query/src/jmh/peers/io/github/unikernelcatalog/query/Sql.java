package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.RISCV64;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AWS;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AZURE;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.KVM;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.XEN;
import static io.github.unikernelcatalog.model.vocabulary.Language.C;
import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Language.PASCAL;
import static io.github.unikernelcatalog.model.vocabulary.Language.RUST;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;

import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory: one table, one row a deployment, an index on each column that is asked for.
 * A column holds the narrowest word; a question names the narrower words too.
 */
final class Sql extends ByHand {

  private final Connection connection;
  private final String bits;

  /** Reads a row of an answer. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Fills a database.
   *
   * @param bits the pattern of a bitwise and, for a column and a number
   */
  Sql(World world, String url, String bits) {
    super(world);
    this.bits = bits;
    try {
      this.connection = DriverManager.getConnection(url);
      create();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table d (number int, entry int, language varchar(40),"
          + " hypervisor varchar(40), vmm varchar(40), architecture varchar(40),"
          + " cloud varchar(40), no_hypervisor bigint, no_architecture bigint, no_cloud bigint,"
          + " active bigint, status int)");
      statement.execute("create table broader (word varchar(40), broad varchar(40))");
      for (Hypervisor word : Hypervisor.values()) {
        for (Hypervisor broad : Hypervisor.values()) {
          if (word.isA(broad)) {
            statement.execute(
                "insert into broader values ('" + word.id() + "', '" + broad.id() + "')");
          }
        }
      }
      if (connection instanceof DuckDBConnection duckDb) {
        append(duckDb);
      } else {
        connection.setAutoCommit(false);
        insert();
        connection.commit();
        connection.setAutoCommit(true);
      }
      for (String column :
          List.of("language", "hypervisor", "vmm", "architecture", "cloud", "active")) {
        statement.execute("create index by_" + column + " on d (" + column + ")");
      }
      statement.execute("analyze");
    }
  }

  private void insert() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into d values (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      int pending = 0;
      for (List<Row> rows : world.entries()) {
        for (Row row : rows) {
          insert.setInt(1, row.number());
          insert.setInt(2, row.entry());
          set(insert, 3, narrowest(row.language()));
          set(insert, 4, narrowest(row.hypervisor()));
          set(insert, 5, narrowest(row.vmm()));
          set(insert, 6, narrowest(row.architecture()));
          set(insert, 7, narrowest(row.cloud()));
          insert.setLong(8, mask(row.noHypervisor()));
          insert.setLong(9, mask(row.noArchitecture()));
          insert.setLong(10, mask(row.noCloud()));
          insert.setLong(11, row.activeDay());
          insert.setInt(12, row.byStatus());
          insert.addBatch();
          if (++pending % 10_000 == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  /** The way to fill this one, as an insert takes it a hundred microseconds. */
  private void append(DuckDBConnection duckDb) throws SQLException {
    try (DuckDBAppender appender = duckDb.createAppender("main", "d")) {
      for (List<Row> rows : world.entries()) {
        for (Row row : rows) {
          appender.beginRow();
          appender.append(row.number());
          appender.append(row.entry());
          appender.append(narrowest(row.language()));
          appender.append(narrowest(row.hypervisor()));
          appender.append(narrowest(row.vmm()));
          appender.append(narrowest(row.architecture()));
          appender.append(narrowest(row.cloud()));
          appender.append(mask(row.noHypervisor()));
          appender.append(mask(row.noArchitecture()));
          appender.append(mask(row.noCloud()));
          appender.append(row.activeDay());
          appender.append(row.byStatus());
          appender.endRow();
        }
      }
    }
  }

  private static void set(PreparedStatement insert, int column, @Nullable String text)
      throws SQLException {
    if (text == null) {
      insert.setNull(column, Types.VARCHAR);
    } else {
      insert.setString(column, text);
    }
  }

  private static <W extends Enum<W> & Word> @Nullable String narrowest(Set<W> words) {
    List<W> narrowest = words.stream()
        .filter(word -> words.stream().noneMatch(other -> other != word && other.isA(word)))
        .toList();
    if (narrowest.size() > 1) {
      throw new IllegalStateException("a column cannot hold " + narrowest);
    }
    return narrowest.isEmpty() ? null : narrowest.get(0).id();
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the database in memory
  private static <W extends Enum<W> & Word> long mask(Set<W> words) {
    long mask = 0;
    for (W word : words) {
      mask |= 1L << word.ordinal();
    }
    return mask;
  }

  // Questions.

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <W extends Enum<W> & Word> String in(String column, W... words) {
    return Arrays.stream(words[0].getDeclaringClass().getEnumConstants())
        .filter(word -> Arrays.stream(words).anyMatch(word::isA))
        .map(word -> "'" + word.id() + "'")
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  private <W extends Enum<W> & Word> String without(String column, W word) {
    return String.format(Locale.ROOT, bits, "no_" + column, mask(Set.of(word))) + " <> 0";
  }

  private <T> List<T> ask(String query, Reader<T> reader) {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<T> answer = new ArrayList<>();
      while (rows.next()) {
        answer.add(reader.read(rows));
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count(String where) {
    return ask("select count(distinct entry) from d where " + where, row -> row.getLong(1))
        .get(0);
  }

  @Override
  public long point() {
    return count(in("language", GO) + " and " + in("vmm", FIRECRACKER));
  }

  @Override
  public long disjunctions() {
    return count(in("language", C, RUST) + " and " + in("hypervisor", KVM, XEN));
  }

  @Override
  public long negation() {
    return count(in("language", GO) + " and " + without("hypervisor", XEN));
  }

  @Override
  public long dateRange() {
    long since = world.catalog().date().minus(Library.YEAR).toEpochDay();
    return count(in("architecture", ARM64) + " and active > " + since);
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    return unikernels(ask(
        "select distinct status, entry from d where " + in("language", C) + " and "
            + in("hypervisor", KVM) + " order by status, entry limit 10",
        row -> row.getInt(2)));
  }

  @Override
  public List<Integer> facets() {
    int[] counts = new int[Hypervisor.values().length];
    List<String> ids = Arrays.stream(Hypervisor.values()).map(Word::id).toList();
    ask(
        "select b.broad, count(distinct d.entry) from d join broader b on d.hypervisor = b.word"
            + " where " + in("d.language", GO) + " group by b.broad",
        row -> counts[ids.indexOf(row.getString(1))] = row.getInt(2));
    return Arrays.stream(counts).boxed().toList();
  }

  @Override
  public List<Result> recommendation() {
    String aws = in("cloud", AWS);
    String arm64 = in("architecture", ARM64);
    String scored = "select entry, number, status,"
        + " (case when " + aws + " then 3 else 0 end)"
        + " + (case when " + arm64 + " then 1 else 0 end) as score,"
        + " (case when " + aws + " or " + without("cloud", AWS) + " then 0 else 1 end)"
        + " + (case when " + arm64 + " or " + without("architecture", ARM64)
        + " then 0 else 1 end) as open_preferences"
        + " from d where " + in("language", GO);
    String placed = "select s.*, row_number() over"
        + " (partition by entry order by score desc, open_preferences, number) as place"
        + " from (" + scored + ") s";
    return explained(ask(
        "select entry, number, status, score, open_preferences from (" + placed + ") p"
            + " where place = 1 order by score desc, open_preferences, status, entry limit 5",
        row -> new Candidate(
            row.getInt(2), row.getInt(1), row.getInt(4), row.getInt(5), row.getInt(3))));
  }

  @Override
  public List<BitSet> whyNot() {
    return smallest(ask(
        "select distinct (case when " + in("language", PASCAL) + " then 0 else 1 end)"
            + " + (case when " + in("vmm", FIRECRACKER) + " then 0 else 2 end)"
            + " + (case when " + in("cloud", AZURE) + " then 0 else 4 end)"
            + " + (case when " + in("architecture", RISCV64) + " then 0 else 8 end) from d",
        row -> row.getInt(1)));
  }
}
