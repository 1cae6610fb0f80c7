package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Knowledge;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that come from what is known of each deployment. */
final class DecidedWords<W extends Enum<W> & Word> extends WordIndex<W> {

  private final Parts parts;
  private final int[] kindOfPart;
  private final List<Knowledge<W>> kinds = new ArrayList<>();

  /** As a word index, so that who does not need this class does not load it. */
  static <W extends Enum<W> & Word> WordIndex<W> of(Dimension<W> dimension, Parts parts) {
    return new DecidedWords<>(dimension, parts);
  }

  private DecidedWords(Dimension<W> dimension, Parts parts) {
    super(dimension);
    this.parts = parts;
    this.kindOfPart = new int[parts.samples().size()];
    Map<Object, Integer> kindOf = new HashMap<>();
    for (int part = 0; part < kindOfPart.length; part++) {
      Knowledge<W> knowledge = dimension.of(parts.samples().get(part));
      Integer known = kindOf.putIfAbsent(gist(knowledge), kinds.size());
      if (known == null) {
        kindOfPart[part] = kinds.size();
        kinds.add(knowledge);
      } else {
        kindOfPart[part] = known;
      }
    }
  }

  /** All of the knowledge that the truth of a decision depends on, without its evidence. */
  private static Object gist(Knowledge<?> knowledge) {
    List<Object> gist = new ArrayList<>();
    gist.add(knowledge.form());
    for (Statement<?> statement : knowledge.statements()) {
      gist.add(statement.word());
      gist.add(statement.level());
    }
    gist.add("apart");
    for (Statement<?> statement : knowledge.apart()) {
      gist.add(statement.word());
      gist.add(statement.level());
    }
    return gist;
  }

  @Override
  Column make(W word, SupportLevel level) {
    Truth[] truths = new Truth[kinds.size()];
    for (int kind = 0; kind < truths.length; kind++) {
      truths[kind] = kinds.get(kind).decide(word, level).truth();
    }
    Column column = Column.unknown(parts.rows());
    for (int row = 0; row < parts.rows(); row++) {
      column.fill(row, truths[kindOfPart[parts.ofRow(row)]]);
    }
    return column;
  }
}
