package io.artistagent.web.start;

import io.artistagent.web.frame.Jump;
import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.JumpWords;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches the pages and items of all features for what a person types. */
@Component
final class JumpBox {

    private static final int MAX_LENGTH = 100;

    private final List<JumpSource> sources;

    JumpBox(List<JumpSource> sources) {
        this.sources = sources;
    }

    /** Returns matching pages, then items, a few of each kind. */
    List<Jump> find(PageContext context, String typed) {
        String stripped = typed.strip();
        String words = stripped.substring(0, Math.min(MAX_LENGTH, stripped.length()));
        if (words.isEmpty()) {
            return List.of();
        }
        List<Supplier<List<Jump>>> found =
                sources.stream().map(source -> source.find(context, words)).toList();
        return Stream.concat(pages(context, words), found.stream().flatMap(things -> things.get().stream()))
                .toList();
    }

    private Stream<Jump> pages(PageContext context, String words) {
        return sources.stream()
                .flatMap(source -> source.pages(context).stream())
                .filter(page -> JumpWords.match(page.text(), words) || JumpWords.match(page.words(), words))
                .limit(JumpSource.MAX_RESULTS)
                .map(JumpBox::jump);
    }

    private static Jump jump(JumpPage page) {
        return new Jump(page.address(), new Jump.Icon(page.icon()), page.text(), "");
    }
}
