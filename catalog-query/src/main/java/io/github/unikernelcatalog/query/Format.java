package io.github.unikernelcatalog.query;

/**
 * How an answer is written down. A format decides nothing: it writes what the answer holds. Output
 * ends with a newline.
 */
public enum Format {
  /** For a terminal. */
  TEXT {
    @Override
    public String render(Answer answer) {
      return new TextFormat(false, false).render(answer);
    }

    @Override
    public String renderAll(Answer answer) {
      return new TextFormat(true, false).render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return new TextFormat(true, true).render(answer);
    }
  },
  /** For a page or a comment, with links to the sources. */
  MARKDOWN {
    @Override
    public String render(Answer answer) {
      return new MarkdownFormat(false, false).render(answer);
    }

    @Override
    public String renderAll(Answer answer) {
      return new MarkdownFormat(true, false).render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return new MarkdownFormat(true, true).render(answer);
    }
  },
  /** For programs. Always complete: rendered, rendered with all and explained are the same. */
  JSON {
    @Override
    public String render(Answer answer) {
      return JsonFormat.render(answer);
    }

    @Override
    public String renderAll(Answer answer) {
      return JsonFormat.render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return JsonFormat.render(answer);
    }
  };

  /**
   * The answer in brief: matches with their findings, the first undetermined ones in a line each,
   * the number of rejected ones.
   *
   * @param answer the answer
   * @return the text
   */
  public abstract String render(Answer answer);

  /**
   * The answer in brief, but with a line for each result that is no match: what is unknown of it,
   * or the first requirement that it does not fulfil.
   *
   * @param answer the answer
   * @return the text
   */
  public abstract String renderAll(Answer answer);

  /**
   * The answer with all findings, sources and gaps.
   *
   * @param answer the answer
   * @return the text
   */
  public abstract String explain(Answer answer);
}
