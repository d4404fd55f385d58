package dev.provost.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;

/** The classes of all that is built but tests: read once, and let go where tests that follow need the memory. */
final class House {

    private static SoftReference<JavaClasses> known = new SoftReference<>(null);

    private House() {}

    static synchronized JavaClasses classes() {
        JavaClasses classes = known.get();
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.provost");
            known = new SoftReference<>(classes);
        }
        return classes;
    }
}
