package io.artistagent.query;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller of the audit API that forgot to record who sees its answers. */
@Hidden
@RestController
@RequestMapping("/api/v1/audit")
final class UnrecordedController {

    @GetMapping("/forgotten")
    String forgotten() {
        return "\"an answer\"";
    }

    @GetMapping("/log/forgotten")
    String ofTheLedger() {
        return "\"a tile\"";
    }
}
