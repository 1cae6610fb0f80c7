package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.evidence;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static io.github.unikernelcatalog.model.vocabulary.EventType.ARCHIVED;
import static io.github.unikernelcatalog.model.vocabulary.EventType.COMMIT;
import static io.github.unikernelcatalog.model.vocabulary.EventType.DECLARED_UNMAINTAINED;
import static io.github.unikernelcatalog.model.vocabulary.EventType.FIRST_COMMIT;
import static io.github.unikernelcatalog.model.vocabulary.EventType.LAST_COMMIT;
import static io.github.unikernelcatalog.model.vocabulary.EventType.RELEASE;
import static io.github.unikernelcatalog.model.vocabulary.EventType.RENAMED;
import static io.github.unikernelcatalog.model.vocabulary.EventType.REVIVED;
import static io.github.unikernelcatalog.model.vocabulary.EventType.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.vocabulary.EventType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule by which a project stands as it does, branch by branch. */
class StatusTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @Nested
  class Discontinued {

    @ParameterizedTest
    @EnumSource(
        value = EventType.class,
        names = {"ARCHIVED", "DECLARED_UNMAINTAINED"})
    void isWhatWasArchivedOrDeclaredSo(EventType end) {
      assertStatus(Status.DISCONTINUED, on(LAST_COMMIT, "2026-11-01"), on(end, "2020-01-01"));
    }

    @Test
    void isNotWhatWasRevivedSince() {
      assertStatus(
          Status.ACTIVE,
          on(ARCHIVED, "2020-01-01"),
          on(REVIVED, "2025-01-01"),
          on(LAST_COMMIT, "2026-11-01"));
      assertStatus(
          Status.DORMANT,
          on(LAST_COMMIT, "2019-01-01"),
          on(DECLARED_UNMAINTAINED, "2020-01-01"),
          on(REVIVED, "2025-01-01"));
    }

    @Test
    void isWhatEndedAgainAfterARevival() {
      assertStatus(
          Status.DISCONTINUED,
          on(ARCHIVED, "2020-01-01"),
          on(REVIVED, "2021-01-01"),
          on(DECLARED_UNMAINTAINED, "2022-01-01"));
    }

    @Test
    void isWhatEndedOnTheDayOfItsRevival() {
      assertStatus(Status.DISCONTINUED, on(ARCHIVED, "2020-01-01"), on(REVIVED, "2020-01-01"));
    }

    @Test
    void isNotWhatEndsLater() {
      assertStatus(Status.ACTIVE, on(LAST_COMMIT, "2026-11-01"), on(ARCHIVED, "2026-11-24"));
    }

    @Test
    void countsFromTheDayOn() {
      assertStatus(Status.DISCONTINUED, on(LAST_COMMIT, "2026-11-01"), on(ARCHIVED, "2026-11-23"));
    }

    @Test
    void goesBeforeSuperseded() {
      assertStatus(Status.DISCONTINUED, on(SUPERSEDED, "2021-01-01"), on(ARCHIVED, "2020-01-01"));
    }

    @Test
    void isNotUndoneByARevivalThatIsStillToCome() {
      assertStatus(Status.DISCONTINUED, on(ARCHIVED, "2020-01-01"), on(REVIVED, "2027-01-01"));
    }
  }

  @Nested
  class Superseded {

    @Test
    void isWhatNamedItsSuccessor() {
      assertStatus(Status.SUPERSEDED, on(SUPERSEDED, "2021-01-01"), on(LAST_COMMIT, "2026-11-01"));
    }

    @Test
    void isNotWhatWasRevivedSince() {
      assertStatus(
          Status.ACTIVE,
          on(SUPERSEDED, "2021-01-01"),
          on(REVIVED, "2022-01-01"),
          on(LAST_COMMIT, "2026-11-01"));
    }
  }

  @Nested
  class Active {

    @ParameterizedTest
    @EnumSource(
        value = EventType.class,
        names = {"FIRST_COMMIT", "COMMIT", "LAST_COMMIT", "FIRST_RELEASE", "RELEASE", "LAST_RELEASE"
        })
    void isWhatSawACommitOrReleaseWithinThePeriod(EventType activity) {
      assertStatus(Status.ACTIVE, on(activity, "2026-01-01"));
    }

    @Test
    void endsEighteenMonthsAfterTheLastOne() {
      assertStatus(Status.ACTIVE, on(LAST_COMMIT, "2025-05-24"));
      assertStatus(Status.DORMANT, on(LAST_COMMIT, "2025-05-23"));
    }

    @Test
    void mayBeAskedWithAnotherPeriod() {
      Unikernel unikernel = with(on(LAST_COMMIT, "2026-10-24"));

      assertThat(unikernel.status(DATE, Period.ofMonths(1)).find()).contains(Status.ACTIVE);
      assertThat(unikernel.status(DATE, Period.ofDays(30)).find()).contains(Status.DORMANT);
    }

    @Test
    void restsOnTheLastOfSeveral() {
      assertStatus(Status.ACTIVE, on(LAST_COMMIT, "2026-01-01"), on(FIRST_COMMIT, "2012-01-01"));
    }

    @Test
    void restsOnTheOneThatShowsActivityAtTheDate() {
      Unikernel unikernel = with(on(COMMIT, "2020-06-01"), on(LAST_COMMIT, "2026-01-01"));

      assertThat(unikernel.status(LocalDate.of(2020, 12, 1)).find()).contains(Status.ACTIVE);
    }
  }

  @Nested
  class Dormant {

    @Test
    void isWhatSawNothingForAWhile() {
      assertStatus(Status.DORMANT, on(FIRST_COMMIT, "2012-01-01"), on(LAST_COMMIT, "2020-01-01"));
    }

    @ParameterizedTest
    @EnumSource(
        value = EventType.class,
        names = {"RENAMED", "REVIVED"})
    void isWhatDidAnythingButWork(EventType other) {
      assertStatus(Status.DORMANT, on(LAST_COMMIT, "2020-01-01"), on(other, "2026-11-01"));
    }
  }

  @Nested
  class Unknown {

    @Test
    void isOfWhatNothingIsRecorded() {
      assertUnknown(
          "nobody looked",
          unikernel("a").events(Listing.unknown("nobody looked")).build());
    }

    @Test
    void isOfWhatNoActivityIsRecorded() {
      assertUnknown(
          "no commit or release is recorded up to 2026-11-23", with(on(RENAMED, "2020-01-01")));
    }

    @Test
    void isOfWhatOnlyLaterActivityIsRecorded() {
      assertUnknown(
          "of the activity around 2026-11-23 only later events are recorded",
          with(on(LAST_COMMIT, "2026-11-24")));
    }

    @Test
    void isOfAGapBeforeLaterActivityBecauseOnlyTheLastCommitOfManyIsRecorded() {
      assertUnknown(
          "of the activity around 2026-11-23 only later events are recorded",
          with(on(FIRST_COMMIT, "2012-01-01"), on(LAST_COMMIT, "2027-01-01")));
    }
  }

  @Test
  void theStatusCitesTheEventThatDecidesIt() {
    Event end =
        new Event(ARCHIVED, LocalDate.of(2020, 1, 1), Optional.empty(), evidence("read-only now"));
    Unikernel unikernel = unikernel("a")
        .events(Listing.open(List.of(on(LAST_COMMIT, "2019-12-01"), end)))
        .build();

    assertThat(unikernel.status(DATE))
        .isEqualTo(new Fact.Known<>(Status.DISCONTINUED, evidence("read-only now")));
  }

  @Test
  void ofSeveralEventsOnOneDayTheStatusCitesTheLastRecorded() {
    Event tag = new Event(RELEASE, LocalDate.of(2026, 1, 1), Optional.empty(), evidence("tag"));

    assertThat(with(on(LAST_COMMIT, "2026-01-01"), tag).status(DATE))
        .isEqualTo(new Fact.Known<>(Status.ACTIVE, evidence("tag")));
  }

  @Test
  void toolsHaveAStatusToo() {
    Tool tool = Samples.tool("a")
        .events(Listing.open(List.of(on(ARCHIVED, "2020-01-01"))))
        .build();

    assertThat(tool.status(DATE).find()).contains(Status.DISCONTINUED);
  }

  @Test
  void queriesWriteItInLowerCase() {
    assertThat(Stream.of(Status.values()).map(Status::id))
        .containsExactly("active", "dormant", "superseded", "discontinued");
  }

  private static void assertStatus(Status status, Event... events) {
    assertThat(with(events).status(DATE).find()).contains(status);
  }

  private static void assertUnknown(String reason, Unikernel unikernel) {
    assertThat(unikernel.status(DATE)).isEqualTo(new Fact.Unknown<Status>(reason, Origin.CODE));
  }

  private static Unikernel with(Event... events) {
    return unikernel("a").events(Listing.open(List.of(events))).build();
  }

  private static Event on(EventType type, String date) {
    return new Event(type, LocalDate.parse(date), Optional.empty(), evidence());
  }
}
