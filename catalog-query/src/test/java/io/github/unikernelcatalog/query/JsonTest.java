package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** What is written as JSON is read by Jackson as it was. */
@Domain(RandomCatalogs.class)
@Domain(DomainContext.Global.class)
class JsonTest {

  @Property
  void textsComeBack(@ForAll String text) throws ReflectiveOperationException {
    assertThat(read(JsonWriter.write(Map.of("text", text)))).isEqualTo(Map.of("text", text));
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(JsonWriter.write("\"\\\n\r\t\u0001\u001f/é"))
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u001f/é\"\n");
  }

  @Test
  void structureComesBackInItsOrder() throws ReflectiveOperationException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("z", List.of());
    json.put("a", Map.of());
    json.put("list", List.of(1, true, "text", Map.of("deep", List.of(2))));

    assertThat(JsonWriter.write(json)).isEqualTo("""
        {
          "z": [],
          "a": {},
          "list": [
            1,
            true,
            "text",
            {
              "deep": [
                2
              ]
            }
          ]
        }
        """);
    assertThat(read(JsonWriter.write(json))).isEqualTo(json);
  }

  @Property
  void anAnswerHoldsWhatTheQueryAnswers(@ForAll Query query) throws ReflectiveOperationException {
    Answer answer = query.recommend();
    Map<?, ?> json = read(Format.JSON.render(answer));

    assertThat(json.get("query")).isEqualTo(query.toString());
    assertThat(json.get("asOf")).isEqualTo(query.asOf().toString());
    assertThat(list(json, "matches")).hasSameSizeAs(answer.matches());
    assertThat(list(json, "undetermined")).hasSameSizeAs(answer.undetermined());
    assertThat(list(json, "rejected")).hasSameSizeAs(answer.rejected());
    for (int i = 0; i < answer.matches().size(); i++) {
      Result match = answer.matches().get(i);
      assertThat((Map<?, ?>) list(json, "matches").get(i)).satisfies(result -> {
        assertThat(result.get("id")).isEqualTo(match.unikernel().id());
        assertThat(result.get("rank")).isEqualTo(match.rank());
        assertThat(list(result, "findings")).hasSameSizeAs(match.findings());
      });
    }
  }

  private static List<?> list(Map<?, ?> json, String key) {
    return (List<?>) Objects.requireNonNull(json.get(key), key);
  }

  /** By reflection, because this module does not read Jackson, nor should it for a test. */
  private static Map<?, ?> read(String json) throws ReflectiveOperationException {
    Class<?> type = Class.forName("com.fasterxml.jackson.databind.ObjectMapper");
    Object mapper = type.getConstructor().newInstance();
    return (Map<?, ?>)
        type.getMethod("readValue", String.class, Class.class).invoke(mapper, json, Map.class);
  }
}
