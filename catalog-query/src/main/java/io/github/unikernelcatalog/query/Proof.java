package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The facts that decide the verdict on a unikernel, and no fact that could be left out.
 *
 * <p>Who knows these facts, and nothing else about the unikernel, comes to the same verdict:
 * {@link #core()} holds them alone, with every other list open and every other fact unknown. For a
 * match they are those of one deployment. For a rejected one they refute every deployment, recorded
 * or not; so they tell, where that is needed, that a list is complete, and then the list is there
 * as a whole. That something is undetermined needs no fact; the {@link Result#gaps() gaps} tell
 * what would settle it.
 *
 * <p>There may be other proofs. This one prefers facts about the project to those about languages,
 * and these to targets.
 *
 * @param unikernel the unikernel
 * @param verdict whether it fulfils all requirements on one deployment
 * @param facts the facts, with their sources
 * @param core the unikernel as far as these facts tell it
 */
public record Proof(Unikernel unikernel, Truth verdict, List<Ground> facts, Unikernel core) {

  /**
   * Copies the facts.
   *
   * @param unikernel see {@link #unikernel()}
   * @param verdict see {@link #verdict()}
   * @param facts see {@link #facts()}
   * @param core see {@link #core()}
   */
  public Proof {
    Objects.requireNonNull(unikernel, "unikernel");
    Objects.requireNonNull(verdict, "verdict");
    facts = List.copyOf(facts);
    Objects.requireNonNull(core, "core");
  }

  @Override
  public String toString() {
    String outcome = switch (verdict) {
      case TRUE -> "matches";
      case UNKNOWN -> "is undetermined";
      case FALSE -> "is rejected";
    };
    return unikernel.id() + " " + outcome
        + (facts.isEmpty()
            ? "; no fact of the catalog decides it"
            : facts.stream().map(Ground::says).collect(Collectors.joining("; ", " by ", "")));
  }
}
