package org.racetozero.registry.contract;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jboss.jandex.VoidType;
import org.racetozero.registry.support.Contract;

/** What compiled resources say of themselves: methods, paths, parameters, media types and the records they take. */
final class CompiledResources {

    private CompiledResources() {
    }

    /**
     * Reads all classes under a folder as if they were a contract.
     *
     * @param wrappers names of generic classes that only carry a record to or from a resource method
     */
    static Contract asContract(Path classes, Set<String> wrappers) {
        return Contract.parse(SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder().build())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(true)
                .withIndex(index(classes))
                .withTypeConverter(type -> unwrap(type, wrappers))
                .build()
                .toJSON());
    }

    private static Type unwrap(Type type, Set<String> wrappers) {
        if (type == null || !wrappers.contains(type.name().toString())) {
            return type;
        }
        Type carried = type instanceof ParameterizedType generic ? generic.arguments().getFirst() : VoidType.VOID;
        return carried.name().equals(DotName.createSimple(Void.class)) ? VoidType.VOID : carried;
    }

    private static Index index(Path classes) {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> compiled = files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : compiled) {
                try (InputStream content = Files.newInputStream(file)) {
                    indexer.index(content);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return indexer.complete();
    }
}
