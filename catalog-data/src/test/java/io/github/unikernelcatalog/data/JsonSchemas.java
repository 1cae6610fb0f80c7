package io.github.unikernelcatalog.data;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** The schemas as a standard validator reads them. */
final class JsonSchemas {

  private static final String BASE = "https://unikernelcatalog.github.io/schema/";

  private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
      SpecVersion.VersionFlag.V202012,
      factory -> factory.schemaLoaders(
          loaders -> loaders.schemas(address -> Bundle.schema(address.substring(BASE.length())))));

  private JsonSchemas() {}

  static Set<ValidationMessage> problems(String schema, String json) {
    JsonSchema read = FACTORY.getSchema(SchemaLocation.of(BASE + schema));
    return read.validate(json, InputFormat.JSON);
  }
}
