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
      return new TextFormat(false).render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return new TextFormat(true).render(answer);
    }
  },
  /** For a page or a comment, with links to the sources. */
  MARKDOWN {
    @Override
    public String render(Answer answer) {
      return new MarkdownFormat(false).render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return new MarkdownFormat(true).render(answer);
    }
  },
  /** For programs. Always complete: rendered and explained are the same. */
  JSON {
    @Override
    public String render(Answer answer) {
      return JsonFormat.render(answer);
    }

    @Override
    public String explain(Answer answer) {
      return JsonFormat.render(answer);
    }
  };

  /**
   * The answer in brief: matches with their findings, undetermined ones in a line each, the number
   * of rejected ones.
   *
   * @param answer the answer
   * @return the text
   */
  public abstract String render(Answer answer);

  /**
   * The answer with all findings, sources and gaps.
   *
   * @param answer the answer
   * @return the text
   */
  public abstract String explain(Answer answer);
}
