package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an SPDX licence expression. Counts its parentheses, so that no depth of them is too deep.
 */
final class LicenceExpression {

  private static final Vocabulary<Licence> LICENCES = Vocabulary.of(Licence.class);
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH", "(", ")");
  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  LicenceExpression(String text) {
    this.text = text;
    for (Matcher token = TOKEN.matcher(text); token.find(); ) {
      tokens.add(token.group());
    }
  }

  List<Licence> licences() {
    List<Licence> licences = new ArrayList<>();
    int open = 0;
    do {
      open += skipAll("(", Integer.MAX_VALUE);
      licences.add(licence(name("a licence")));
      if (skip("WITH")) {
        name("an exception");
      }
      open -= skipAll(")", open);
    } while (skip("AND") || skip("OR"));
    if (open > 0 || next < tokens.size()) {
      throw expected(open > 0 ? "AND, OR or a closing parenthesis" : "AND, OR or the end");
    }
    return List.copyOf(licences);
  }

  /** By its identifier, as it is written: an expression is for other tools to read as well. */
  private static Licence licence(String id) {
    for (Licence licence : LICENCES.words()) {
      if (licence.id().equals(id)) {
        return licence;
      }
    }
    throw new UnknownWordException(LICENCES.name(), id, LICENCES.nearest(id), LICENCES.ids());
  }

  private int skipAll(String token, int most) {
    int skipped = 0;
    while (skipped < most && skip(token)) {
      skipped++;
    }
    return skipped;
  }

  private boolean skip(String token) {
    boolean there = next < tokens.size() && tokens.get(next).equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private String name(String what) {
    if (next == tokens.size() || OPERATORS.contains(tokens.get(next))) {
      throw expected(what);
    }
    return tokens.get(next++);
  }

  private IllegalArgumentException expected(String what) {
    String found = next < tokens.size() ? "\"" + tokens.get(next) + "\"" : "the end";
    return new IllegalArgumentException(
        "licence expression \"" + text + "\": expected " + what + ", found " + found);
  }
}
