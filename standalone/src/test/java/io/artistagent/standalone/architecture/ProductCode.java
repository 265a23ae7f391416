package io.artistagent.standalone.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that are delivered: neither tests nor the test kit, which is on the class path of the tests. */
final class ProductCode implements ImportOption {

    private final ImportOption outsideOfTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return outsideOfTests.includes(location) && !location.contains("/test-kit");
    }
}
