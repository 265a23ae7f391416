/**
 * Converts pictures from untrusted sources. The header is checked before anything is decoded, the decoder receives only what the picture
 * needs, and the result is newly encoded: it contains no metadata and nothing that followed the picture in its file.
 */
@NullMarked
package io.artistagent.command.pictures.image;

import org.jspecify.annotations.NullMarked;
