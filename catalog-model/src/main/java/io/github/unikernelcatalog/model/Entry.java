package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Language;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;

/** What the catalog has an article about: a {@link Unikernel} or a {@link Tool}. */
public sealed interface Entry permits Unikernel, Tool {

  /**
   * The permanent id, in kebab case.
   *
   * @return the id
   */
  String id();

  /**
   * The name for people.
   *
   * @return the name
   */
  String name();

  /**
   * Former and other names, and former ids.
   *
   * @return the aliases
   */
  List<String> aliases();

  /**
   * What it is, in a sentence.
   *
   * @return the sentence
   */
  String summary();

  /**
   * The licences, the first of which is that of the code which ends up in the image.
   *
   * @return the licences by component
   */
  Listing<LicenceTerms> licences();

  /**
   * The languages that it is written in.
   *
   * @return the languages, most important first
   */
  Fact<List<Language>> implementationLanguages();

  /**
   * What happened to the project.
   *
   * @return the dated events
   */
  Listing<Event> events();

  /**
   * How it stands to others.
   *
   * @return the relations
   */
  List<Relation> relations();

  /**
   * What was measured of it.
   *
   * @return the measurements
   */
  List<Measurement> measurements();

  /**
   * What was published about it.
   *
   * @return the papers
   */
  List<Paper> papers();

  /**
   * Where to read on.
   *
   * @return the links
   */
  List<Link> links();

  /**
   * The sources that its facts cite.
   *
   * @return the sources
   */
  List<Source> sources();

  /**
   * Where the entry was read.
   *
   * @return the place in the data
   */
  Origin origin();

  /**
   * How the project stands at a date, by the rule of {@link Status} and with the period of
   * {@link Status#DEFAULT_MONTHS}.
   *
   * @param date the date; later events do not count
   * @return the status, or unknown if the events do not decide it
   */
  default Fact<Status> status(LocalDate date) {
    Objects.requireNonNull(date, "date");
    return Status.of(events(), date, date.minusMonths(Status.DEFAULT_MONTHS));
  }

  /**
   * How the project stands at a date, by the rule of {@link Status}.
   *
   * @param date the date; later events do not count
   * @param period how long a commit or release keeps the project active
   * @return the status, or unknown if the events do not decide it
   */
  default Fact<Status> status(LocalDate date, Period period) {
    Objects.requireNonNull(date, "date");
    return Status.of(events(), date, date.minus(Objects.requireNonNull(period, "period")));
  }
}
