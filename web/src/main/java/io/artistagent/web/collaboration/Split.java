package io.artistagent.web.collaboration;

import org.jspecify.annotations.Nullable;

/** One party's share in basis points; all shares of a collaboration add up to 10,000. */
public record Split(String artistId, @Nullable String stageName, int shareBasisPoints) {}
