package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an answer as JSON. */
final class JsonFormat {

  private JsonFormat() {}

  static String render(Answer answer) {
    Query query = answer.query();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", query.toString());
    json.put("asOf", query.asOf());
    json.put("catalog", catalog(query.catalog()));
    json.put("hints", query.hints());
    json.put("matches", results(answer.matches()));
    json.put("partialMatches", results(answer.partialMatches()));
    json.put("undetermined", results(answer.undetermined()));
    json.put("rejected", results(answer.rejected()));
    json.put(
        "relaxations", answer.relaxations().stream().map(JsonFormat::relaxation).toList());
    json.put("conflicts", answer.conflicts().stream().map(Conflict::criteria).toList());
    return JsonWriter.write(json);
  }

  private static Map<String, Object> catalog(Catalog catalog) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", catalog.date());
    json.put("digest", catalog.digest());
    return json;
  }

  private static Map<String, Object> relaxation(Relaxation relaxation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("drop", relaxation.drop());
    json.put(
        "matches",
        relaxation.matches().stream().map(match -> match.unikernel().id()).toList());
    return json;
  }

  private static List<Map<String, Object>> results(List<Result> results) {
    return results.stream().map(JsonFormat::result).toList();
  }

  private static Map<String, Object> result(Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", result.unikernel().id());
    json.put("name", result.unikernel().name());
    json.put("rank", result.rank());
    json.put("score", result.score());
    json.put("status", result.status().find().map(status -> status.id()).orElse("unknown"));
    json.put("deployment", deployment(result.deployment()));
    json.put("findings", result.findings().stream().map(JsonFormat::finding).toList());
    json.put("preferences", result.terms().stream().map(JsonFormat::term).toList());
    return json;
  }

  private static Map<String, Object> deployment(Deployment deployment) {
    Map<String, Object> json = new LinkedHashMap<>();
    deployment.language().ifPresent(support -> {
      json.put("language", support.language().id());
      json.put("mode", support.mode().id());
      json.put("languageLevel", support.level().id());
    });
    deployment.place().ifPresent(place -> {
      json.put("target", place.target().name());
      json.put("platform", place.platform().describe());
      json.put("hypervisor", word(place.platform().hypervisor()));
      json.put("vmm", word(place.platform().vmm()));
      json.put("architecture", word(place.platform().architecture()));
      json.put("host", word(place.platform().host()));
      json.put("cloud", word(place.platform().cloud()));
      json.put("container", word(place.platform().container()));
      json.put("isolation", word(place.platform().isolation()));
      json.put("platformLevel", place.platform().level().id());
    });
    return json;
  }

  /** As entries write it. */
  private static String word(Cell<? extends Word> cell) {
    if (cell instanceof Cell.Of<? extends Word> of) {
      return of.word().id();
    }
    return cell instanceof Cell.None ? "none" : "unknown";
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("criterion", finding.criterion());
    json.put("truth", finding.truth().name().toLowerCase(Locale.ROOT));
    json.put("sentence", finding.sentence());
    json.put("facts", finding.grounds().stream().map(JsonFormat::ground).toList());
    json.put("gaps", finding.gaps().stream().map(JsonFormat::gap).toList());
    return json;
  }

  private static Map<String, Object> term(Result.Term term) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("weight", term.preference().weight());
    json.put("score", term.score());
    json.putAll(finding(term.finding()));
    return json;
  }

  private static Map<String, Object> ground(Ground ground) {
    Evidence evidence = ground.evidence();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("says", ground.says());
    evidence.note().ifPresent(note -> json.put("note", note));
    json.put("origin", evidence.origin().toString());
    json.put("sources", evidence.sources().stream().map(JsonFormat::source).toList());
    if (!evidence.contested().isEmpty()) {
      json.put(
          "contested", evidence.contested().stream().map(JsonFormat::contested).toList());
    }
    return json;
  }

  private static Map<String, Object> contested(Contested contested) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("says", contested.says());
    json.put("why", contested.why());
    json.put("sources", contested.sources().stream().map(JsonFormat::source).toList());
    return json;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", source.url());
    json.put("kind", source.kind().id());
    json.put("date", source.date().map(Object::toString).orElse("unknown"));
    json.put("checked", source.checked());
    return json;
  }

  private static Map<String, Object> gap(Gap gap) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entry", gap.entry());
    json.put("what", gap.what());
    json.put("origin", gap.origin().toString());
    return json;
  }
}
