package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CatalogExceptionTest {

  @Test
  void keepsItsProblemsOnTheWayToAnotherVirtualMachine()
      throws IOException, ClassNotFoundException {
    CatalogLoader loader = Fixtures.EMPTY.with(Layer.text("text", "[]"));
    CatalogException thrown = catchThrowableOfType(CatalogException.class, loader::load);

    CatalogException arrived = (CatalogException) read(written(thrown));

    assertThat(arrived).hasMessage(thrown.getMessage());
    assertThat(arrived.problems()).isNotEmpty().isEqualTo(thrown.problems()).isUnmodifiable();
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
