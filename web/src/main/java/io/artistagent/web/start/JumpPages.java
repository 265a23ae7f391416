package io.artistagent.web.start;

import io.artistagent.web.frame.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Serves the results of the jump box while a person types. */
@Controller
final class JumpPages {

    private final JumpBox box;

    JumpPages(JumpBox box) {
        this.box = box;
    }

    /** Returns the results as a page fragment. */
    @GetMapping("/jump")
    ModelAndView jump(PageContext context, @RequestParam(defaultValue = "") String q) {
        return context.fragment("start/jumps", box.find(context, q));
    }
}
