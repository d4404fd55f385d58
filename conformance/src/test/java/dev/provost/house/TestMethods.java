package dev.provost.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every test method of the checkout by its name {@code Class#method}, read from the sources of all modules. */
final class TestMethods {

    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

    private final Map<String, Path> files;

    private TestMethods(Map<String, Path> files) {
        this.files = files;
    }

    static TestMethods ofCheckout() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = sources();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                unit.getTypeDecls().forEach(type -> collect("", type, file, files));
            }
        }
        return new TestMethods(files);
    }

    /** The file that holds a test, or empty when there is no such test. */
    Optional<Path> file(String test) {
        return Optional.ofNullable(files.get(test));
    }

    private static void collect(String outer, Tree type, Path file, Map<String, Path> files) {
        if (!(type instanceof ClassTree found)) {
            return;
        }
        String name = outer + found.getSimpleName();
        for (Tree member : found.getMembers()) {
            if (member instanceof MethodTree method && isTest(method)) {
                Path other = files.put(name + "#" + method.getName(), file);
                if (other != null && !other.equals(file)) {
                    throw new IllegalStateException("Two test classes are named " + name + ": " + other + " and " + file
                            + ". Give one of them another name, so that the coverage can name a test by its class.");
                }
            }
            collect(name + ".", member, file, files);
        }
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(annotation -> TESTS.contains(annotation.toString()));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.top())) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .toList();
        }
    }
}
