package io.github.unikernelcatalog.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON that knows where it was read. The trees of Jackson do not, and every message of ours says
 * where.
 */
sealed interface Json {

  /** A place in a file, lines and columns counted from 1. */
  record Place(String layer, String file, int line, int column) {}

  Place place();

  /** What it is called in a message. */
  String describe();

  record Obj(Map<String, Member> members, Place place) implements Json {
    @Override
    public String describe() {
      return "an object";
    }

    Obj with(String key, Member member) {
      Map<String, Member> changed = new LinkedHashMap<>(members);
      changed.put(key, member);
      return new Obj(changed, place);
    }

    Obj without(String key) {
      Map<String, Member> changed = new LinkedHashMap<>(members);
      changed.remove(key);
      return new Obj(changed, place);
    }
  }

  record Member(Place key, Json value) {}

  record Arr(List<Json> items, Place place) implements Json {
    @Override
    public String describe() {
      return items.isEmpty() ? "an empty array" : "an array";
    }
  }

  record Text(String value, Place place) implements Json {
    @Override
    public String describe() {
      return "\"" + value + "\"";
    }
  }

  /** A number, true, false or null, as it was written. */
  record Literal(String value, boolean number, Place place) implements Json {
    @Override
    public String describe() {
      return value;
    }
  }
}
