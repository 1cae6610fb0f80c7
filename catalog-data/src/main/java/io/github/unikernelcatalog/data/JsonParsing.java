package io.github.unikernelcatalog.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a document into {@link Json}.
 *
 * <p>Jackson parses; the tree is ours, because data binding stops at the first problem and its
 * nodes have no place.
 */
final class JsonParsing {

  /** The limits of Jackson that {@link Limits} replaces; Jackson's on depth guards the stack. */
  private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
      .maxNumberLength(Integer.MAX_VALUE)
      .maxStringLength(Integer.MAX_VALUE)
      .build();

  private static final JsonMapper MAPPER = JsonMapper.builder(
          JsonFactory.builder().streamReadConstraints(UNLIMITED).build())
      .build();

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** How Jackson names the text that it reads, where we name the file. */
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: .*; (line: \\d+, column: \\d+)]");

  /** It can be escaped in JSON, but not be written as UTF-8. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final Layer.Document document;
  private final Limits limits;
  private final Problems problems;

  private JsonParsing(Layer.Document document, Limits limits, Problems problems) {
    this.document = document;
    this.limits = limits;
    this.problems = problems;
  }

  /** The object that the document holds, or empty after a problem that leaves no object to read. */
  static Optional<Json.Obj> parse(
      Layer.Document document, byte[] content, Limits limits, Problems problems) {
    JsonParsing parsing = new JsonParsing(document, limits, problems);
    return parsing.decode(content).flatMap(parsing::parse);
  }

  /** Decoded before it is parsed: Jackson is lenient here, and counts the bytes of a line. */
  private Optional<String> decode(byte[] content) {
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
    text.flip();
    if (result.isError()) {
      problems.add(end(text.toString()), "", "not UTF-8");
      return Optional.empty();
    }
    if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
      problems.add(end(""), "", "begins with a byte order mark; save it as UTF-8 without one");
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  private Optional<Json.Obj> parse(String text) {
    Json.Place start = end("");
    try (JsonParser parser = MAPPER.createParser(text)) {
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
    } catch (StreamConstraintsException e) {
      problems.add(start, "", "a limit of Jackson: " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      problems.add(
          e.getLocation() == null ? start : place(e.getLocation()),
          "",
          "not JSON: " + SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1"));
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
    JsonToken token = parser.currentToken();
    if (depth > limits.depth() && token.isStructStart()) {
      throw new LimitExceeded(place, pointer, "nested deeper than the limit of " + limits.depth());
    }
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
    String text = parser.getText();
    if (LONE_SURROGATE.matcher(text).find()) {
      problems.add(place, pointer, "a text has half of a surrogate pair, which is no letter");
    }
    return text;
  }

  /** The place after a text with which the document begins. */
  private Json.Place end(String beginning) {
    int line = 1 + (int) beginning.chars().filter(c -> c == '\n').count();
    int column = beginning.length() - beginning.lastIndexOf('\n');
    return new Json.Place(document.layer(), document.file(), line, column);
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
