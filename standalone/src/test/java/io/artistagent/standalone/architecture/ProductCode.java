package io.artistagent.standalone.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the product, without the tests and the test kit, which is on their class path. */
final class ProductCode implements ImportOption {

    private final ImportOption outsideOfTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return outsideOfTests.includes(location) && !location.contains("/test-kit");
    }
}
