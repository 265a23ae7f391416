/**
 * Reads pictures that strangers send. Their head is checked before anything is decoded, only what the picture needs reaches a decoder,
 * and what comes out is encoded anew: it holds no metadata and nothing that followed the picture in its file.
 */
@NullMarked
package io.artistagent.command.pictures.image;

import org.jspecify.annotations.NullMarked;
