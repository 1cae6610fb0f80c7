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

  /** A word of 64 rows at a time, for there may be millions of them. */
  @Override
  Column make(W word, SupportLevel level) {
    long[] yesOfKind = new long[kinds.size()];
    long[] noOfKind = new long[kinds.size()];
    for (int kind = 0; kind < yesOfKind.length; kind++) {
      Truth truth = kinds.get(kind).decide(word, level).truth();
      yesOfKind[kind] = truth == Truth.TRUE ? 1 : 0;
      noOfKind[kind] = truth == Truth.FALSE ? 1 : 0;
    }
    long[] yes = Bits.none(parts.rows());
    long[] no = Bits.none(parts.rows());
    for (int start = 0; start < parts.rows(); start += Long.SIZE) {
      long yesHere = 0;
      long noHere = 0;
      for (int row = start; row < Math.min(start + Long.SIZE, parts.rows()); row++) {
        int kind = kindOfPart[parts.ofRow(row)];
        yesHere |= yesOfKind[kind] << row;
        noHere |= noOfKind[kind] << row;
      }
      yes[start / Long.SIZE] = yesHere;
      no[start / Long.SIZE] = noHere;
    }
    return new Column(yes, no);
  }
}
