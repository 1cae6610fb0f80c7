package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads SPDX licence expressions: identifiers of {@link Licence} with {@code AND}, {@code OR},
 * {@code WITH} and parentheses.
 */
final class LicenceExpression {

  private static final Vocabulary<Licence> LICENCES = Vocabulary.of(Licence.class);
  private static final List<String> OPERATORS = List.of("AND", "OR", "WITH", "(", ")");

  private final List<String> tokens;
  private int next;

  private LicenceExpression(String text) {
    String spaced = text.replace("(", " ( ").replace(")", " ) ").strip();
    this.tokens = Arrays.asList(spaced.split(" +", -1));
  }

  /** The expression under a key, or another one after a problem. */
  static String read(Section section, String key) {
    String text = section.text(key);
    boolean right = !Section.isPlaceholder(text) && new LicenceExpression(text).check(section, key);
    return right ? text : LICENCES.ids().get(0);
  }

  private boolean check(Section section, String key) {
    if (!isAlternation() || next < tokens.size()) {
      section.expected("an SPDX expression like \"MIT OR Apache-2.0\"", key);
      return false;
    }
    List<String> unknown = unknownLicences();
    unknown.forEach(name -> section.unknownWord(key, name, LICENCES));
    return unknown.isEmpty();
  }

  private boolean isAlternation() {
    do {
      if (!isTerm()) {
        return false;
      }
    } while (skip("AND") || skip("OR"));
    return true;
  }

  private boolean isTerm() {
    if (skip("(")) {
      return isAlternation() && skip(")");
    }
    return skipName() && (!skip("WITH") || skipName());
  }

  private boolean skip(String token) {
    boolean there = next < tokens.size() && tokens.get(next).equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private boolean skipName() {
    boolean there = next < tokens.size() && !OPERATORS.contains(tokens.get(next));
    next += there ? 1 : 0;
    return there;
  }

  private List<String> unknownLicences() {
    return IntStream.range(0, tokens.size())
        .filter(i -> i == 0 || !tokens.get(i - 1).equals("WITH"))
        .mapToObj(tokens::get)
        .filter(name -> !OPERATORS.contains(name) && !LICENCES.ids().contains(name))
        .toList();
  }
}
