package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.JsonText;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer looks like that offers partial support, or something to give up. */
class GoldenFormatsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      match    | language:go and active within 18 months prefer cloud:aws*3, architecture:arm64*2
      partial  | language:java and hypervisor:kvm
      nothing  | language:ocaml and hypervisor:esxi and feature:smp
      """)
  void anAnswerIsWrittenAsItWas(String name, String query) throws IOException {
    Answer answer = Golden.ask(query).recommend();

    Golden.assertSame("formats/" + name + ".txt", Format.TEXT.render(answer));
    Golden.assertSame("formats/" + name + ".md", Format.MARKDOWN.render(answer));
    Golden.assertSame("formats/" + name + ".json", Format.JSON.render(answer));
    Golden.assertSame("formats/" + name + "-all.txt", Format.TEXT.renderAll(answer));
    Golden.assertSame("formats/" + name + "-all.md", Format.MARKDOWN.renderAll(answer));
    Golden.assertSame("formats/" + name + "-explained.txt", Format.TEXT.explain(answer));
    Golden.assertSame("formats/" + name + "-explained.md", Format.MARKDOWN.explain(answer));
  }

  @Test
  void whatIsWrittenAsJsonIsJson() throws IOException {
    for (String query : Golden.queries()) {
      assertThat(JsonText.read(Format.JSON.render(Golden.ask(query).recommend())))
          .containsKeys("query", "asOf", "catalog", "matches", "undetermined", "rejected");
    }
  }
}
