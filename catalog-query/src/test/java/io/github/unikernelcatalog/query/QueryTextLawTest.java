package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The text form of a query is the query. */
@Domain(RandomCatalogs.class)
class QueryTextLawTest {

  @Property(tries = 2000)
  void readBackItIsTheSameQuery(@ForAll Query query) {
    Assume.that(!query.toString().contains("\""));

    assertThat(Unikernels.in(query.catalog()).where(query.toString()))
        .as("%s", query)
        .isEqualTo(query);
  }
}
