package io.github.unikernelcatalog.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who takes part. */
final class Contenders {

  static final String LIBRARY = "library";

  private static @Nullable Contender latest;
  private static String latestName = "";
  private static @Nullable World latestWorld;

  private static final Map<String, Function<World, Contender>> ALL = new LinkedHashMap<>();

  static {
    ALL.put(LIBRARY, Library::new);
    ALL.put("fused", Fused::new);
    ALL.put("loop", Loop::new);
    ALL.put("streams", Streams::new);
    peers().forEach((name, peer) -> ALL.put(name, peer));
  }

  private Contenders() {}

  /** The peers, if they are on the class path. */
  @SuppressWarnings("unchecked") // the class is ours
  private static Map<String, Function<World, Contender>> peers() {
    try {
      Class<?> peers = Class.forName("io.github.unikernelcatalog.query.Peers");
      return (Map<String, Function<World, Contender>>)
          peers.getDeclaredMethod("all").invoke(null);
    } catch (ClassNotFoundException noPeers) {
      return Map.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * A contender that gives the answers of the loop; anything else is an error. The latest one is
   * kept, for to fill a database takes minutes.
   */
  static synchronized Contender checked(String name, World world) {
    if (latest == null || !latestName.equals(name) || latestWorld != world) {
      latest = null;
      latest = made(name, world);
      latestName = name;
      latestWorld = world;
    }
    return latest;
  }

  private static Contender made(String name, World world) {
    Function<World, Contender> maker = ALL.get(name);
    if (maker == null) {
      throw new IllegalArgumentException(name + " is none of " + names());
    }
    Contender contender = maker.apply(world);
    List<Object> expected = new Loop(world).answers();
    List<Object> answers = contender.answers();
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(answers.get(i))) {
        throw new IllegalStateException(name + " answers question " + (i + 1) + " with "
            + answers.get(i) + ", but the loop with " + expected.get(i));
      }
    }
    return contender;
  }
}
