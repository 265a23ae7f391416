package io.artistagent.query.artist;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * That an artist is shown to people who have not signed in.
 *
 * @param indexed whether search engines may list the page
 */
@Schema(name = "PublicPageState")
record PublicPage(boolean indexed) {}
