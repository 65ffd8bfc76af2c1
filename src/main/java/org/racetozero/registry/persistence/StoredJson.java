package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** How Hibernate writes facts to jsonb columns and reads them back: as every other statement does. */
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {

    private final Json json;

    public StoredJson(Json json) {
        this.json = json;
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> javaType, WrapperOptions options) {
        return json.read(text.toString(), javaType.getJavaType());
    }

    @Override
    public <T> String toString(T value, JavaType<T> javaType, WrapperOptions options) {
        return json.write(value);
    }
}
