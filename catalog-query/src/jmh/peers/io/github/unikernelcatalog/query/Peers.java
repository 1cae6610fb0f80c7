package io.github.unikernelcatalog.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The peers, which {@link Contenders} takes in when they are on the class path. */
final class Peers {

  private Peers() {}

  static Map<String, Function<World, Contender>> all() {
    Map<String, Function<World, Contender>> all = new LinkedHashMap<>();
    all.put("cqengine", CqEngine::new);
    // Without the option H2 gives back the rows of the last time for the same statement.
    all.put(
        "h2", world -> new Sql(world, "jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=0", "bitand(%s, %d)"));
    all.put("sqlite", world -> new Sql(world, "jdbc:sqlite::memory:", "(%s & %d)"));
    all.put("duckdb", world -> new Sql(world, "jdbc:duckdb:", "(%s & %d)"));
    all.put("lucene", Lucene::new);
    return all;
  }
}
