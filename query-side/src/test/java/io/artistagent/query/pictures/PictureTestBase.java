package io.artistagent.query.pictures;

import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.query.QuerySideTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An artist with pictures, and requests of people with and without an account. */
abstract class PictureTestBase extends QuerySideTest {

    @Autowired
    PictureStore store;

    @Autowired
    MockMvcTester http;

    final PictureId cover = new PictureId(UUID.randomUUID());
    IllustratedArtist artist;

    @BeforeEach
    void register() {
        artist = new IllustratedArtist(log, apiClient, store);
    }

    MvcTestResult anonymous(String path, Object... variables) {
        return http.get().uri("/api/v1" + path, variables).exchange();
    }

    static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
