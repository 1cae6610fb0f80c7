package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

  @Test
  void anObjectIsReadInItsOrder() {
    Map<String, Object> read =
        JsonText.read("{\"z\": [1, 2.50, {}], \"a\": {\"b\": \"\\u00fc\"}, \"c\": true}");

    assertThat(read)
        .containsExactly(
            Map.entry("z", List.of(BigDecimal.ONE, new BigDecimal("2.50"), Map.of())),
            Map.entry("a", Map.of("b", "ü")),
            Map.entry("c", true));
  }

  @Test
  void whatWasReadCannotBeChanged() {
    Map<String, Object> read = JsonText.read("{\"a\": [1]}");

    assertThatThrownBy(() -> read.put("b", "c")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(read.values())
        .allSatisfy(value -> assertThatThrownBy(((List<?>) value)::clear)
            .isInstanceOf(UnsupportedOperationException.class));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"a": 1, "a": 2}  | line 1, column 10 /a: the key "a" is here twice, first in line 1
      {"a": 1e9999999999} | line 1, column 7 /a: the exponent of 1e9999999999 is out of range
      {"a": [1, null]}  | line 1, column 11 /a/1: expected a value, found null
      {} {}             | line 1, column 4: there is more after the end of the object
      [1]               | line 1, column 1: expected an object, found an array
      ``                | line 1, column 1: the file is empty
      """)
  void whatIsNotAnObjectIsRefusedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> JsonText.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsNotJsonIsRefused() {
    assertThatThrownBy(() -> JsonText.read("{\n  oops\n}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2, column ")
        .hasMessageContaining(": not JSON: ");
  }
}
