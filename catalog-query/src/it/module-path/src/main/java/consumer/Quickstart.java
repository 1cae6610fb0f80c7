package consumer;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;
import static io.github.unikernelcatalog.query.Criteria.*;

import io.github.unikernelcatalog.query.*;

class Quickstart {
  public static void main(String[] args) {
    Answer answer = Unikernels.bundled()
        .where(language(GO), vmm(FIRECRACKER), architecture(ARM64))
        .recommend();
    System.out.print(answer);
  }
}
