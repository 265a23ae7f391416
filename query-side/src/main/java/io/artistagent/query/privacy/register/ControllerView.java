package io.artistagent.query.privacy.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is responsible for the data. */
@Schema(name = "Controller")
public record ControllerView(
        @Schema(description = "Absent until the operator has set it", example = "Example Records AG") @Nullable
        String name,

        @Schema(example = "Bahnhofstrasse 1, 8001 Zürich, Switzerland") @Nullable
        String address,

        @Schema(example = "privacy@example.org") @Nullable String contact,

        @Schema(description = "Others who decide on the use of the data together with the controller")
        List<String> jointControllers,

        @Schema(description = "The representative of a controller outside the Union, if it needs one") @Nullable
        String representative,

        @Schema(description = "With a contact; absent if none is appointed", example = "Dana Example, dpo@example.org")
        @Nullable
        String dataProtectionOfficer) {

    public static ControllerView of(DataController controller) {
        return new ControllerView(
                controller.name(),
                controller.address(),
                controller.contact(),
                controller.jointControllers(),
                controller.representative(),
                controller.dataProtectionOfficer());
    }
}
