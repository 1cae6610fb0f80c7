package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalog knows about one dimension of one deployment.
 *
 * @param form how the statements stand to the truth
 * @param statements what is stated; statements of level {@link SupportLevel#NONE} rule their words
 *     out in every form
 * @param complete who says that there is no more than is stated; may be empty in the form
 *     {@link Form#AT_LEAST} only
 * @param apart what is recorded on its own in other deployments at the same place, so that this one
 *     is something else
 * @param origin where a closer look would be recorded
 * @param <W> the vocabulary
 */
public record Knowledge<W extends Word>(
    Form form,
    List<Statement<W>> statements,
    Optional<Ground> complete,
    List<Statement<W>> apart,
    Origin origin) {

  /** How the statements stand to the truth. */
  public enum Form {
    /** They are all that holds. */
    EXACTLY,
    /** They hold, and more may. */
    AT_LEAST,
    /** One of them holds, and it is not known which. */
    ONE_OF,
    /** One of them holds, and it is not known which, or none at all. */
    AT_MOST_ONE_OF
  }

  /** Why a decision came out as it did. */
  public enum Reason {
    /** It is stated. */
    STATED,
    /** It is stated, at a level lower than asked for. */
    LEVEL_TOO_LOW,
    /** A source rules it out. */
    RULED_OUT,
    /** It is recorded for the same place in a deployment of its own, and only in part. */
    RECORDED_APART,
    /** Something else is stated, and there is no more. */
    SOMETHING_ELSE,
    /** What is stated is broader, or leaves a choice, or is less than what else may hold. */
    NOT_PRECISE,
    /** It holds, and whether in full is not known. */
    LEVEL_NOT_KNOWN,
    /** Nothing is stated. */
    NOT_RECORDED
  }

  /**
   * The answer to one question.
   *
   * @param truth whether it is so
   * @param reason why
   * @param grounds the facts that decide it; empty only if nothing is recorded
   */
  public record Decision(Truth truth, Reason reason, List<Ground> grounds) {

    /**
     * Copies the grounds.
     *
     * @param truth see {@link #truth()}
     * @param reason see {@link #reason()}
     * @param grounds see {@link #grounds()}
     */
    public Decision {
      Objects.requireNonNull(truth, "truth");
      Objects.requireNonNull(reason, "reason");
      grounds = List.copyOf(Objects.requireNonNull(grounds, "grounds"));
    }
  }

  /**
   * Copies the statements.
   *
   * @param form see {@link #form()}
   * @param statements see {@link #statements()}
   * @param complete see {@link #complete()}
   * @param apart see {@link #apart()}
   * @param origin see {@link #origin()}
   */
  public Knowledge {
    Objects.requireNonNull(form, "form");
    statements = List.copyOf(Objects.requireNonNull(statements, "statements"));
    Objects.requireNonNull(complete, "complete");
    apart = List.copyOf(Objects.requireNonNull(apart, "apart"));
    Objects.requireNonNull(origin, "origin");
    if (form != Form.AT_LEAST && complete.isEmpty()) {
      throw new IllegalArgumentException("complete must be present in the form " + form);
    }
  }

  /**
   * What is known where nothing is recorded apart.
   *
   * @param form see {@link #form()}
   * @param statements see {@link #statements()}
   * @param complete see {@link #complete()}
   * @param origin see {@link #origin()}
   */
  public Knowledge(
      Form form, List<Statement<W>> statements, Optional<Ground> complete, Origin origin) {
    this(form, statements, complete, List.of(), origin);
  }

  /**
   * Whether a word holds at a level.
   *
   * @param asked the word
   * @param level the level that it has to hold at
   * @return the truth, why, and the facts that decide it
   */
  public Decision decide(W asked, SupportLevel level) {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(level, "level");
    List<Statement<W>> yes = said();
    if (!anyIsA(yes, asked)) {
      for (Statement<W> no : statements) {
        if (no.level() == SupportLevel.NONE && asked.isA(no.word())) {
          return new Decision(Truth.FALSE, Reason.RULED_OUT, List.of(cite(no)));
        }
      }
      for (Statement<W> lower : apart) {
        if (asked.isA(lower.word()) && !lower.level().atLeast(level)) {
          return new Decision(Truth.FALSE, Reason.RECORDED_APART, List.of(cite(lower)));
        }
      }
    }
    return isChoice() ? decideChoice(asked, level, yes) : decideStated(asked, level, yes);
  }

  private Decision decideStated(W asked, SupportLevel level, List<Statement<W>> yes) {
    Optional<Statement<W>> best = best(yes, asked);
    if (best.isPresent()) {
      boolean enough = best.orElseThrow().level().atLeast(level);
      boolean another =
          form == Form.AT_LEAST && yes.stream().noneMatch(statement -> statement.word() == asked);
      return new Decision(
          enough ? Truth.TRUE : another ? Truth.UNKNOWN : Truth.FALSE,
          enough ? Reason.STATED : another ? Reason.NOT_PRECISE : Reason.LEVEL_TOO_LOW,
          List.of(cite(best.orElseThrow())));
    }
    Optional<Statement<W>> broader = broader(yes, asked);
    if (broader.isPresent()) {
      boolean tooLow = form == Form.EXACTLY && !broader.orElseThrow().level().atLeast(level);
      return new Decision(
          tooLow ? Truth.FALSE : Truth.UNKNOWN,
          tooLow ? Reason.LEVEL_TOO_LOW : Reason.NOT_PRECISE,
          List.of(cite(broader.orElseThrow())));
    }
    return form == Form.EXACTLY
        ? new Decision(Truth.FALSE, Reason.SOMETHING_ELSE, citeAll(yes))
        : new Decision(Truth.UNKNOWN, Reason.NOT_RECORDED, List.of());
  }

  /** The first of the statements of the highest level that say the word or a narrower one. */
  private static <W extends Word> Optional<Statement<W>> best(List<Statement<W>> yes, W asked) {
    Optional<Statement<W>> best = Optional.empty();
    for (Statement<W> statement : yes) {
      if (statement.word().isA(asked)
          && (best.isEmpty() || !best.orElseThrow().level().atLeast(statement.level()))) {
        best = Optional.of(statement);
      }
    }
    return best;
  }

  /**
   * The first of the statements of the highest level that leave the word open. If no more than they
   * say holds, the word holds at no higher level than they do.
   */
  private static <W extends Word> Optional<Statement<W>> broader(List<Statement<W>> yes, W asked) {
    Optional<Statement<W>> broader = Optional.empty();
    for (Statement<W> statement : yes) {
      if (statement.word().mayBe(asked)
          && (broader.isEmpty() || !broader.orElseThrow().level().atLeast(statement.level()))) {
        broader = Optional.of(statement);
      }
    }
    return broader;
  }

  private Decision decideChoice(W asked, SupportLevel level, List<Statement<W>> yes) {
    boolean allAreIt = form == Form.ONE_OF;
    boolean noneMayBe = true;
    for (Statement<W> statement : yes) {
      boolean isIt = statement.word().isA(asked);
      allAreIt &= isIt;
      noneMayBe &= !isIt && !statement.word().mayBe(asked);
    }
    if (noneMayBe) {
      return new Decision(Truth.FALSE, Reason.SOMETHING_ELSE, citeAll(yes));
    }
    if (allAreIt && SupportLevel.PARTIAL.atLeast(level)) {
      return new Decision(Truth.TRUE, Reason.STATED, citeAll(yes));
    }
    Reason open = allAreIt ? Reason.LEVEL_NOT_KNOWN : Reason.NOT_PRECISE;
    return new Decision(Truth.UNKNOWN, open, citeAll(yes));
  }

  private static <W extends Word> boolean anyIsA(List<Statement<W>> statements, W asked) {
    for (Statement<W> statement : statements) {
      if (statement.word().isA(asked)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The statements that say yes, in part or in full.
   *
   * @return what holds, or may hold
   */
  public List<Statement<W>> said() {
    List<Statement<W>> said = new ArrayList<>();
    for (Statement<W> statement : statements) {
      if (statement.level() != SupportLevel.NONE) {
        said.add(statement);
      }
    }
    return List.copyOf(said);
  }

  /**
   * Whether it is known what holds, be it nothing.
   *
   * @return false if nothing is stated, or only a choice of several
   */
  public boolean isKnown() {
    return form == Form.EXACTLY || (form == Form.AT_LEAST && !said().isEmpty());
  }

  /**
   * What is known, in words.
   *
   * @return the labels, {@code none}, or {@code unknown}
   */
  public String describe() {
    List<Statement<W>> yes = said();
    if (yes.isEmpty()) {
      return form == Form.EXACTLY ? "none" : "unknown";
    }
    Set<String> words = new LinkedHashSet<>();
    for (Statement<W> statement : yes) {
      words.add(isChoice() ? statement.word().label() : statement.describe());
    }
    String all = String.join(isChoice() ? " or " : ", ", words);
    return form == Form.AT_MOST_ONE_OF ? all + " or none" : all;
  }

  private boolean isChoice() {
    return form == Form.ONE_OF || form == Form.AT_MOST_ONE_OF;
  }

  /** The first statement of each word, and who says that there is no more. */
  private List<Ground> citeAll(List<Statement<W>> yes) {
    Set<W> cited = new HashSet<>();
    Set<Ground> grounds = new LinkedHashSet<>();
    for (Statement<W> statement : yes) {
      if (cited.add(statement.word())) {
        grounds.add(cite(statement));
      }
    }
    if (complete.isPresent()) {
      grounds.add(complete.orElseThrow());
    }
    return List.copyOf(grounds);
  }

  private static Ground cite(Statement<?> statement) {
    String says = statement.level() == SupportLevel.NONE
        ? "no " + statement.word().label()
        : statement.describe();
    return new Ground(says, statement.evidence());
  }
}
