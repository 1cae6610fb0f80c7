package io.github.unikernelcatalog.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a document into {@link Json}.
 *
 * <p>Jackson parses; the tree is ours, because data binding stops at the first problem and its
 * nodes have no place.
 */
final class JsonParsing {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Layer.Document document;
  private final Limits limits;
  private final Problems problems;

  private JsonParsing(Layer.Document document, Limits limits, Problems problems) {
    this.document = document;
    this.limits = limits;
    this.problems = problems;
  }

  /** The object that the document holds, or empty after a problem that leaves no object to read. */
  static Optional<Json.Obj> parse(Layer.Document document, Limits limits, Problems problems) {
    return new JsonParsing(document, limits, problems).parse();
  }

  private Optional<Json.Obj> parse() {
    Json.Place start = new Json.Place(document.layer(), document.file(), 1, 1);
    if (document.content().length > limits.fileBytes()) {
      problems.add(
          start, "", "the file is larger than the limit of " + limits.fileBytes() + " bytes");
      return Optional.empty();
    }
    try (JsonParser parser = MAPPER.createParser(document.content())) {
      if (parser.nextToken() == null) {
        problems.add(start, "", "the file is empty");
        return Optional.empty();
      }
      Json json = value(parser, "", 1);
      if (parser.nextToken() != null) {
        problems.add(
            place(parser.currentTokenLocation()), "", "there is more after the end of the object");
        return Optional.empty();
      }
      if (json instanceof Json.Obj object) {
        return Optional.of(object);
      }
      problems.add(json.place(), "", "expected an object, found " + json.describe());
    } catch (JsonProcessingException e) {
      problems.add(
          e.getLocation() == null ? start : place(e.getLocation()),
          "",
          "not JSON: " + e.getOriginalMessage());
    } catch (LimitExceeded e) {
      problems.add(e.place, e.pointer, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      problems.add(start, "", "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Json value(JsonParser parser, String pointer, int depth)
      throws IOException, LimitExceeded {
    Json.Place place = place(parser.currentTokenLocation());
    if (depth > limits.depth()) {
      throw new LimitExceeded(place, pointer, "nested deeper than the limit of " + limits.depth());
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, pointer, depth, place);
      case START_ARRAY -> array(parser, pointer, depth, place);
      case VALUE_STRING -> new Json.Text(text(parser, pointer, place), place);
      default -> new Json.Literal(text(parser, pointer, place), token.isNumeric(), place);
    };
  }

  private Json object(JsonParser parser, String pointer, int depth, Json.Place place)
      throws IOException, LimitExceeded {
    Map<String, Json.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Json.Place keyPlace = place(parser.currentTokenLocation());
      String key = text(parser, pointer, keyPlace);
      String below = pointer + "/" + escape(key);
      parser.nextToken();
      Json value = value(parser, below, depth + 1);
      Json.Member first = members.putIfAbsent(key, new Json.Member(keyPlace, value));
      if (first != null) {
        problems.add(
            keyPlace,
            below,
            "the key \"" + key + "\" is here twice, first in line "
                + first.key().line());
      }
    }
    return new Json.Obj(members, place);
  }

  private Json array(JsonParser parser, String pointer, int depth, Json.Place place)
      throws IOException, LimitExceeded {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, pointer + "/" + items.size(), depth + 1));
    }
    return new Json.Arr(items, place);
  }

  private String text(JsonParser parser, String pointer, Json.Place place)
      throws IOException, LimitExceeded {
    if (parser.getTextLength() > limits.textLength()) {
      throw new LimitExceeded(
          place,
          pointer,
          "a text is longer than the limit of " + limits.textLength() + " characters");
    }
    return parser.getText();
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private Json.Place place(JsonLocation location) {
    return new Json.Place(
        document.layer(), document.file(), location.getLineNr(), location.getColumnNr());
  }

  private static final class LimitExceeded extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Json.Place place;
    private final String pointer;

    LimitExceeded(Json.Place place, String pointer, String message) {
      super(message);
      this.place = place;
      this.pointer = pointer;
    }
  }
}
